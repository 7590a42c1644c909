import Connectivity

/// A link that depends on measures: which it needs, and which make it more permeable.
struct PlannedLink: Sendable {
  /// The link as it is without what measures raise.
  let link: HabitatLink
  /// Whether a measure adds it; else it is one of the landscape's own.
  let isAdded: Bool
  /// The measures that add the nodes at its ends, ascending: none, one or two.
  let owners: [Int]
  let raises: [CrossingRaise]

  /// A crossing that a measure makes at least so permeable.
  struct CrossingRaise: Sendable {
    let measure: Int
    let crossing: Int
    let permeability: Double
  }

  /// More measures than these make too many different links.
  static let mostRaisers = 10

  /// The crossings of a link that a raise concerns.
  static func raises(
    of link: HabitatLink, by raise: MeasureDraft.Raise, measure: Int
  ) -> [CrossingRaise] {
    link.crossings.indices.filter { raise.concerns(link.crossings[$0], of: link) }.map {
      CrossingRaise(measure: measure, crossing: $0, permeability: raise.permeability)
    }
  }

  /// The link by the sets of measures that make a difference, the smaller sets first; nil where there are too many.
  func variants(alpha: Double) -> [ConditionalLink]? {
    let others = Set(raises.map(\.measure)).subtracting(owners).sorted()
    guard others.count <= Self.mostRaisers else { return nil }
    var variants: [(link: ConditionalLink, bits: Int)] = []
    let subsets = (0..<(1 << others.count)).sorted {
      ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1)
    }
    for bits in subsets {
      let chosen = others.indices.filter { bits >> $0 & 1 == 1 }.map { others[$0] }
      if chosen.isEmpty, !isAdded { continue }
      let impedance = impedance(with: chosen + owners, alpha: alpha)
      let isNew = !variants.contains {
        $0.bits & bits == $0.bits && $0.link.link.impedance <= impedance
      }
      guard impedance < .infinity, isNew else { continue }
      variants.append(
        (
          ConditionalLink(
            Link(from: link.from, to: link.to, impedance: impedance), needs: chosen + owners), bits
        ))
    }
    return variants.map(\.link)
  }

  private func impedance(with measures: [Int], alpha: Double) -> Double {
    var raised = link
    for raise in raises where measures.contains(raise.measure) {
      raised.crossings[raise.crossing].permeability = max(
        raised.crossings[raise.crossing].permeability, raise.permeability)
    }
    return raised.graphLink(alpha: alpha).impedance
  }
}
