import Connectivity

/// Plans measures on a surface on top of those that are added already.
struct SurfaceSteps: MeasureSteps {
  private let planner: SurfacePlanner
  private let measures: [Measure]
  private var added: SurfaceMeasures
  private var links: GrowingLinks
  private(set) var left: [Int]

  init(_ landscape: Landscape, _ measures: [Measure]) throws(LandscapeError) {
    planner = try SurfacePlanner(landscape)
    self.measures = measures
    added = SurfaceMeasures(planner.model)
    links = GrowingLinks(landscape, planner.linkIndices)
    left = Array(measures.indices)
  }

  func next(_ index: Int) throws(LandscapeError) -> Scenario {
    var added = added
    try planner.add(measures[index], to: &added)
    return links.scenario(
      to: planner.links(of: added),
      adding: added.patches[self.added.patches.count...])
  }

  mutating func add(_ index: Int) throws(LandscapeError) -> Scenario {
    let scenario = try next(index)
    try planner.add(measures[index], to: &added)
    links.advance(by: scenario)
    left.removeAll { $0 == index }
    return scenario
  }

  func together(_ indices: [Int]) throws(LandscapeError) -> Scenario {
    var together = SurfaceMeasures(planner.model)
    for index in indices { try planner.add(measures[index], to: &together) }
    return GrowingLinks(planner.landscape, planner.linkIndices).scenario(
      to: planner.links(of: together), adding: together.patches[...])
  }
}
