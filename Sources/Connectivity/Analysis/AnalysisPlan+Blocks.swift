extension AnalysisPlan {
  /// Computes some of the blocks, and hands them over in their order.
  ///
  /// A block is handed over as soon as it and those before it are there, and is not kept. The
  /// closures run where the caller runs.
  ///
  /// - Parameters:
  ///   - range: The numbers of the blocks, in 0..<`blockCount`.
  ///   - threads: How many blocks are computed at once.
  ///   - progress: Told the part of the range that is handed over, from 0 to 1.
  ///   - body: Takes a block; the next one waits for it.
  /// - Throws: What `body` throws; blocks that are not begun are then left out.
  nonisolated(nonsending) public func blocks<Failure: Error>(
    _ range: Range<Int>, threads: Int = Parallelism.available,
    progress: (Double) -> Void = { _ in },
    _ body: nonisolated(nonsending) (AnalysisBlock) async throws(Failure) -> Void
  ) async throws(Failure) {
    precondition(range.lowerBound >= 0 && range.upperBound <= blockCount, "no such blocks")
    var done = 0
    try await Parallelism.inOrder(range, threads: threads) { number in
      AnalysisBlock(number: number, fingerprint: fingerprint, sums: sums(ofBlock: number))
    } receive: { (block: AnalysisBlock) async throws(Failure) in
      try await body(block)
      done += 1
      progress(Double(done) / Double(range.count))
    }
  }

  /// The sum of all blocks, computed here.
  nonisolated(nonsending) func total(
    threads: Int, progress: (Double) -> Void = { _ in }
  ) async -> AnalysisTotal {
    var total = AnalysisTotal(of: self)
    await blocks(0..<blockCount, threads: threads, progress: progress) { block in
      total.addNext(block)
    }
    return total
  }

  private func sums(ofBlock number: Int) -> AnalysisSums {
    let block = sources[Parallelism.block(number, of: blockCount, in: sources.count)]
    var sums = AnalysisSums(for: self)
    if parts.contains(.losses) {
      addPathsAndLosses(from: block, to: &sums)
    } else {
      addPaths(from: block, to: &sums)
    }
    if parts.contains(.indices) {
      addHops(from: block, to: &sums)
      if network.graph.isDirected { addLongest(from: block, to: &sums) }
    }
    return sums
  }

  private func addPaths(from block: ArraySlice<Int>, to sums: inout AnalysisSums) {
    var tree = PathTree(nodeCount: network.nodeCount)
    for source in block where ranked.sourceWeights[source] > 0 {
      tree.run(ranked.impedance.arcs, from: source, within: ranked.impedance.reach)
      sums.pc.add(tree, from: source, in: ranked, by: ranked.impedance)
    }
  }

  /// The same searches serve the sums over paths and the losses.
  private func addPathsAndLosses(from block: ArraySlice<Int>, to sums: inout AnalysisSums) {
    var sweep = RemovalSweep(metric: ranked.impedance, targetWeights: ranked.targetWeights)
    for source in block where ranked.sourceWeights[source] > 0 {
      sums.losses.add(&sweep, from: source, weight: ranked.sourceWeights[source])
      sums.pc.add(sweep.tree, from: source, in: ranked, by: ranked.impedance)
    }
  }

  private func addHops(from block: ArraySlice<Int>, to sums: inout AnalysisSums) {
    var sweep = HopSweep(arcs: ranked.hopArcs)
    for first in stride(from: block.startIndex, to: block.endIndex, by: HopSweep.width) {
      let run = block[first..<min(first + HopSweep.width, block.endIndex)]
      var tally = HopTally(ranked, sources: run)
      sweep.start(from: run)
      while sweep.count > 0 {
        tally.addLevel(of: sweep)
        sweep.advance()
      }
      sums.iic.add(tally.sums)
      sums.addPairs(tally.pairsByHops)
    }
  }

  /// Directed paths are searched from all patches: the way back tells nothing of the way there.
  private func addLongest(from block: ArraySlice<Int>, to sums: inout AnalysisSums) {
    var tree = PathTree(nodeCount: network.nodeCount)
    for source in block where ranked.patches[source] {
      tree.run(ranked.impedance.arcs, from: source)
      for index in 0..<tree.reachedCount where ranked.patches[Int(tree.order[index])] {
        sums.longest = max(sums.longest, tree.distance[Int(tree.order[index])])
      }
    }
  }
}
