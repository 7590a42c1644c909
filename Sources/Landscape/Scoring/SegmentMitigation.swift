import Connectivity

/// How one barrier segment can be mitigated, at any permeability: a passage at its middle, and every
/// link that crosses it made as permeable as that.
///
/// Where things lie is found once; permeabilities are put in afterwards.
struct SegmentMitigation: Sendable {
  let segment: Int
  /// The links of the landscape that cross the segment.
  let crossedLinks: [Int]
  /// The number of stepping nodes of the passage, 0 where none can be built.
  let addedCount: Int
  /// The links of the passage, among them the one through it.
  private(set) var addedLinks: [HabitatLink]

  /// What mitigating the segment to a permeability changes.
  func scenario(permeability: Double, in landscape: Landscape) -> Scenario {
    let alpha = landscape.profile.dispersal.alpha
    func link(_ link: HabitatLink) -> Link {
      Link(from: link.from, to: link.to, impedance: max(0, link.impedance(alpha: alpha)))
    }
    func mitigated(_ link: HabitatLink) -> HabitatLink {
      var link = link
      for place in link.crossings.indices where link.crossings[place].segment == segment {
        link.crossings[place].permeability = max(
          link.crossings[place].permeability, permeability)
      }
      return link
    }
    let raised = crossedLinks.map {
      (before: landscape.links[$0], after: mitigated(landscape.links[$0]))
    }
    .filter { $0.before != $0.after }
    let firstNode = landscape.patches.count + landscape.steppingNodes.count
    let added = addedLinks.map { leg in
      var leg = mitigated(leg)
      if leg.from == firstNode, leg.to == firstNode + 1 { leg.structure = permeability }
      return leg
    }
    return Scenario(
      addedNodeWeights: Array(repeating: 0, count: addedCount),
      addedLinks: (raised.map(\.after) + added).map(link).filter { $0.impedance < .infinity })
  }

  /// The same in a landscape whose barriers a draw gives other permeabilities.
  func reweighted(by draw: ProfileDraw, from landscape: Landscape) -> SegmentMitigation {
    let barriers = PermeabilityDraw(draw, profile: landscape.profile)
    var drawn = self
    for index in addedLinks.indices {
      drawn.addedLinks[index].crossings = addedLinks[index].crossings.map {
        barriers.drawn($0, in: landscape)
      }
    }
    return drawn
  }
}
