import Testing

@testable import Connectivity

@Suite struct HopSweepTests {
  /// Two runs of the same sweep, the second from fewer sources than a run may have.
  @Test(arguments: 0..<60)
  func agreesWithAllPairs(seed: Int) throws {
    let network = try randomNetwork(seed: UInt64(seed), nodeCount: seed < 52 ? nil : 100)
    let threshold = [1.0, 2.0, .infinity][seed / 7 % 3]
    let plain = PlainNetwork(network)
    let hops = plain.closure(plain.direct(hopsUpTo: threshold))
    let shares = sharesOfThree(network.nodeCount)
    let ranked = RankedNetwork(
      network, groups: try GroupShares(shares, nodeCount: network.nodeCount),
      binaryThreshold: threshold)
    var sweep = HopSweep(arcs: ranked.hopArcs)
    for sources in [0..<min(64, network.nodeCount), network.nodeCount / 2..<network.nodeCount] {
      let run = Array(sources)[...]
      var found = sources.map { _ in
        [Double](repeating: .infinity, count: network.nodeCount)
      }
      var tally = HopTally(ranked, sources: run)
      sweep.start(from: run)
      var level = 0.0
      while sweep.count > 0 {
        tally.addLevel(of: sweep)
        for node in sweep.order[..<sweep.count].map({ Int($0) }) {
          for bit in sources.indices.map({ $0 - sources.lowerBound })
          where sweep.present[node] >> UInt64(bit) & 1 == 1 {
            #expect(found[bit][ranked.numbering.nodes[node]] == .infinity)
            found[bit][ranked.numbering.nodes[node]] = level
          }
        }
        sweep.advance()
        level += 1
      }
      let nodes = sources.map { ranked.numbering.nodes[$0] }
      #expect(found == nodes.map { hops[$0] })
      expect(tally, nodes, hops, plain, shares)
    }
  }

  /// What a tally has against the pairs of its sources, one by one.
  private func expect(
    _ tally: HopTally, _ sources: [Int], _ hops: [[Double]], _ plain: PlainNetwork,
    _ shares: [[Double]]
  ) {
    var part = plain
    for node in 0..<plain.nodeCount where !sources.contains(node) { part.source[node] = 0 }
    #expect(agree(tally.sums.worth, part.numerator(hops, hops: true)))
    for (first, row) in shares.enumerated() {
      for (second, column) in shares.enumerated() {
        var shared = part
        shared.source = zip(part.source, row).map { $0 * $1 }
        shared.target = zip(part.target, column).map { $0 * $1 }
        #expect(agree(tally.sums.between[first][second], shared.numerator(hops, hops: true)))
      }
    }
    for (count, pairs) in tally.pairsByHops.enumerated() {
      let expected = sources.filter { plain.isPatch[$0] }.reduce(0) { sum, from in
        sum
          + (0..<plain.nodeCount).count {
            plain.isPatch[$0] && $0 != from && hops[from][$0] == Double(count)
          }
      }
      #expect(pairs == expected)
    }
  }

  /// A path of 300 stepping nodes with patches beside it, at which the sources come in turn.
  @Test func followsLongWaysWithoutAHop() throws {
    let patches = 60
    var links = (0..<299).map { Link(from: patches + $0, to: patches + $0 + 1, impedance: 0) }
    links += (0..<patches).map { Link(from: $0, to: patches + $0 * 5, impedance: 1) }
    let network = try Network(
      graph: Graph(nodeCount: patches + 300, links: links),
      weights: NodeWeights((0..<patches + 300).map { $0 < patches ? 1 : 0 }), patchCount: patches)
    let ranked = RankedNetwork(
      network, groups: GroupShares(nodeCount: network.nodeCount), binaryThreshold: .infinity)
    let run = ranked.patches.indices.filter { ranked.patches[$0] }[...]
    var sweep = HopSweep(arcs: ranked.hopArcs)
    var tally = HopTally(ranked, sources: run)
    sweep.start(from: run)
    while sweep.count > 0 {
      tally.addLevel(of: sweep)
      sweep.advance()
    }
    #expect(tally.pairsByHops == [0, UInt64(patches * (patches - 1))])
    #expect(tally.sums.worth == Double(patches + patches * (patches - 1) / 2))
  }

  @Test func addsUpAnySubset() {
    let values = (0..<64).map { Double($0 * $0 + 1) }
    let table = SubsetSums.table(of: values)
    for bits in [0, 1, UInt64.max, 1 << 63, 0x8421_0F0F_3355_AA77] as [UInt64] {
      let expected = (0..<64).filter { bits >> UInt64($0) & 1 == 1 }.map { values[$0] }
      #expect(SubsetSums.sum(of: bits, table.span, at: 0) == expected.reduce(0, +))
    }
  }
}
