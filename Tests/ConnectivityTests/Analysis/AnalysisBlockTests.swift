import Testing

@testable import Connectivity

@Suite struct AnalysisBlockTests {
  /// Blocks computed in so many ranges, as if on as many machines, and sent as bytes.
  private func analysis(
    _ plan: AnalysisPlan, ranges: Int, threads: Int
  ) async throws -> NetworkAnalysis {
    var sent: [[UInt8]] = []
    for range in 0..<ranges {
      let blocks = Parallelism.block(range, of: ranges, in: plan.blockCount)
      await plan.blocks(blocks, threads: threads) { sent.append($0.bytes) }
    }
    var total = AnalysisTotal(of: plan)
    for bytes in sent { try total.add(AnalysisBlock(bytes: bytes, of: plan)) }
    return try await total.analysis(threads: threads)
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 6, 7, 100, 101, 102, 103])
  func piecesGiveTheBitsOfTheWhole(seed: Int) async throws {
    let network = try randomNetwork(seed: UInt64(seed), nodeCount: seed < 100 ? nil : 150)
    let groups = sharesOfThree(network.nodeCount)
    let whole = try await network.analysis(
      groups: groups, binaryThreshold: 2, landscapeArea: 9, threads: 1)
    let plan = try AnalysisPlan(
      of: network, groups: groups, binaryThreshold: 2, landscapeArea: 9)
    for ranges in [1, 2, 7, 64] {
      for threads in [1, 2] {
        let pieces = try await analysis(plan, ranges: ranges, threads: threads)
        #expect(pieces == whole)
      }
    }
    #expect(
      try await network.analysis(
        groups: groups, binaryThreshold: 2, landscapeArea: 9, threads: 7) == whole)
  }

  @Test func blocksDependOnTheNetworkAlone() async throws {
    let network = try Network(
      graph: Graph(nodeCount: 70, links: []),
      weights: NodeWeights((0..<70).map { $0 < 66 ? 1 : 0 }), patchCount: 66)
    let plan = try AnalysisPlan(of: network)
    #expect(plan.blockCount == 64)
    var numbers: [Int] = []
    var done: [Double] = []
    await plan.blocks(3..<8, threads: 3) {
      done.append($0)
    } _: {
      numbers.append($0.number)
    }
    #expect(numbers == [3, 4, 5, 6, 7])
    #expect(done == [0.2, 0.4, 0.6, 0.8, 1])
    let empty = try Network(graph: Graph(nodeCount: 0, links: []), weights: NodeWeights([]))
    #expect(try AnalysisPlan(of: empty).blockCount == 0)
    #expect(try await empty.analysis().indices.pcNumerator == 0)
  }

  @Test func endsWhereTheReceiverThrows() async throws {
    let plan = try AnalysisPlan(of: randomNetwork(seed: 1, nodeCount: 150))
    var count = 0
    await #expect(throws: GraphError.damagedBlock) {
      try await plan.blocks(0..<plan.blockCount, threads: 2) { (_) throws(GraphError) in
        count += 1
        if count == 3 { throw .damagedBlock }
      }
    }
    #expect(count == 3)
  }

  @Test func refusesDamagedBytes() async throws {
    let plan = try AnalysisPlan(of: randomNetwork(seed: 2), groups: [])
    var blocks: [[UInt8]] = []
    await plan.blocks(0..<1) { blocks.append($0.bytes) }
    let bytes = blocks[0]
    for end in bytes.indices {
      #expect(throws: GraphError.damagedBlock) {
        try AnalysisBlock(bytes: Array(bytes[..<end]), of: plan)
      }
    }
    #expect(throws: GraphError.damagedBlock) { try AnalysisBlock(bytes: bytes + [0], of: plan) }
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 0x10
      #expect(throws: GraphError.self) { try AnalysisBlock(bytes: damaged, of: plan) }
    }
    var other = bytes
    other[8] = 9
    #expect(throws: GraphError.blockVersion(9)) { try AnalysisBlock(bytes: other, of: plan) }
  }

  /// What the checksum does not tell, as it fits.
  @Test func refusesWhatDoesNotFitThePlan() async throws {
    let plan = try AnalysisPlan(of: randomNetwork(seed: 2), groups: [])
    var blocks: [[UInt8]] = []
    await plan.blocks(0..<1) { blocks.append($0.bytes) }
    let content = blocks[0].dropLast(8)
    func expectDamage(_ change: (inout [UInt8]) -> Void) {
      var content = Array(content)
      change(&content)
      var checksum = Checksum()
      for byte in content { checksum.add(byte: byte) }
      var end = BlockWriter()
      end.write(checksum.value)
      #expect(throws: GraphError.damagedBlock) {
        try AnalysisBlock(bytes: content + end.bytes, of: plan)
      }
    }
    expectDamage { $0.append(0) }
    expectDamage { $0.removeLast() }
    expectDamage { $0[12] = 99 }  // the block's number
    expectDamage { $0[24] = 1 }  // the number of groups
    expectDamage { $0[31] = 0xFF }  // the number of hop counts
    expectDamage { $0[39] = 0xFF }  // the sign of a sum
    expectDamage { $0[content.count - 12 + 3] = 0xFF }  // the index of a link
  }

  @Test func refusesBlocksOfOtherAnalyses() async throws {
    let network = try randomNetwork(seed: 2)
    let plan = try AnalysisPlan(of: network)
    var links = network.graph.links
    links[0].impedance += 1
    let others = try [
      AnalysisPlan(of: network, groups: sharesOfThree(network.nodeCount)),
      AnalysisPlan(of: network, binaryThreshold: 1),
      AnalysisPlan(
        of: Network(
          graph: Graph(
            nodeCount: network.nodeCount, links: links, isDirected: network.graph.isDirected),
          weights: network.weights, patchCount: network.patchCount, kernel: network.kernel,
          cutoff: network.cutoff)),
      AnalysisPlan(of: randomNetwork(seed: 3)),
    ]
    var blocks: [AnalysisBlock] = []
    await plan.blocks(0..<2) { blocks.append($0) }
    for other in others {
      #expect(throws: GraphError.foreignBlock(1)) {
        try AnalysisBlock(bytes: blocks[1].bytes, of: other)
      }
      var total = AnalysisTotal(of: other)
      #expect(throws: GraphError.foreignBlock(0)) { try total.add(blocks[0]) }
    }
  }

  @Test func refusesBlocksOutOfTurn() async throws {
    let plan = try AnalysisPlan(of: randomNetwork(seed: 2))
    var blocks: [AnalysisBlock] = []
    await plan.blocks(0..<2) { blocks.append($0) }
    var total = AnalysisTotal(of: plan)
    #expect(throws: GraphError.blockOrder(1, expected: 0)) { try total.add(blocks[1]) }
    try total.add(blocks[0])
    #expect(throws: GraphError.blockOrder(0, expected: 1)) { try total.add(blocks[0]) }
    #expect(total.nextBlock == 1)
    await #expect(throws: GraphError.missingBlocks(from: 1, blockCount: plan.blockCount)) {
      try await total.analysis()
    }
  }
}
