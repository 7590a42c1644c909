import Connectivity
public import Landscape

/// The indices of a landscape, per region and between regions, and what matters most in it.
public struct AnalysisReport: StudyReport {
  /// What the landscape consists of.
  public let landscape: LandscapeSummary
  /// Index by name, with Conefor's names where they mean the same.
  public let indices: [IndexValue]
  /// Per region.
  public let regions: [RegionRow]
  /// Between regions: an ordered pair counts once each way.
  public let betweenRegions: [RegionPairRow]
  /// Meshes, reserves, and town and country; nothing where they were not asked for.
  public let indicators: RegionalReport?
  /// The patches that the whole would miss most.
  public let patches: [PatchRow]
  /// The links that the whole would miss most.
  public let links: [LinkRow]
  /// The blue part of the study; nothing where it has none.
  public let river: RiverReport?
  /// What a user should know.
  public let notices: [String]

  /// How many patches and links the report lists.
  private static let listed = 5

  /// The value of one index.
  public struct IndexValue: Sendable, Encodable {
    /// The name.
    public let index: String
    /// The value.
    public let value: Double
    /// The unit, empty for a pure number.
    public let unit: String
  }

  /// One region.
  public struct RegionRow: Sendable, Encodable {
    /// The name.
    public let region: String
    /// Hectares of habitat, weighed by quality.
    public let habitatHa: Double
    /// ECA among the region's own patches.
    public let ecaHa: Double
    /// The share of PCnum that lies inside the region.
    public let insidePercent: Double
  }

  /// Two regions.
  public struct RegionPairRow: Sendable, Encodable {
    /// The one region.
    public let region: String
    /// The other region.
    public let other: String
    /// The share of PCnum between them, both ways together.
    public let percent: Double
  }

  /// One patch.
  public struct PatchRow: Sendable, Encodable {
    /// Its number, from 1, as in the result's layers.
    public let patch: Int
    /// Its name.
    public let name: String?
    /// Hectares.
    public let areaHa: Double
    /// The share of PC that is lost without it, and its three parts.
    public let dPC, dPCintra, dPCflux, dPCconnector: Double
  }

  /// One link.
  public struct LinkRow: Sendable, Encodable {
    /// Its ends: patches by number and name, or stepping nodes.
    public let from, to: String
    /// Metres.
    public let lengthM: Double
    /// The barriers that it crosses.
    public let crosses: [String]
    /// The share of PC that is lost without it.
    public let dPC: Double
  }

  /// The report of an analysis, with what else is told of regions, and of the blue part.
  public init(
    _ analysis: LandscapeAnalysis, indicators: RegionalIndicators? = nil, study: String,
    river: RiverReport? = nil
  ) {
    self.river = river
    let model = analysis.landscape
    let total = analysis.indices.pcNumerator
    landscape = LandscapeSummary(model, study: study)
    indices = Self.values(of: analysis)
    self.indicators = indicators.map { RegionalReport($0, pcNumerator: total) }
    notices = model.notices + (indicators?.notices ?? [])
    // What a window has of other regions is what its margin happens to hold.
    let used = model.regions.indices.filter {
      analysis.habitat(inRegion: $0) > 0 && (model.focus == nil || $0 == model.focus?.region)
    }
    regions = used.map {
      RegionRow(
        region: model.regions[$0].name, habitatHa: analysis.habitat(inRegion: $0),
        ecaHa: analysis.eca(ofRegion: $0),
        insidePercent: 100 * analysis.betweenRegions[$0][$0] / total)
    }
    betweenRegions = used.flatMap { g in
      model.regions.indices.filter { h in
        model.focus == nil ? h > g && used.contains(h) : analysis.betweenRegions[g][h] > 0 && h != g
      }.map { h in
        RegionPairRow(
          region: model.regions[g].name, other: model.regions[h].name,
          percent: 100 * (analysis.betweenRegions[g][h] + analysis.betweenRegions[h][g]) / total)
      }
    }
    patches = analysis.patchImportance.sorted { ($0.pc.total, $1.node) > ($1.pc.total, $0.node) }
      .prefix(Self.listed).map { importance in
        let share = importance.pc.percent(of: total)
        return PatchRow(
          patch: model.patches[importance.node].number, name: model.patches[importance.node].name,
          areaHa: model.patches[importance.node].area, dPC: share.total, dPCintra: share.intra,
          dPCflux: share.flux, dPCconnector: share.connector)
      }
    links = analysis.linkImportance.sorted { ($0.pcLoss, $1.link) > ($1.pcLoss, $0.link) }
      .prefix(Self.listed).filter { $0.pcLoss > 0 }.map { importance in
        let link = model.links[importance.link]
        return LinkRow(
          from: model.title(ofNode: link.from), to: model.title(ofNode: link.to),
          lengthM: link.length, crosses: link.crossings.map { model.segments[$0.segment].title },
          dPC: 100 * importance.pcLoss / total)
      }
  }

  /// The indices; of a window those that count movements from its region alone.
  private static func values(of analysis: LandscapeAnalysis) -> [IndexValue] {
    let i = analysis.indices
    let isWindow = analysis.landscape.focus != nil
    func value(_ name: String, _ value: Double?, _ unit: String = "") -> IndexValue? {
      value.map { IndexValue(index: name, value: $0, unit: unit) }
    }
    return [
      value("EC(PC)", i.eca, "ha"), value("PCnum", i.pcNumerator, "ha2"), value("PC", i.pc),
      value("PCintra(%)", i.pcIntraPercent, "%"), value("PCdirect(%)", i.pcDirectPercent, "%"),
      value("PCstep(%)", i.pcStepPercent, "%"),
      value("PCnum error bound", isWindow ? nil : i.errorBound, "ha2"),
      value("EC(IIC)", i.ecaIIC, "ha"), value("IICnum", i.iicNumerator, "ha2"),
      value("IIC", i.iic), value("IICintra(%)", i.iicIntraPercent, "%"),
      value("IICdirect(%)", i.iicDirectPercent, "%"), value("IICstep(%)", i.iicStepPercent, "%"),
      value("F", isWindow ? nil : i.f), value("AWF", i.awf, "ha2"),
      value("NC", isWindow ? nil : Double(i.componentCount)),
      value("NL", isWindow ? nil : Double(i.linkCount)),
      value("MSC", isWindow ? nil : i.meanComponentSize, "ha"),
      value("SLC", i.largestComponentSize, "ha"), value("ECS", i.expectedComponentSize, "ha"),
      value("LCPnum", i.lcpNumerator, "ha2"), value("LCP", i.lcp), value("CCP", i.ccp),
      value("H", isWindow ? nil : i.harary), value("diameter", isWindow ? nil : i.diameter),
    ].compactMap(\.self)
  }

  /// The indices, one a row.
  public var table: Table {
    Table(
      header: ["index", "value", "unit"],
      rows: indices.map { index in
        // NC and NL are counts, and the only indices that are always whole.
        let isCount = index.unit.isEmpty && index.value == index.value.rounded()
        return [
          .text(index.index),
          isCount
            ? .integer(Int(index.value)) : .real(index.value, decimals: index.unit.isEmpty ? 6 : 2),
          .text(index.unit),
        ]
      } + (river?.indexRows ?? []))
  }

  private var regionTable: Table {
    Table(
      header: ["region", "habitat ha", "ECA inside ha", "inside % of PCnum"],
      rows: regions.map {
        [
          .text($0.region), .real($0.habitatHa, decimals: 1), .real($0.ecaHa, decimals: 1),
          .real($0.insidePercent, decimals: 2),
        ]
      })
  }

  private var regionPairTable: Table {
    Table(
      header: ["between", "and", "% of PCnum"],
      rows: betweenRegions.map {
        [.text($0.region), .text($0.other), .real($0.percent, decimals: 2)]
      })
  }

  private var patchTable: Table {
    Table(
      header: ["patch", "name", "ha", "dPC %", "intra", "flux", "connector"],
      rows: patches.map {
        [
          .integer($0.patch), .text($0.name ?? ""), .real($0.areaHa, decimals: 1),
          .real($0.dPC, decimals: 2), .real($0.dPCintra, decimals: 2),
          .real($0.dPCflux, decimals: 2), .real($0.dPCconnector, decimals: 2),
        ]
      })
  }

  private var linkTable: Table {
    Table(
      header: ["from", "to", "m", "dPC %", "crosses"],
      rows: links.map {
        [
          .text($0.from), .text($0.to), .real($0.lengthM, decimals: 0),
          .real($0.dPC, decimals: 2), .text($0.crosses.joined(separator: ", ")),
        ]
      })
  }

  /// The whole report.
  public var text: String {
    var parts = [landscape.text, "Indices\n" + table.text]
    if !regions.isEmpty { parts.append("Regions\n" + regionTable.text) }
    if !betweenRegions.isEmpty { parts.append("Between regions\n" + regionPairTable.text) }
    parts += indicators?.sections ?? []
    parts.append("Most important patches\n" + patchTable.text)
    if !links.isEmpty { parts.append("Most important links\n" + linkTable.text) }
    if let river { parts.append("Blue part\n" + river.text) }
    return parts.joined(separator: "\n")
  }
}
