import Connectivity

/// Plans measures on a surface on top of those that are added already.
struct SurfaceSteps: MeasureSteps {
  private let planner: SurfacePlanner
  private let measures: [Measure]
  private var added: SurfaceMeasures
  private var network: SurfaceNetwork
  private(set) var left: [Int]

  init(_ landscape: Landscape, _ measures: [Measure]) throws(LandscapeError) {
    planner = try SurfacePlanner(landscape)
    self.measures = measures
    added = SurfaceMeasures(planner.model)
    network = planner.network
    left = Array(measures.indices)
  }

  func next(_ index: Int) throws(LandscapeError) -> Scenario {
    var steps = self
    return try steps.add(index)
  }

  mutating func add(_ index: Int) throws(LandscapeError) -> Scenario {
    try planner.add(measures[index], to: &added)
    left.removeAll { $0 == index }
    return network.lead(to: added, planner.links(of: added), by: planner)
  }

  func together(_ indices: [Int]) throws(LandscapeError) -> Scenario {
    var together = SurfaceMeasures(planner.model)
    for index in indices { try planner.add(measures[index], to: &together) }
    var network = planner.network
    return network.lead(to: together, planner.links(of: together), by: planner)
  }
}
