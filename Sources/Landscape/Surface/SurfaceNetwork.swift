import Connectivity

/// The network of a surface as measures change it, one set of them after the other.
enum SurfaceNetwork {
  /// Passing a patch costs nothing.
  case links(GrowingLinks, addedPatches: Int)
  /// Passing a patch costs what the way through it does.
  case gates(GateNetwork)

  /// Makes the network that of some measures, and tells what changes.
  ///
  /// - Parameters:
  ///   - measures: All measures, those first that were there before.
  ///   - links: The links that they change.
  ///   - planner: The planner of the surface.
  /// - Returns: The change.
  mutating func lead(
    to measures: SurfaceMeasures, _ links: [SurfacePlanner.ChangedLink], by planner: SurfacePlanner
  ) -> Scenario {
    switch self {
    case .links(var growing, let addedPatches):
      let scenario = growing.scenario(to: links, adding: measures.patches[addedPatches...])
      growing.advance(by: scenario)
      self = .links(growing, addedPatches: measures.patches.count)
      return scenario
    case .gates(var network):
      let scenario = network.lead(
        to: planner.ways(of: measures, links), adding: measures.patches)
      self = .gates(network)
      return scenario
    }
  }
}
