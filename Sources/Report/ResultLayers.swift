import Connectivity
import Geometry
public import Landscape
public import Layers

/// The layers of a result GeoPackage, for a GIS.
public struct ResultLayers {
  var writer: StyledWriter
  let landscape: Landscape
  private let context = GeometryContext()
  private let program: String

  /// Layers in a file that is being written, by a program of that name and version.
  public init(_ writer: DatasetWriter, landscape: Landscape, program: String) throws {
    self.writer = StyledWriter(writer, crs: try landscape.layerCRS())
    self.landscape = landscape
    self.program = program
  }

  /// Writes what all layers share: their styles.
  ///
  /// Call it when all are there.
  public func finish() throws { try writer.finish() }

  /// Patches and links with their importance, and the indices.
  public mutating func add(_ analysis: LandscapeAnalysis, _ report: AnalysisReport) throws {
    begin(report.landscape)
    let total = analysis.indices.pcNumerator
    try writer.addLayer(
      "patches", kind: .multiPolygon,
      summary: "Habitat patches, with what connectivity would lose without each (dPC, % of PC).",
      style: LayerStyle.patches,
      header: [
        "patch", "name", "area_ha", "quality", "dPC", "dPCintra", "dPCflux", "dPCconnector",
        "interaction_flux_ha2", "bc_pc_ha2", "region",
      ],
      rows: zip(landscape.patches, analysis.patchImportance).map { patch, importance in
        let share = importance.pc.percent(of: total)
        return (
          patch.wkb,
          [
            .integer(patch.number), .init(patch.name), .real(patch.area, decimals: 2),
            .real(patch.quality, decimals: 2), .real(share.total, decimals: 4),
            .real(share.intra, decimals: 4), .real(share.flux, decimals: 4),
            .real(share.connector, decimals: 4),
            .real(importance.interactionFlux, decimals: 1),
            .real(importance.betweennessPC, decimals: 1), .init(mainRegion(of: patch)),
          ]
        )
      })
    try writer.addLayer(
      "links", kind: .lineString,
      summary:
        "Possible movements between patches, with what connectivity would lose without each.",
      style: LayerStyle.links,
      header: Self.linkHeader + ["dPC", "crosses"],
      rows: zip(landscape.links, analysis.linkImportance).map { link, importance in
        (
          try line(link.path),
          cells(of: link) + [
            .real(100 * importance.pcLoss / total, decimals: 6), crossed(by: link),
          ]
        )
      })
    try addBarriers()
    if let indicators = report.indicators { try add(indicators, regionsOf: report) }
    try writer.addLayer(
      "indices", kind: .none, summary: "The indices of the whole landscape.",
      header: report.table.header,
      rows: report.table.rows.map { (nil, $0) })
  }

  /// The measures as they were drawn, with what they win.
  public mutating func add(_ scores: [MeasureScore], _ report: ScoreReport) throws {
    begin(report.landscape)
    try add(
      scores.map(\.measure), report.table,
      summary: "Proposed measures as they were drawn, with what each by itself adds to ECA.")
    try writer.addLayer(
      "legs", kind: .lineString,
      summary: "The links that measures add to the graph.", style: LayerStyle.legs,
      header: ["measure", "from_node", "to_node", "length_m"],
      rows: scores.flatMap { score in
        try score.plan.addedLinks.map { link in
          (
            try line(link.path),
            [
              .text(score.measure.name), .integer(landscape.number(ofNode: link.from)),
              .integer(landscape.number(ofNode: link.to)),
              .real(link.length, decimals: 1),
            ]
          )
        }
      })
    try addBarriers()
  }

  /// The measures as they were drawn, with what they win one after the other.
  public mutating func add(_ sequence: MeasureSequence, _ report: SequenceReport) throws {
    begin(report.landscape)
    try add(
      sequence.steps.map(\.measure), report.table,
      summary: "Proposed measures as they were drawn, with what each adds to ECA on top of those"
        + " before it.")
    try addBarriers()
  }

  mutating func add(_ measures: [Measure], _ table: Table, summary: String) throws {
    try writer.addLayer(
      "measures", kind: .unknown, summary: summary, style: LayerStyle.measures,
      header: ["measure", "type"] + Array(table.columns.dropFirst()),
      rows: zip(measures, table.rows).flatMap { measure, row in
        measure.features.map { feature in
          (feature.wkb, [row[0], .text(feature.type.rawValue)] + row.dropFirst())
        }
      })
  }

  /// The ranked segments.
  public mutating func add(_ report: RankReport) throws {
    begin(report.landscape)
    try addRanked(
      report.segments.map(\.segment), report.table,
      summary: "Barrier segments, with what mitigating each to permeability"
        + " \(report.mitigatedPermeability) adds to ECA.")
  }

  /// The ranked segments, with what the draws say of them.
  public mutating func add(_ report: DrawnRankReport) throws {
    begin(report.landscape)
    try addRanked(
      report.segments.map(\.segment), report.table,
      summary: "Barrier segments, with what mitigating each adds to ECA on average over"
        + " \(report.draws) draws of the profile's numbers.")
  }

  private mutating func addRanked(_ segments: [Int], _ table: Table, summary: String) throws {
    try writer.addLayer(
      "ranked_segments", kind: .lineString, summary: summary, style: LayerStyle.rankedSegments,
      header: table.columns,
      rows: zip(segments, table.rows).map { segment, row in
        (try line(landscape.segments[segment - 1].path), row)
      })
  }

  mutating func addBarriers() throws {
    try writer.addLayer(
      "barrier_segments", kind: .lineString,
      summary: "Barriers, cut into the segments that are ranked, with their permeability now.",
      style: LayerStyle.barriers,
      header: ["segment", "kind", "group_name", "line", "from_km", "to_km", "permeability"],
      rows: landscape.segments.enumerated().map { index, segment in
        (
          try line(segment.path),
          [
            .integer(index + 1), .text(segment.kind.rawValue), .init(segment.group),
            .integer(segment.line), .real(segment.fromKilometre, decimals: 3),
            .real(segment.toKilometre, decimals: 3), .real(segment.permeability, decimals: 4),
          ]
        )
      })
    try writer.addLayer(
      "structures", kind: .lineString,
      summary: "Existing crossings that pass a barrier.", style: LayerStyle.structures,
      header: ["kind", "name", "permeability"],
      rows: landscape.structures.map { structure in
        (
          try line(structure.mouths),
          [
            .text(structure.kind.rawValue), .init(structure.name),
            .real(structure.permeability, decimals: 2),
          ]
        )
      })
  }

  static let linkHeader = ["from_node", "to_node", "length_m", "effective_m", "probability"]

  func cells(of link: HabitatLink) -> [Table.Cell] {
    let dispersal = landscape.profile.dispersal
    let impedance = link.impedance(alpha: dispersal.alpha)
    return [
      .integer(landscape.number(ofNode: link.from)), .integer(landscape.number(ofNode: link.to)),
      .real(link.length, decimals: 1),
      impedance.isFinite ? .real(impedance / dispersal.alpha, decimals: 1) : .empty,
      .real(dispersal.kernel.probability(impedance), decimals: 6),
    ]
  }

  func crossed(by link: HabitatLink) -> Table.Cell {
    .text(link.crossings.map { landscape.segments[$0.segment].title }.joined(separator: ", "))
  }

  func point(_ place: Coordinate) throws -> [UInt8] {
    try Geometry.point(place, in: context).wkb()
  }

  func line(_ places: [Coordinate]) throws -> [UInt8] {
    try Geometry.lineString(places, in: context).wkb()
  }

  func mainRegion(of patch: Patch) -> String? {
    let largest = patch.regionShares.indices.max {
      patch.regionShares[$0] < patch.regionShares[$1]
    }
    return largest.map { landscape.regions[$0].name }
  }

  mutating func begin(_ summary: LandscapeSummary) {
    writer.origin = "\(summary.study) · \(summary.profile) · \(summary.crs). Made by \(program)."
  }
}
