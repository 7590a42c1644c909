public import Connectivity

extension Landscape {
  /// The indices of the whole, without the importance of its parts.
  public func indices(threads: Int) async throws(LandscapeError) -> ConnectivityIndices {
    try await network().indices(
      binaryThreshold: binaryThreshold, landscapeArea: landscapeArea, threads: threads)
  }
}
