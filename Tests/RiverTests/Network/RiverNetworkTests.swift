import TestSupport
import Testing

@testable import River

/// What networks refuse, the pieces and outlets that they find, and what does not depend on how they are given.
@Suite struct RiverNetworkTests {
  private static let reach = RiverReach(from: 0, to: 1, length: 10, weight: 10)
  private static let barrier = RiverBarrier(
    from: 1, to: 2, passability: Passability(up: 0.5, down: 0.5))

  private func message(
    reaches: [RiverReach] = [reach], barriers: [RiverBarrier] = [barrier], outlets: [Int] = [],
    decay: RiverDecay = .none
  ) -> String {
    do throws(RiverNetworkError) {
      _ = try RiverNetwork(
        jointCount: 3, reaches: reaches, barriers: barriers, outlets: outlets, decay: decay)
      return ""
    } catch {
      return error.description
    }
  }

  @Test func refusals() {
    var reach = Self.reach
    reach.to = 3
    #expect(
      message(reaches: [reach])
        == "reach 0 ends at joint 3, but the joints are 0..<3: correct it")
    reach = Self.reach
    reach.length = 0
    #expect(
      message(reaches: [reach])
        == "reach 0 has length 0.0: give metres, a finite number above 0")
    reach = Self.reach
    reach.weight = -1
    #expect(
      message(reaches: [reach]) == "reach 0 has weight -1.0: give a finite number, 0 or more")
    reach.weight = 0
    #expect(
      message(reaches: [reach]) == "no reach has weight: give lengths, widths or qualities above 0")
    var barrier = Self.barrier
    barrier.passability.down = 1.5
    #expect(
      message(barriers: [barrier]) == "barrier 0 has passability 1.5: give a number in 0...1")
    barrier.from = 2
    #expect(
      message(barriers: [barrier])
        == "barrier 0 joins a joint to itself: give the joints above and below it")
    #expect(
      message(outlets: [0, 2])
        == "the outlets 0 and 2 are in one connected piece: give one of them")
    #expect(
      message(decay: .exponential(rate: -1)).hasPrefix(
        "decay exponential(rate: -1.0) does not fall"))
    #expect(
      message(barriers: [Self.barrier, Self.barrier], decay: .threshold(5))
        == "the network has cycles, on which a threshold on the distance is not defined: use an "
        + "exponential decay, or none")
  }

  @Test func changesOfWhatIsNotThere() async throws {
    let network = try RiverNetwork(jointCount: 3, reaches: [Self.reach], barriers: [Self.barrier])
    let scorer = try await RiverScorer(network)
    await #expect(throws: RiverNetworkError.unknownElement(1, of: "barrier")) {
      try await scorer.gains(of: [RiverChange(passabilities: [1: .open])])
    }
    await #expect(throws: RiverNetworkError.unknownElement(-1, of: "reach")) {
      try await scorer.gains(of: [RiverChange(weights: [-1: 5])])
    }
    await #expect(throws: RiverNetworkError.passability(2, barrier: 0)) {
      try await scorer.gains(of: [RiverChange(passabilities: [0: Passability(up: 2, down: 1)])])
    }
  }

  /// A river that parts into a long arm to joint 4 and a short one to joint 5, and a pond by itself.
  @Test func piecesAndOutlets() throws {
    func reach(_ from: Int, _ to: Int, _ length: Double) -> RiverReach {
      RiverReach(from: from, to: to, length: length, weight: length)
    }
    let network = try RiverNetwork(
      jointCount: 8,
      reaches: [
        reach(0, 1, 100), reach(1, 2, 50), reach(1, 3, 50), reach(2, 4, 300), reach(3, 5, 20),
        reach(6, 7, 5),
      ], barriers: [])
    #expect(network.pieces.map(\.outlet) == [4, 7])
    #expect(network.pieces.map(\.isOutletGuessed) == [true, false])
    #expect(network.pieces.map(\.length) == [520, 5])
    #expect(network.pieces.map(\.reachCount) == [5, 1])
    #expect(network.pieces.map(\.cycleCount) == [0, 0])
    let given = try RiverNetwork(
      jointCount: 8, reaches: network.reaches + [reach(4, 5, 1)], barriers: [], outlets: [0])
    #expect(given.pieces[0].outlet == 0)
    #expect(!given.pieces[0].isOutletGuessed)
    #expect(given.pieces[0].cycleCount == 1)
    #expect(!given.isForest)
  }

  @Test func circleHasItsLowestJointForAnOutlet() throws {
    let network = try RiverNetwork(
      jointCount: 3,
      reaches: [
        RiverReach(from: 2, to: 1, length: 1, weight: 1),
        RiverReach(from: 1, to: 2, length: 1, weight: 1),
      ], barriers: [])
    #expect(network.pieces.map(\.outlet) == [1])
    #expect(network.pieces.map(\.isOutletGuessed) == [true])
  }

  @Test func sameBitsForAnyNumberOfThreads() async throws {
    for (cycles, decays) in [(0, 4), (3, 3)] {
      for seed in 0..<12 {
        let plain = PlainRiver.random(seed: seed, cycles: cycles, decays: decays)
        let network = try plain.network()
        let one = try await RiverScorer(network, threads: 1)
        let many = try await RiverScorer(network, threads: 7)
        #expect(one.indices == many.indices)
        #expect(one.reaches == many.reaches)
        #expect(
          try await one.barrierGains { _ in .open } == many.barrierGains { _ in .open })
      }
    }
  }

  @Test func otherNumbersForJointsAndReachesChangeNothing() async throws {
    for seed in 0..<40 {
      let plain = PlainRiver.random(seed: seed, cycles: seed % 2, decays: 3)
      var random = RandomSource(seed: UInt64(seed))
      let joints = Array(0..<plain.jointCount).shuffled(using: &random)
      var other = plain
      other.reaches = plain.reaches.shuffled(using: &random)
      for index in other.reaches.indices {
        other.reaches[index].from = joints[other.reaches[index].from]
        other.reaches[index].to = joints[other.reaches[index].to]
      }
      for index in other.barriers.indices {
        other.barriers[index].from = joints[other.barriers[index].from]
        other.barriers[index].to = joints[other.barriers[index].to]
      }
      other.outlets = plain.outlets.map { joints[$0] }
      let (one, two) = (
        try await RiverScorer(plain.network()), try await RiverScorer(other.network())
      )
      #expect(one.indices.isClose(to: two.indices))
      let gains = try await one.barrierGains { _ in .open }
      for (gain, moved) in zip(gains, try await two.barrierGains { _ in .open }) {
        #expect(gain.isClose(to: moved))
      }
    }
  }

  @Test func betterPassageNeverLoses() async throws {
    for seed in 0..<60 {
      let plain = PlainRiver.random(seed: seed, cycles: seed % 3, decays: 3)
      let scorer = try await RiverScorer(plain.network())
      for gain in try await scorer.barrierGains(at: { _ in .open }) {
        #expect(gain.potamodromous >= 0 && gain.fromMouth >= 0 && gain.toMouth >= 0)
      }
      #expect(scorer.indices.potamodromous > 0 && scorer.indices.potamodromous <= 100 + 1e-9)
    }
  }

  // A chain of 2000 barriers of 0.5: products underflow, and the sums still count what is near.
  @Test func productsThatUnderflow() async throws {
    let count = 2001
    let reaches = (0..<count).map {
      RiverReach(from: 2 * $0, to: 2 * $0 + 1, length: 1, weight: 1)
    }
    let barriers = (0..<count - 1).map {
      RiverBarrier(
        from: 2 * $0 + 1, to: 2 * $0 + 2, passability: Passability(up: 0.5, down: 1))
    }
    let scorer = try await RiverScorer(
      RiverNetwork(jointCount: 2 * count, reaches: reaches, barriers: barriers))
    // From the mouth: 1 + 1/2 + 1/4 + ... = 2.
    #expect(abs(scorer.indices.fromMouth - 100 * 2 / Double(count)) < 1e-12)
    // n + 2 sum_d (n - d) 2^-d = n + 2 (n - 2) to rounding.
    let pairs = Double(count) + 2 * Double(count - 2)
    #expect(
      abs(scorer.indices.potamodromous - 100 * pairs / Double(count * count)) < 1e-10)
  }
}
