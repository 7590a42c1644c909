extension ScenarioScorer {
  /// More ends, or links, make the closure dearer than two searches from each source.
  private static let mostEnds = 256
  private static let mostLinks = 4096

  /// Whether a scenario's gain is found by `ClosedForm`.
  func hasClosedForm(_ delta: Delta) -> Bool {
    !delta.worsens && delta.ends.count <= Self.mostEnds
      && delta.nodeCount - delta.baseCount <= Self.mostEnds
      && delta.links.count <= Self.mostLinks
  }

  /// Cuts a list of scenarios into consecutive parts that fit the memory for work.
  func chunks(of deltas: [(index: Int, delta: Delta)]) -> [[Int]] {
    // Rows and matrices, both ways, of the distances to what an end reaches.
    let bytesPerEnd = 64 * max(1, rows.greatestCount)
    var chunks: [[Int]] = []
    var free = 0
    for (index, delta) in deltas {
      let bytes = delta.ends.count * bytesPerEnd
      if bytes > free || chunks.isEmpty {
        chunks.append([])
        free = workBudget
      }
      chunks[chunks.count - 1].append(index)
      free -= bytes
    }
    return chunks
  }

  /// Tallies the gains of some scenarios.
  func score(
    _ tallies: [GainTally], threads: Int, progress: (Double) -> Void = { _ in }
  ) async -> (tallies: [GainTally], forms: [ClosedForm]) {
    let forms = await closedForms(of: tallies, threads: threads) { progress($0 / 2) }
    let scored = await sweep(forms, threads: threads) { progress((1 + $0) / 2) }
    return (scored, forms.map(\.form))
  }

  /// Finds the pairs that gain, and tallies those with the nodes that a scenario adds or changes.
  private func closedForms(
    of tallies: [GainTally], threads: Int, progress: (Double) -> Void
  ) async -> [(form: ClosedForm, tally: GainTally)] {
    let (network, metric, weighted) = (network, metric, network.weighted)
    let ends = tallies.map { $0.delta.ends }
    let distances = await EndDistances(
      ends, in: paths, metric, weighted: weighted, threads: threads, progress: progress)
    return await Parallelism.reduce(tallies.count, threads: threads, into: []) { block in
      var places = [UInt32](repeating: noPlace, count: network.nodeCount)
      return block.map { index in
        var tally = tallies[index]
        let form = ClosedForm(
          tally.delta, ends[index], distances, network, metric, weighted: weighted,
          places: &places, tally: &tally)
        return (form, tally)
      }
    } combine: {
      $0 += $1
    }
  }

  /// Tallies the pairs that gain, source by source, so that a source's distances are at hand for
  /// all scenarios.
  private func sweep(
    _ forms: [(form: ClosedForm, tally: GainTally)], threads: Int, progress: (Double) -> Void
  ) async -> [GainTally] {
    let tasks = SweepTask.all(of: forms.map(\.form))
    let blank = forms.map { $0.tally.blank }
    let tallies = forms.map(\.tally)
    let forms = forms.map(\.form)
    let (network, metric, paths, rows) = (network, metric, paths, rows)
    let weighted = network.weighted
    return await Parallelism.reduce(
      tasks.count, atLeast: 16, threads: threads, into: tallies, progress: progress
    ) { block in
      var search = NodeSearch(paths)
      var sweep = GainSweep(network, metric)
      var parts: [Int: GainTally] = [:]
      for task in tasks[block] {
        let row: DistanceRow
        if let kept = rows[task.source] {
          row = kept
        } else {
          search.run(from: task.source, within: task.reach(in: forms))
          row = DistanceRow(search, at: weighted)
        }
        sweep.load(row)
        for (scenario, place) in task.parts {
          sweep.add(forms[scenario], place, to: &parts[scenario, default: blank[scenario]])
        }
        sweep.unload(row)
      }
      return parts.sorted { $0.key < $1.key }
    } combine: { tallies, parts in
      for (scenario, part) in parts { tallies[scenario].add(part) }
    }
  }
}
