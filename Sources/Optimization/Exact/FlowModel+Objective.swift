import Connectivity
import MixedInteger

extension FlowModel {
  /// The gain is counted in parts of this, so that tolerances are small beside it.
  private static let unit = 1000.0
  /// How many tangents stand for a square root.
  private static let tangentCount = 48

  /// Sets what is maximised, when the flows of all species are there.
  ///
  /// Of one species that is what PC's numerator gains. The worst off of several is the one whose PC gains least
  /// in percent, as ECA is its square root. A weighted sum of ECA is bounded from above by tangents of the
  /// square roots.
  ///
  /// `present` is for each species the numerator of PC in the least network, `start` as it is with
  /// nothing chosen.
  mutating func maximise(
    _ aim: Objective.Aim, weights: [Double], least: [Double], start: [Double]
  ) -> FlowScore {
    if gains.count == 1 {
      for term in gains[0] { program.addCost(-Self.unit * term.coefficient, to: term.column) }
      return FlowScore(unit: Self.unit, kind: .gain(scale: scales[0], constant: constants[0]))
    }
    switch aim {
    case .worst:
      let worst = program.addColumn(cost: -Self.unit, in: -.infinity...(.infinity))
      for (species, terms) in gains.enumerated() where start[species] > 0 {
        // worst <= (least + gain) / start - 1.
        let part = scales[species] / start[species]
        program.addRow(
          [.init(worst, 1)] + terms.map { .init($0.column, -part * $0.coefficient) },
          in: -.infinity...(least[species] / start[species] - 1 - part * constants[species]))
      }
      return FlowScore(unit: Self.unit, kind: .worst)
    case .weighted:
      let whole = zip(weights, zip(least, scales)).reduce(0) {
        $0 + $1.0 * (($1.1.0 + $1.1.1).squareRoot() - $1.1.0.squareRoot())
      }
      for (species, terms) in gains.enumerated() {
        addTangents(species, terms, least[species], weights[species] / max(whole, 1e-300))
      }
      return FlowScore(
        unit: Self.unit,
        kind: .weighted(
          whole: whole,
          present: zip(weights, zip(least, start)).reduce(0) {
            $0 + $1.0 * ($1.1.0.squareRoot() - $1.1.1.squareRoot())
          }))
    }
  }

  /// A variable that is no more than a species' gain of ECA over the least network, times `weight`.
  private mutating func addTangents(
    _ species: Int, _ terms: [MixedIntegerProgram.Term], _ least: Double, _ weight: Double
  ) {
    let scale = scales[species]
    let gain = program.addColumn(cost: -Self.unit, in: -.infinity...(.infinity))
    for index in 0...Self.tangentCount {
      // Denser where the root bends most; never at 0, where it is too steep for one.
      let share = max(1e-6, Double(index * index) / Double(Self.tangentCount * Self.tangentCount))
      let point = (least + share * scale).squareRoot()
      let slope = weight * scale / (2 * point)
      let offset = weight * (point - least.squareRoot()) - slope * share
      program.addRow(
        [.init(gain, 1)] + terms.map { .init($0.column, -slope * $0.coefficient) },
        in: -.infinity...(offset - slope * constants[species]))
    }
  }
}

/// What the objective of a programme means.
struct FlowScore {
  enum Kind {
    /// The gain of one species' PC over the least network.
    case gain(scale: Double, constant: Double)
    /// The least share that PC gains over the network as it is.
    case worst
    /// The weighted gain of ECA over the least networks, and what those gain over the present ones.
    case weighted(whole: Double, present: Double)
  }

  let unit: Double
  let kind: Kind

  /// What no set is worth more than, for a bound of the minimised objective.
  ///
  /// `gains` is for each species what PC gains by the fixed candidates; `leftOut` what it may gain beside.
  func bound(_ objective: Double, valuer: SetValuer, gains: [Double], leftOut: [Double]) -> Double {
    let value = -objective / unit
    switch kind {
    case .gain(let scale, let constant):
      return valuer.score([gains[0] + max(0, scale * (value - constant)) + leftOut[0]])
    case .worst:
      let present = valuer.present.scorers.map(\.pcNumerator)
      let spare = zip(leftOut, present).map { $1 > 0 ? $0 / $1 : 0 }.max() ?? 0
      return 100 * ((1 + max(0, value + spare)).squareRoot() - 1)
    case .weighted(let whole, let present):
      // The root of a sum is no more than the sum of the roots' tangents: leftOut / (2 ECA).
      let spare = zip(zip(leftOut, valuer.ecas), valuer.problem.objectives).reduce(0) {
        $0 + $1.1.weight * ($1.0.1 > 0 ? $1.0.0 / (2 * $1.0.1) : $1.0.0.squareRoot())
      }
      return whole * value + present + spare
    }
  }
}
