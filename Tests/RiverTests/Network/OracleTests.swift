import Testing

@testable import River

/// Indices, reach connectivity and the gain of every change, against the definitions over all pairs.
@Suite struct OracleTests {
  private func check(_ plain: PlainRiver, seed: Int) async throws {
    let network = try plain.network()
    let scorer = try await RiverScorer(network, threads: 2)
    #expect(scorer.indices.isClose(to: plain.indices()), "seed \(seed)")
    for (reach, expected) in zip(scorer.reaches, plain.reachConnectivity()) {
      #expect(abs(reach.outgoing - expected.outgoing) < 1e-9, "seed \(seed)")
      #expect(abs(reach.incoming - expected.incoming) < 1e-9, "seed \(seed)")
    }
    let changes = plain.changes(seed: seed)
    for (change, gain) in zip(changes, try await scorer.gains(of: changes)) {
      let expected = plain.gain(of: change)
      #expect(gain.isClose(to: expected, 1e-7), "seed \(seed) \(change) \(gain) \(expected)")
    }
    let last = try #require(changes.last)
    let next = try await scorer.advanced(by: last)
    let expected = plain.gain(of: last)
    #expect(
      abs(next.indices.potamodromous - scorer.indices.potamodromous - expected.potamodromous)
        < 1e-7)
  }

  @Test func randomTrees() async throws {
    for seed in 0..<200 {
      let plain = PlainRiver.random(seed: seed, cycles: 0, decays: 4)
      #expect(try plain.network().isForest)
      try await check(plain, seed: seed)
    }
  }

  @Test func randomNetworksWithCycles() async throws {
    for seed in 0..<200 {
      let plain = PlainRiver.random(seed: seed, cycles: 1 + seed % 4, decays: 3)
      try await check(plain, seed: seed)
    }
  }

  /// Several parts with cycles, with trees between them and hanging on them.
  @Test func networksOfManyBlocks() async throws {
    for seed in 0..<24 {
      let plain = PlainRiver.random(
        seed: seed + 1000, cycles: 2 + seed % 3, decays: 3, joints: 20...36)
      try await check(plain, seed: seed + 1000)
    }
  }

  /// The oracle itself on networks that are worked out by hand in `HandComputedTests`.
  @Test func oracleOnTwoReaches() {
    let plain = PlainRiver(
      jointCount: 4,
      reaches: [
        RiverReach(from: 0, to: 1, length: 1000, weight: 1000),
        RiverReach(from: 2, to: 3, length: 1000, weight: 1000),
      ],
      barriers: [RiverBarrier(from: 1, to: 2, passability: Passability(up: 0.5, down: 1))],
      outlets: [3], decay: .none, isDirectional: false)
    #expect(
      plain.indices()
        .isClose(to: RiverIndices(potamodromous: 75, fromMouth: 75, toMouth: 75), 1e-12))
  }
}
