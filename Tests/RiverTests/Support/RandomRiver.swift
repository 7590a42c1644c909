import TestSupport

@testable import River

extension PlainRiver {
  /// A small random network: a forest of one or two trees, with further ways if `cycles` is above 0.
  static func random(
    seed: Int, cycles: Int, decays: Int, joints: ClosedRange<Int> = 3...14
  ) -> PlainRiver {
    var random = RandomSource(seed: UInt64(seed))
    let jointCount = Int.random(in: joints, using: &random)
    let split = Bool.random(using: &random) ? Int.random(in: 2..<jointCount, using: &random) : 0
    var reaches: [RiverReach] = []
    var barriers: [RiverBarrier] = []
    func add(_ upper: Int, _ lower: Int, _ random: inout RandomSource) {
      // Some reaches are drawn against the flow.
      let ends = Int.random(in: 0..<6, using: &random) == 0 ? (lower, upper) : (upper, lower)
      if upper == lower || reaches.isEmpty || Int.random(in: 0..<5, using: &random) < 3 {
        reaches.append(
          RiverReach(
            from: ends.0, to: ends.1, length: Double.random(in: 10...3000, using: &random),
            weight: Int.random(in: 0..<8, using: &random) == 0
              ? 0 : Double.random(in: 0.1...5000, using: &random)))
      } else {
        barriers.append(
          RiverBarrier(
            from: ends.0, to: ends.1,
            passability: Passability(
              up: Self.passability(&random), down: Self.passability(&random))))
      }
    }
    for joint in 1..<jointCount where joint != split {
      let first = joint > split && split > 0 ? split : 0
      add(joint, Int.random(in: first..<joint, using: &random), &random)
    }
    for _ in 0..<cycles {
      let first = Int.random(in: 0..<jointCount, using: &random)
      // A further way within the same tree.
      let tree = first < split ? 0..<split : split..<jointCount
      add(first, Int.random(in: tree, using: &random), &random)
    }
    reaches[0].weight = 100
    let decay: RiverDecay =
      switch seed % decays {
      case 0: .none
      case 1: .exponential(rate: 1 / 1500)
      case 2: .mixture(share: 0.7, rate: 1 / 300, tailRate: 1 / 4000)
      default: .threshold(2500)
      }
    return PlainRiver(
      jointCount: jointCount, reaches: reaches, barriers: barriers,
      outlets: split > 0 ? [0, split] : [0], decay: decay,
      isDirectional: Bool.random(using: &random))
  }

  private static func passability(_ random: inout RandomSource) -> Double {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: 0
    case 1: 1
    default: Double.random(in: 0...1, using: &random)
    }
  }

  /// Changes of each barrier alone, and of several barriers and reaches together.
  func changes(seed: Int) -> [RiverChange] {
    var random = RandomSource(seed: UInt64(seed) &+ 99)
    var changes = barriers.indices.flatMap { barrier in
      [
        RiverChange(passabilities: [barrier: .open]),
        RiverChange(passabilities: [
          barrier: Passability(
            up: Double.random(in: 0...1, using: &random),
            down: Double.random(in: 0...1, using: &random))
        ]),
      ]
    }
    var together = RiverChange(weights: [0: 7000])
    for barrier in barriers.indices where Bool.random(using: &random) {
      together.passabilities[barrier] = Passability(up: 0.6, down: 0.9)
    }
    changes.append(together)
    return changes
  }
}
