public import Connectivity

/// All indices of a landscape: the whole, per region and between regions, and per patch and link.
public struct LandscapeAnalysis: Sendable {
  /// The landscape.
  public let landscape: Landscape
  /// The indices of the whole.
  public let indices: ConnectivityIndices
  /// What each pair of groups shares of the indices: the regions, then the zones.
  ///
  /// ``Landscape/betweenRegions(_:)`` and ``Landscape/betweenZones(_:)`` take one kind out of a matrix.
  public let between: GroupIndices
  /// `[G][H]`: the part of PC's numerator between regions G and H, in ha²; all of it adds up to PCnum.
  public let betweenRegions: [[Double]]
  /// The importance of each patch, in their order.
  public let patchImportance: [NodeImportance]
  /// The importance of each link, in their order.
  public let linkImportance: [LinkImportance]

  /// Computes everything.
  public init(
    _ landscape: Landscape, threads: Int,
    progress: @escaping @Sendable (_ step: String, _ fraction: Double) -> Void = { _, _ in }
  ) async throws(LandscapeError) {
    let plan = try landscape.planOfLinks()
    do {
      var total = AnalysisTotal(of: plan)
      try await plan.blocks(0..<plan.blockCount, threads: threads) {
        progress("computing indices and the importance of patches and links", $0)
      } _: { (block: AnalysisBlock) throws(GraphError) in
        try total.add(block)
      }
      var analysis = try await total.analysis(threads: threads)
      if let gates = GateNetwork(landscape) {
        analysis = try await gates.analysis(besideThatOfLinks: analysis, threads: threads) {
          progress("computing paths through patches", $0)
        }
      }
      self.init(landscape, analysis)
    } catch {
      throw LandscapeError(error)
    }
  }

  /// Takes the analysis of the landscape's network, which may come from several machines.
  public init(_ landscape: Landscape, _ analysis: NetworkAnalysis) {
    self.landscape = landscape
    indices = analysis.indices
    between = analysis.between
    betweenRegions = landscape.betweenRegions(analysis.between.pcNumerator)
    patchImportance = Array(analysis.importance.nodes.prefix(landscape.patches.count))
    linkImportance = analysis.importance.links
  }

  /// ECA inside a region: the square root of what its own patches contribute among themselves.
  public func eca(ofRegion region: Int) -> Double { betweenRegions[region][region].squareRoot() }

  /// Hectares of habitat, weighed by quality, in a region.
  public func habitat(inRegion region: Int) -> Double {
    landscape.patches.reduce(0) { $0 + $1.weight * $1.regionShares[region] }
  }
}

extension Landscape {
  /// The plan of an analysis of the landscape's network, with its regions and zones as groups.
  ///
  /// - Returns: The plan.
  /// - Throws: A landscape in which passing a patch costs something, and whose network is not all.
  public func analysisPlan() throws(LandscapeError) -> AnalysisPlan {
    guard surface?.gates == nil else {
      throw .noIntraPatch(reason: "an analysis can't be computed in parts")
    }
    return try planOfLinks()
  }

  fileprivate func planOfLinks() throws(LandscapeError) -> AnalysisPlan {
    do {
      return try AnalysisPlan(
        of: network(), groups: groupShares, binaryThreshold: binaryThreshold,
        landscapeArea: landscapeArea)
    } catch {
      throw LandscapeError(error)
    }
  }
}
