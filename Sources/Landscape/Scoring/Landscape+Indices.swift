public import Connectivity

extension Landscape {
  /// The indices of the whole, without the importance of its parts.
  public func indices(threads: Int) async throws(LandscapeError) -> ConnectivityIndices {
    var indices = try await network().indices(
      binaryThreshold: binaryThreshold, landscapeArea: landscapeArea, threads: threads)
    if let gates = GateNetwork(self) {
      indices.takePaths(
        from: try await gates.network().indices(
          binaryThreshold: GateNetwork.noThreshold, landscapeArea: landscapeArea,
          threads: threads))
    }
    return indices
  }
}
