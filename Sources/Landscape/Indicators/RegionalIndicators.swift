import Connectivity

/// What is told of regions beside the graph's indices: meshes, reserves, and town and country.
public struct RegionalIndicators: Sendable {
  /// The landscape.
  public let landscape: Landscape
  /// The graph of the reserves; nothing where the study has none.
  public let reserves: Landscape?
  /// The connectivity of the reserves of each region whose area is known, then of all together.
  public let protection: [ProtectedConnectivity]
  /// `[G][H]`: the part of PC's numerator between zones G and H, in ha², of which all adds up to PCnum;
  /// empty without settlements.
  public let betweenZones: [[Double]]

  /// Computes everything; in a window, for the region in focus alone.
  ///
  /// - Parameters:
  ///   - analysis: The analysis of the landscape.
  ///   - reserves: What ``LandscapeBuilder/reserves(threads:progress:)`` gives for it.
  ///   - threads: How many tasks work at the same time; the result doesn't depend on it.
  /// - Throws: What a graph is refused for.
  public init(
    _ analysis: LandscapeAnalysis, reserves: Landscape? = nil, threads: Int
  ) async throws(LandscapeError) {
    landscape = analysis.landscape
    self.reserves = reserves
    protection = try await Self.protection(reserves, analysis.landscape.focus, threads: threads)
    betweenZones = landscape.betweenZones(analysis.between.pcNumerator)
  }

  /// How large the pieces of land are that the barriers leave, of each region, then of all together.
  public var meshes: [MeshSize] {
    landscape.meshes.filter { landscape.focus == nil || $0.region == landscape.focus?.region }
  }

  /// ECA inside a zone: the square root of what its own patches contribute among themselves.
  public func eca(ofZone zone: Int) -> Double { betweenZones[zone][zone].squareRoot() }

  /// Hectares of habitat, weighed by quality, in a zone.
  public func habitat(inZone zone: Int) -> Double {
    landscape.patches.reduce(0) { $0 + landscape.startWeight(of: $1) * $1.zoneShares[zone] }
  }

  /// What was read for the reserves alone.
  public var inputs: [InputReport] {
    (reserves?.inputs ?? []).filter { !landscape.inputs.contains($0) }
  }

  /// What a user should know of the reserves.
  public var notices: [String] {
    guard let reserves else { return [] }
    var notices = reserves.notices.filter { !landscape.notices.contains($0) }
    if protection.isEmpty {
      notices.append(
        "no ProtConn can be told of the reserves, because the area of the land is not known: give a"
          + " layer of regions, or landscape-area in the study file")
    }
    return notices
  }

  private static func protection(
    _ reserves: Landscape?, _ focus: RegionFocus?, threads: Int
  ) async throws(LandscapeError) -> [ProtectedConnectivity] {
    guard let reserves else { return [] }
    var protection: [ProtectedConnectivity] = []
    let regions = reserves.regions.indices.filter { reserves.regions[$0].area != nil }
    for region in focus.map({ [$0.region] }) ?? regions.map(Optional.some) + [nil] {
      if let own = try await ProtectedConnectivity(reserves, region: region, threads: threads) {
        protection.append(own)
      }
    }
    return protection
  }
}
