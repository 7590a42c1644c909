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
    let raise = MeasureDraft.Raise(segment: segment, permeability: permeability) { _ in true }
    let raised = crossedLinks.compactMap { index in
      var link = landscape.links[index]
      return link.apply(raise) ? link : nil
    }
    let firstNode = landscape.patches.count + landscape.steppingNodes.count
    let added = addedLinks.map { leg in
      var leg = leg
      leg.apply(raise)
      if leg.from == firstNode, leg.to == firstNode + 1 { leg.structure = permeability }
      return leg
    }
    return Scenario(
      addedNodeWeights: Array(repeating: 0, count: addedCount),
      addedLinks: (raised + added).map { $0.graphLink(alpha: alpha) }
        .filter { $0.impedance < .infinity })
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
