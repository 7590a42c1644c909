import Foundation
import Testing

@testable import River

/// Networks small enough to work out on paper.
@Suite struct HandComputedTests {
  /// Two reaches of 1 km with a barrier between them that is passed up with `up` and down with `down`.
  private func twoReaches(
    up: Double, down: Double, decay: RiverDecay = .none, isDirectional: Bool = false
  ) async throws -> RiverScorer {
    try await RiverScorer(
      RiverNetwork(
        jointCount: 4,
        reaches: [
          RiverReach(from: 0, to: 1, length: 1000, weight: 1000),
          RiverReach(from: 2, to: 3, length: 1000, weight: 1000),
        ],
        barriers: [RiverBarrier(from: 1, to: 2, passability: Passability(up: up, down: down))],
        decay: decay, isDirectional: isDirectional))
  }

  // DCI_P = 100 (l1^2 + l2^2 + 2 l1 l2 p) / (l1 + l2)^2 = 100 (1 + 1 + 2 x 0.5) / 4 = 75.
  // DCI_D = 100 (l2 + l1 p) / (l1 + l2) = 100 (1 + 0.5) / 2 = 75, with l2 at the mouth.
  @Test func oneBarrier() async throws {
    let scorer = try await twoReaches(up: 0.5, down: 1)
    #expect(scorer.indices == RiverIndices(potamodromous: 75, fromMouth: 75, toMouth: 75))
    let removal = try await scorer.barrierGains { _ in .open }
    #expect(removal == [RiverIndices(potamodromous: 25, fromMouth: 25, toMouth: 25)])
    // Each reach reaches itself and half of the other: (1 + 0.5) / 2.
    #expect(
      scorer.reaches == [
        .init(outgoing: 0.75, incoming: 0.75), .init(outgoing: 0.75, incoming: 0.75),
      ])
  }

  // Passability is up x down = 0.8 x 0.5 = 0.4 both ways: 100 (2 + 2 x 0.4) / 4 = 70.
  // A fish pass of 0.8 up and 0.75 down makes it 0.6: + 100 x 2 x 0.2 / 4 = 10.
  @Test func passabilityIsUpTimesDown() async throws {
    let scorer = try await twoReaches(up: 0.8, down: 0.5)
    #expect(abs(scorer.indices.potamodromous - 70) < 1e-12)
    let gain = try await scorer.barrierGains { _ in Passability(up: 0.8, down: 0.75) }
    #expect(abs(gain[0].potamodromous - 10) < 1e-12)
  }

  // In the direction of travel: down 1, up 0.5. 100 (1 + 1 + 1 + 0.5) / 4 = 87.5; from the mouth
  // 100 (1 + 0.5) / 2 = 75, to the mouth 100.
  @Test func directional() async throws {
    let scorer = try await twoReaches(up: 0.5, down: 1, isDirectional: true)
    #expect(scorer.indices == RiverIndices(potamodromous: 87.5, fromMouth: 75, toMouth: 100))
    // The upper reach reaches all; half of the lower one's fish reach it.
    #expect(scorer.reaches[0] == ReachConnectivity(outgoing: 1, incoming: 0.75))
    #expect(scorer.reaches[1] == ReachConnectivity(outgoing: 0.75, incoming: 1))
    let removal = try await scorer.barrierGains { _ in .open }
    #expect(removal == [RiverIndices(potamodromous: 12.5, fromMouth: 25, toMouth: 0)])
  }

  // An impassable barrier: 100 (1 + 1) / 4 = 50 and 100 x 1 / 2 = 50. Opened, both are 100.
  @Test func impassable() async throws {
    let scorer = try await twoReaches(up: 0, down: 1)
    #expect(scorer.indices == RiverIndices(potamodromous: 50, fromMouth: 50, toMouth: 50))
    let removal = try await scorer.barrierGains { _ in .open }
    #expect(removal == [RiverIndices(potamodromous: 50, fromMouth: 50, toMouth: 50)])
  }

  // The middles are 1000 m apart, where B = 0.5: 100 (1 + 1 + 2 x 0.5 x 0.5) / 4 = 62.5. From the mouth the
  // middles are at 500 m and 1500 m, where B = 2^-0.5 and 2^-1.5:
  // 100 (2^-0.5 + 0.5 x 2^-1.5) / 2.
  @Test func exponential() async throws {
    let scorer = try await twoReaches(
      up: 0.5, down: 1, decay: .exponential(distance: 1000, probability: 0.5))
    #expect(abs(scorer.indices.potamodromous - 62.5) < 1e-12)
    let mouth = 50 * (pow(2, -0.5) + 0.5 * pow(2, -1.5))
    #expect(abs(scorer.indices.fromMouth - mouth) < 1e-12)
  }

  // 0.6 x 2^-1 + 0.4 x 2^-0.5 at 1000 m.
  @Test func mixture() async throws {
    let scorer = try await twoReaches(
      up: 1, down: 1, decay: .mixture(share: 0.6, rate: log(2) / 1000, tailRate: log(2) / 2000))
    let worth = 0.6 * 0.5 + 0.4 * pow(2, -0.5)
    #expect(abs(scorer.indices.potamodromous - 100 * (2 + 2 * worth) / 4) < 1e-12)
  }

  // The middles are 1000 m apart: a threshold there counts the pair, one below it doesn't.
  @Test(arguments: [(1000.0, 75.0), (999.0, 50.0)])
  func threshold(limit: Double, expected: Double) async throws {
    let scorer = try await twoReaches(up: 0.5, down: 1, decay: .threshold(limit))
    #expect(scorer.indices.potamodromous == expected)
  }

  // A weir with a bypass that has a barrier of its own: fish take the better way, 0.6 and not 0.5.
  // 100 (1 + 1 + 2 x 0.6) / 4 = 80 with the bypass too short to weigh. Opening the weir gives 20, opening
  // the bypass 20, bettering the weir to 0.55 nothing.
  @Test func bypass() async throws {
    let scorer = try await RiverScorer(
      RiverNetwork(
        jointCount: 4,
        reaches: [
          RiverReach(from: 0, to: 1, length: 1000, weight: 1000),
          RiverReach(from: 2, to: 3, length: 1000, weight: 1000),
          RiverReach(from: 1, to: 2, length: 1, weight: 0),
        ],
        barriers: [RiverBarrier(from: 1, to: 2, passability: Passability(up: 0.5, down: 1))]))
    #expect(!scorer.network.isForest)
    #expect(abs(scorer.indices.potamodromous - 100) < 1e-12)
    let closed = try await RiverScorer(
      RiverNetwork(
        jointCount: 4,
        reaches: [
          RiverReach(from: 0, to: 1, length: 1000, weight: 1000),
          RiverReach(from: 2, to: 3, length: 1000, weight: 1000),
        ],
        barriers: [
          RiverBarrier(from: 1, to: 2, passability: Passability(up: 0.5, down: 1)),
          RiverBarrier(from: 1, to: 2, passability: Passability(up: 0.6, down: 1)),
        ]))
    #expect(abs(closed.indices.potamodromous - 80) < 1e-12)
    let removal = try await closed.barrierGains { _ in .open }
    #expect(removal.allSatisfy { abs($0.potamodromous - 20) < 1e-12 })
    let better = try await closed.gains(
      of: [RiverChange(passabilities: [0: Passability(up: 0.55, down: 1)])])
    #expect(better[0].potamodromous == 0)
  }

  // New weight is a gain over the present whole: (2000^2 + 2 x 2000 x 1000 x 0.5 + 1000^2 - 3 x 1000^2) / 2000^2.
  @Test func newWeight() async throws {
    let scorer = try await twoReaches(up: 0.5, down: 1)
    let gain = try await scorer.gains(of: [RiverChange(weights: [1: 2000])])
    #expect(gain[0] == RiverIndices(potamodromous: 100, fromMouth: 50, toMouth: 50))
  }
}
