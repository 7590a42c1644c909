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

extension Landscape {
  /// How each barrier segment can be mitigated, in their order.
  func mitigations(
    threads: Int, progress: @escaping LandscapeScorer.Progress = { _ in }
  ) async throws(LandscapeError) -> [SegmentMitigation] {
    try await plan(segments.count, threads: threads, progress: progress) {
      try $0.mitigation(of: $1)
    }
  }

  /// Runs `body` for 0..<count in parallel; each task has a planner of its own.
  func plan<Result: Sendable>(
    _ count: Int, threads: Int, progress: @escaping LandscapeScorer.Progress,
    _ body: @escaping @Sendable (MeasurePlanner, Int) throws -> Result
  ) async throws(LandscapeError) -> [Result] {
    do {
      let shares = max(1, min(threads, count))
      return try await withThrowingTaskGroup(of: [(Int, Result)].self) { group in
        for share in 0..<shares {
          group.addTask {
            let planner = try MeasurePlanner(self)
            return try stride(from: share, to: count, by: shares).map { index in
              if share == 0 { progress(Double(index) / Double(count)) }
              return (index, try body(planner, index))
            }
          }
        }
        var results: [(Int, Result)] = []
        for try await part in group { results += part }
        return results.sorted { $0.0 < $1.0 }.map(\.1)
      }
    } catch {
      throw LandscapeError(error)
    }
  }
}
