import Foundation
import Testing

@testable import Layers

/// What a GeoPackage tells of layers and columns.
struct ColumnMeaningTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func write(
    _ layer: String, to name: String, title: String?, overwrite: Bool = false
  ) throws {
    let writer = try DatasetWriter(path: folder.path(name), overwrite: overwrite)
    _ = try writer.addLayer(
      name: layer, kind: .point, crs: .lambert72,
      fields: [
        Field(name: "it's", type: .real, title: title, meaning: "What's \"lost\", in %"),
        Field(name: "plain", type: .text),
      ], summary: "Made of 'points'")
    try writer.finish()
  }

  private func rows(_ query: String, of name: String) throws -> [[String]] {
    try Dataset(folder.path(name)).rows(query)
  }

  private static let columns =
    "SELECT table_name, column_name, name, title, description FROM gpkg_data_columns"

  @Test func meaningsAreWritten() throws {
    try write("a", to: "a.gpkg", title: "loss (%)")
    #expect(
      try rows(Self.columns, of: "a.gpkg")
        == [["a", "it's", "it's", "loss (%)", "What's \"lost\", in %"]])
    #expect(
      try rows(
        "SELECT table_name FROM gpkg_extensions WHERE extension_name = 'gpkg_schema'", of: "a.gpkg")
        == [["gpkg_data_column_constraints"], ["gpkg_data_columns"]])
    #expect(
      try rows("SELECT description FROM gpkg_contents", of: "a.gpkg") == [["Made of 'points'"]])
    try writePoints(1, to: folder.path("plain.gpkg"))
    #expect(
      try rows("SELECT name FROM sqlite_master WHERE name LIKE 'gpkg_data%'", of: "plain.gpkg")
        .isEmpty)
  }

  @Test func meaningsFollowTheirLayer() throws {
    try write("a", to: "a.gpkg", title: "old")
    try write("b", to: "a.gpkg", title: "kept", overwrite: true)
    try write("a", to: "a.gpkg", title: "new", overwrite: true)
    #expect(
      try rows(Self.columns + " ORDER BY table_name", of: "a.gpkg").map { [$0[0], $0[3]] }
        == [["a", "new"], ["b", "kept"]])
    #expect(
      try rows(
        "SELECT count(*) FROM gpkg_extensions WHERE extension_name = 'gpkg_schema'", of: "a.gpkg")
        == [["2"]])
    // A layer without meanings takes those of its namesake away.
    let writer = try DatasetWriter(path: folder.path("a.gpkg"), overwrite: true)
    _ = try writer.addLayer(
      name: "a", kind: .none, crs: nil, fields: [Field(name: "it's", type: .real)])
    try writer.finish()
    #expect(try rows(Self.columns, of: "a.gpkg").map(\.first) == ["b"])
  }

  @Test func datesAndBooleansAreWhatQGISWants() throws {
    let writer = try DatasetWriter(path: folder.path("a.gpkg"), overwrite: false)
    let layer = try writer.addLayer(
      name: "a", kind: .none, crs: nil,
      fields: [Field(name: "is", type: .boolean), Field(name: "when", type: .date)])
    try writer.write(
      layer, wkb: nil, attributes: [.integer(1), .text("1970-01-01T00:00:00.000Z")])
    try writer.finish()
    #expect(
      try rows("SELECT type FROM pragma_table_info('a') WHERE name <> 'fid'", of: "a.gpkg")
        == [["BOOLEAN"], ["DATETIME"]])
    #expect(
      try rows("SELECT \"when\" || '' FROM a", of: "a.gpkg") == [["1970-01-01T00:00:00.000Z"]])
  }
}
