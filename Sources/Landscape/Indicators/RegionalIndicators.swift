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

  /// Computes everything.
  ///
  /// - Parameters:
  ///   - landscape: The landscape.
  ///   - reserves: What ``LandscapeBuilder/reserves(threads:progress:)`` gives for it.
  ///   - threads: How many tasks work at the same time; the result doesn't depend on it.
  /// - Throws: What a graph is refused for.
  public init(
    _ landscape: Landscape, reserves: Landscape? = nil, threads: Int
  ) async throws(LandscapeError) {
    self.landscape = landscape
    self.reserves = reserves
    protection = try await Self.protection(reserves, threads: threads)
    betweenZones = try await Self.betweenZones(of: landscape, threads: threads)
  }

  /// How large the pieces of land are that the barriers leave, of each region, then of all together.
  public var meshes: [MeshSize] { landscape.meshes }

  /// ECA inside a zone: the square root of what its own patches contribute among themselves.
  public func eca(ofZone zone: Int) -> Double { betweenZones[zone][zone].squareRoot() }

  /// Hectares of habitat, weighed by quality, in a zone.
  public func habitat(inZone zone: Int) -> Double {
    landscape.patches.reduce(0) { $0 + $1.weight * $1.zoneShares[zone] }
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
    _ reserves: Landscape?, threads: Int
  ) async throws(LandscapeError) -> [ProtectedConnectivity] {
    guard let reserves else { return [] }
    var protection: [ProtectedConnectivity] = []
    let regions = reserves.regions.indices.filter { reserves.regions[$0].area != nil }
    for region in regions.map(Optional.some) + [nil] {
      if let own = try await ProtectedConnectivity(reserves, region: region, threads: threads) {
        protection.append(own)
      }
    }
    return protection
  }

  private static func betweenZones(
    of landscape: Landscape, threads: Int
  ) async throws(LandscapeError) -> [[Double]] {
    if landscape.zones.isEmpty { return [] }
    do {
      return try await landscape.network().betweenGroups(landscape.zoneShares, threads: threads)
    } catch {
      throw .network("the zones: \(error)")
    }
  }
}
