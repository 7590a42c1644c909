public import Landscape
public import Layers

/// The layers of a ledger's GeoPackage: what counts, what does not, and the sums.
public struct LedgerLayers {
  private let writer: DatasetWriter
  private let crs: LayerCRS

  /// Layers in a file that is being written.
  public init(_ writer: DatasetWriter, rules: LandscapeRules) throws(LandscapeError) {
    self.writer = writer
    crs = try rules.layerCRS()
  }

  /// Writes a ledger and its sums.
  public func add(_ ledger: Ledger, _ report: LedgerReport) throws {
    let all = zip(ledger.entries, ledger.counts)
    let pieces = all.flatMap { entry, count in count.pieces.map { (entry, count, $0) } }
    for (name, kind, isStated) in [
      ("counted_lines", LayerGeometryKind.multiLineString, false),
      ("counted_as_stated", .unknown, true),
    ] {
      try writer.addLayer(
        name, kind: kind, crs: crs,
        header: Self.header + ["region", "km", "all_six_criteria"],
        rows: pieces.filter { $0.2.isStated == isStated }.map { entry, _, piece in
          (
            piece.wkb,
            Self.cells(of: entry, in: ledger) + [
              .text(piece.region), .real(piece.length),
              .text(entry.meetsAllCriteria ? "yes" : "no"),
            ]
          )
        })
    }
    try writer.addLayer(
      "left_out", kind: .multiLineString, crs: crs, header: Self.header + ["km", "counted_by"],
      rows: all.compactMap { entry, count in
        count.duplicate.map { wkb in
          let others = count.countedBy.map { ledger.entries[$0].name }.joined(separator: ", ")
          return (
            wkb,
            Self.cells(of: entry, in: ledger) + [.real(count.duplicateLength), .text(others)]
          )
        }
      })
    try writer.addLayer(
      "ledger", kind: .none, crs: nil, header: report.table.columns,
      rows: report.table.rows.map { (nil, $0) })
    try writer.addLayer(
      "remarks", kind: .none, crs: nil, header: ["feature", "name", "remark"],
      rows: report.remarks.map {
        (nil, [.integer(Int($0.feature)), .text($0.name), .text($0.remark)])
      })
  }

  private static let header = [
    "feature", "name", "measure", "goal", "status", "year", "organisation",
  ]

  private static func cells(of entry: LedgerEntry, in ledger: Ledger) -> [Table.Cell] {
    [
      .integer(Int(entry.feature)), .text(entry.name), .text(ledger.measures[entry.measure]),
      .text(entry.goal.rawValue), .text(entry.status.rawValue),
      entry.year.map { .integer($0) } ?? .empty, .init(entry.organisation),
    ]
  }
}
