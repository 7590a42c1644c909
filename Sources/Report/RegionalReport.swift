public import Landscape

/// What is told of regions beside the graph's indices; a part whose layer is missing is missing too.
public struct RegionalReport: Sendable, Encodable {
  /// Effective mesh size and density per region, then of all regions together.
  public let meshes: [MeshRow]?
  /// The connectivity of the reserves per region, then of all regions together.
  public let protection: [ProtectionRow]?
  /// The zones by distance to settlements.
  public let zones: [ZoneRow]?
  /// Between zones: an ordered pair counts once each way.
  public let betweenZones: [ZonePairRow]?

  /// The meshes of one region.
  public struct MeshRow: Sendable, Encodable {
    /// The name.
    public let region: String
    /// The area, barriers included.
    public let areaKm2: Double
    /// How many meshes there are inside the region.
    public let meshes: Int
    /// Effective mesh size by the cutting-out and by the cross-boundary procedure.
    public let meffCutKm2, meffCbcKm2: Double
    /// Effective mesh density by both procedures: meshes per 1,000 km².
    public let seffCut, seffCbc: Double?
  }

  /// The reserves of one region.
  public struct ProtectionRow: Sendable, Encodable {
    /// The name.
    public let region: String
    /// What is protected.
    public let protectedHa: Double
    /// What is protected, what of it is connected and what not, as shares of the land.
    public let protPercent, protconnPercent, protunconnPercent: Double
    /// What of the protected land is connected, as a share of it.
    public let relconnPercent: Double?
    /// The parts of ProtConn, as shares of it.
    public let fractionsPercent: FractionsRow?
    /// The parts of ProtConn, as shares of the land.
    public let landFractionsPercent: FractionsRow
  }

  /// The parts of ProtConn by the land that is moved through.
  public struct FractionsRow: Sendable, Encodable {
    /// Protected land alone; with unprotected land too; with reserves outside the region.
    public let prot, unprot, trans: Double
    /// The two parts of `prot`: within single reserves, and between reserves that touch.
    public let within, contig: Double
  }

  /// One zone.
  public struct ZoneRow: Sendable, Encodable {
    /// The name.
    public let zone: String
    /// Hectares of habitat, weighed by quality.
    public let habitatHa: Double
    /// ECA among the zone's own patches.
    public let ecaHa: Double
    /// The share of PCnum that lies inside the zone.
    public let insidePercent: Double
  }

  /// Two zones.
  public struct ZonePairRow: Sendable, Encodable {
    /// The one zone.
    public let zone: String
    /// The other zone.
    public let other: String
    /// The share of PCnum between them, both ways together.
    public let percent: Double
  }

  /// The report of a landscape's indicators, as shares of the numerator of its PC.
  public init(_ indicators: RegionalIndicators, pcNumerator total: Double) {
    let model = indicators.landscape
    func name(_ region: Int?) -> String {
      region.map { model.regions[$0].name }
        ?? (model.regions.isEmpty ? "(the whole)" : "(all regions)")
    }
    meshes = Self.unlessEmpty(
      indicators.meshes.map {
        MeshRow(
          region: name($0.region), areaKm2: $0.area, meshes: $0.meshCount,
          meffCutKm2: $0.cuttingOut, meffCbcKm2: $0.crossBoundary,
          seffCut: $0.cuttingOutDensity, seffCbc: $0.crossBoundaryDensity)
      })
    protection = Self.unlessEmpty(
      indicators.protection.map {
        ProtectionRow(
          region: name($0.region), protectedHa: $0.protectedArea, protPercent: $0.prot,
          protconnPercent: $0.protConn, protunconnPercent: $0.protUnconn,
          relconnPercent: $0.relConn, fractionsPercent: $0.fractions.map { FractionsRow($0) },
          landFractionsPercent: FractionsRow($0.landFractions))
      })
    let between = indicators.betweenZones
    func percent(_ part: Double) -> Double { total > 0 ? 100 * part / total : 0 }
    zones = Self.unlessEmpty(
      between.indices.map {
        ZoneRow(
          zone: model.zones[$0].name, habitatHa: indicators.habitat(inZone: $0),
          ecaHa: indicators.eca(ofZone: $0), insidePercent: percent(between[$0][$0]))
      })
    betweenZones = Self.unlessEmpty(
      between.indices.flatMap { g in
        between.indices.filter { $0 > g }.map { h in
          ZonePairRow(
            zone: model.zones[g].name, other: model.zones[h].name,
            percent: percent(between[g][h] + between[h][g]))
        }
      })
  }

  private static func unlessEmpty<Row>(_ rows: [Row]) -> [Row]? { rows.isEmpty ? nil : rows }
}

extension RegionalReport.FractionsRow {
  fileprivate init(_ fractions: ProtectedConnectivity.Fractions) {
    self.init(
      prot: fractions.prot, unprot: fractions.unprot, trans: fractions.trans,
      within: fractions.within, contig: fractions.contig)
  }
}
