extension Network {
  /// The connectivity of the whole network.
  ///
  /// The result has the same bits for any number of threads.
  ///
  /// - Parameters:
  ///   - binaryThreshold: The greatest impedance of a link of the binary graph, on which NC, NL,
  ///     the component sizes, LCP, CCP, IIC and H are defined. PC, F, AWF and the diameter use
  ///     every passable link.
  ///   - landscapeArea: A_L, in the unit of the weights; nil for numerators alone.
  ///   - threads: How many searches run at once.
  /// - Returns: The indices.
  /// - Complexity: One search within reach of the cutoff per source, one by hops per 64 sources, and
  ///   for the diameter of a directed graph one without a cutoff per patch.
  public func indices(
    binaryThreshold: Double = .infinity, landscapeArea: Double? = nil,
    threads: Int = Parallelism.available
  ) async -> ConnectivityIndices {
    let plan = AnalysisPlan(
      of: self, parts: .indices, binaryThreshold: binaryThreshold, landscapeArea: landscapeArea)
    return await plan.total(threads: threads).indices(threads: threads)
  }
}
