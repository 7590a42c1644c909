import Foundation
import Testing

@testable import Layers

/// A GeoPackage that is written again keeps what is not written again.
struct KeptLayersTests {
  private let folder: TestFolder
  private let path: String

  init() throws {
    folder = try TestFolder()
    path = folder.path("a.gpkg")
  }

  private func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: folder.path(name)))
  }

  /// A file with a layer `name`, and a table `facts`.
  private func writeOthers(_ name: String, to path: String, overwrite: Bool = false) throws {
    let writer = try DatasetWriter(path: path, overwrite: overwrite)
    let layer = try writer.addLayer(
      name: name, kind: .lineString, crs: .wgs84, fields: [Field(name: "a", type: .real)])
    let line: [UInt8] =
      [1, 2, 0, 0, 0, 2, 0, 0, 0] + point(4, 50).dropFirst(5) + point(5, 51).dropFirst(5)
    for i in 0..<50 { try writer.write(layer, wkb: line, attributes: [.real(Double(i) / 7)]) }
    let table = try writer.addLayer(
      name: "facts", kind: .none, crs: nil, fields: [Field(name: "fact", type: .text)])
    try writer.write(table, wkb: nil, attributes: [.text("Zoniën")])
    try writer.finish()
  }

  private func change(_ statements: String...) throws {
    let dataset = try OutputDataset(updating: path, title: path)
    for statement in statements { try dataset.execute(statement) }
    try dataset.close()
  }

  private func features(_ layer: String, of path: String? = nil) throws -> [Feature] {
    try LayerReader(LayerReference(path: path ?? self.path, layer: layer)).readAll()
  }

  private func message(_ body: () throws -> Void) -> String {
    do { try body() } catch { return "\(error)".replacing(path, with: "a.gpkg") }
    return "no error"
  }

  @Test func otherLayersStay() throws {
    try writeOthers("roads", to: path)
    let (roads, facts) = (try features("roads"), try features("facts"))
    try writePoints(3, to: path, overwrite: true)
    try writePoints(700, to: path, overwrite: true)
    #expect(try features("roads") == roads)
    #expect(try features("facts") == facts)
    #expect(
      try LayerReader.layers(in: path).map { "\($0.name) \($0.featureCount ?? -1)" }.sorted()
        == ["facts 1", "points 700", "roads 50"])
    try writePoints(700, to: folder.path("fresh.gpkg"))
    #expect(try features("points") == features("points", of: folder.path("fresh.gpkg")))
    #expect(try folder.names == ["a.gpkg", "fresh.gpkg"])
    let problems = try Dataset(path).rows("PRAGMA integrity_check")
    #expect(problems == [["ok"]])
  }

  @Test func aMergedLayerIsWhatAFreshOneIs() throws {
    try writeOthers("roads", to: path)
    try writePoints(40, to: path, overwrite: true)
    let fresh = folder.path("fresh.gpkg")
    try writePoints(40, to: fresh)
    for query in [
      "SELECT fid, hex(geom), Name, number, value FROM points",
      "SELECT sql FROM sqlite_master WHERE name = 'points'",
      "SELECT id, minx, maxy FROM rtree_points_geom",
      "SELECT * FROM gpkg_contents WHERE table_name = 'points'",
      "SELECT * FROM gpkg_geometry_columns WHERE table_name = 'points'",
    ] {
      let merged = try Dataset(path).rows(query)
      #expect(!merged.isEmpty)
      #expect(try Dataset(fresh).rows(query) == merged)
    }
  }

  @Test func aFileOfTheSameLayersIsAsFresh() throws {
    try writePoints(9, to: path)
    // An index on a layer goes with the layer.
    try change("CREATE INDEX byName ON points(Name)")
    try writePoints(5, to: path, overwrite: true)
    try writePoints(5, to: folder.path("fresh.gpkg"))
    #expect(try bytes("a.gpkg") == bytes("fresh.gpkg"))
    // So it is over a file without a byte.
    _ = try folder.write("", to: "a.gpkg")
    try writePoints(5, to: path, overwrite: true)
    #expect(try bytes("a.gpkg") == bytes("fresh.gpkg"))
  }

  @Test func theSameLayersInTheSameFileGiveTheSameBytes() throws {
    let other = folder.path("b.gpkg")
    for path in [path, other] {
      try writeOthers("roads", to: path)
      try writePoints(5, to: path, overwrite: true)
    }
    #expect(try bytes("a.gpkg") == bytes("b.gpkg"))
  }

  @Test func stylesRastersViewsAndMetadataStay() throws {
    try writePoints(9, to: path)
    try change(
      "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY, f_table_name TEXT, styleQML TEXT)",
      "INSERT INTO layer_styles VALUES (1, 'points', '<red/>'), (4, 'roads', '<blue/>')",
      "CREATE VIEW few AS SELECT * FROM points LIMIT 2",
      """
      CREATE TABLE photo (id INTEGER PRIMARY KEY, zoom_level INTEGER, tile_column INTEGER,
      tile_row INTEGER, tile_data BLOB)
      """,
      "INSERT INTO photo VALUES (1, 0, 0, 0, x'89504E47')",
      """
      INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id)
      VALUES ('photo', 'tiles', 'Luchtfoto', 31370)
      """,
      "INSERT INTO gpkg_tile_matrix_set VALUES ('photo', 31370, 0, 0, 256, 256)",
      "INSERT INTO gpkg_tile_matrix VALUES ('photo', 0, 1, 1, 256, 256, 1, 1)")
    try writeOthers("roads", to: path, overwrite: true)
    try writePoints(2, to: path, overwrite: true)
    let dataset = try Dataset(path)
    #expect(
      try dataset.rows("SELECT 'style ' || id, f_table_name, styleQML FROM layer_styles")
        == [["style 1", "points", "<red/>"], ["style 4", "roads", "<blue/>"]])
    #expect(try dataset.rows("SELECT hex(tile_data) FROM photo") == [["89504E47"]])
    #expect(
      try dataset.rows("SELECT table_name, zoom_level FROM gpkg_tile_matrix") == [["photo", "0"]])
    #expect(try dataset.rows("SELECT Name FROM few").count == 2)
    #expect(try features("facts").count == 1)
  }

  @Test func metadataAloneIsKept() throws {
    try writePoints(1, to: path)
    try change(
      "CREATE TABLE gpkg_metadata (id INTEGER PRIMARY KEY, metadata TEXT)",
      "INSERT INTO gpkg_metadata VALUES (1, '<who/>')")
    try writePoints(2, to: path, overwrite: true)
    #expect(try features("points").count == 2)
    #expect(try Dataset(path).rows("SELECT metadata FROM gpkg_metadata") == [["<who/>"]])
  }

  @Test func writtenStylesJoinThoseOfKeptLayers() throws {
    func write(_ layer: String, style: String, overwrite: Bool) throws {
      let writer = try DatasetWriter(path: path, overwrite: overwrite)
      _ = try writer.addLayer(name: layer, kind: .point, crs: .lambert72, fields: [])
      let styles = try writer.addLayer(
        name: "layer_styles", kind: .none, crs: nil,
        fields: [
          Field(name: "f_table_name", type: .text), Field(name: "styleQML", type: .text),
        ])
      try writer.write(styles, wkb: nil, attributes: [.text(layer), .text(style)])
      try writer.finish()
    }
    try write("it's", style: "red", overwrite: false)
    try write("rivers", style: "blue", overwrite: true)
    try write("it's", style: "green", overwrite: true)
    #expect(
      try Set(features("layer_styles").map(\.attributes))
        == [[.text("rivers"), .text("blue")], [.text("it's"), .text("green")]])
  }

  @Test func stylesThatAUserMadeStay() throws {
    func write(_ style: String, overwrite: Bool) throws {
      let writer = try DatasetWriter(path: path, overwrite: overwrite)
      _ = try writer.addLayer(name: "rivers", kind: .point, crs: .lambert72, fields: [])
      let styles = try writer.addLayer(
        name: "layer_styles", kind: .none, crs: nil,
        fields: ["f_table_name", "styleName", "owner"].map { Field(name: $0, type: .text) })
      try writer.write(
        styles, wkb: nil,
        attributes: [.text("rivers"), .text(style), .text(DatasetWriter.styleOwner)])
      try writer.finish()
    }
    try write("first", overwrite: false)
    let fresh = try bytes("a.gpkg")
    try write("first", overwrite: true)
    #expect(try bytes("a.gpkg") == fresh)
    try change("INSERT INTO layer_styles (f_table_name, styleName) VALUES ('rivers', 'mine')")
    try write("second", overwrite: true)
    // Theirs comes first: QGIS takes the first of those that are to be the default.
    #expect(
      try features("layer_styles").map(\.attributes[1]) == [.text("mine"), .text("second")])
  }

  @Test func aNameInAnotherCaseIsTheSameLayer() throws {
    try writeOthers("Points", to: path)
    try writePoints(3, to: path, overwrite: true)
    #expect(try LayerReader.layers(in: path).map(\.name).sorted() == ["facts", "points"])
    #expect(try features("points").count == 3)
  }

  @Test func whatIsNotFinishedChangesNothing() throws {
    try writeOthers("roads", to: path)
    let before = try bytes("a.gpkg")
    do {
      let writer = try DatasetWriter(path: path, overwrite: true)
      _ = try writer.addLayer(name: "x", kind: .point, crs: .lambert72, fields: [])
    }
    #expect(try bytes("a.gpkg") == before)
    #expect(try folder.names == ["a.gpkg"])
  }

  @Test func aFileThatIsNoGeoPackageIsNotDestroyed() throws {
    _ = try folder.write("my thesis", to: "a.gpkg")
    let text = message { _ = try DatasetWriter(path: path, overwrite: true) }
    #expect(text.hasPrefix("a.gpkg: the file exists, and its other layers can't be kept because"))
    #expect(text.hasSuffix("give another name, or delete it"))
    #expect(try bytes("a.gpkg") == Data("my thesis".utf8))
    #expect(try folder.names == ["a.gpkg"])
  }

  @Test(arguments: ["-wal", "-journal"])
  func aFileInUseIsLeftAlone(suffix: String) throws {
    try writePoints(1, to: path)
    let before = try bytes("a.gpkg")
    _ = try folder.write("", to: "a.gpkg\(suffix)")
    let writer = try DatasetWriter(path: path, overwrite: true)
    _ = try folder.write("changes", to: "a.gpkg\(suffix)")
    let expected = """
      a.gpkg: another program has the file open, or was stopped while it wrote (a.gpkg\(suffix) \
      beside it holds changes); close it there, or open and close it there once more, and run this \
      again
      """
    #expect(message { _ = try DatasetWriter(path: path, overwrite: true) } == expected)
    // So it is when the other program begins meanwhile.
    #expect(message { try writer.finish() } == expected)
    #expect(try bytes("a.gpkg") == before)
    #expect(try folder.names == ["a.gpkg", "a.gpkg\(suffix)"])
  }

  @Test func aDatabaseWithALogIsOneFileAfterwards() throws {
    try writeOthers("roads", to: path)
    try change("PRAGMA journal_mode = WAL")
    try writePoints(4, to: path, overwrite: true)
    #expect(try features("roads").count == 50)
    #expect(try Dataset(path).rows("PRAGMA journal_mode") == [["delete"]])
    #expect(try folder.names == ["a.gpkg"])
  }

  @Test func namesOfWhatIsKeptAreRefused() throws {
    try writePoints(1, to: path)
    try change(
      "CREATE VIEW roads AS SELECT * FROM points",
      "UPDATE gpkg_contents SET identifier = 'rivers' WHERE table_name = 'points'")
    let writer = try DatasetWriter(path: path, overwrite: true)
    func add(_ name: String) -> String {
      message { _ = try writer.addLayer(name: name, kind: .none, crs: nil, fields: []) }
    }
    #expect(
      add("Roads")
        == "a.gpkg: 'Roads' is a view in the file that exists, and is kept; write to another file")
    #expect(
      add("rivers")
        == "a.gpkg: 'rivers' is the title of its table 'points' in the file that exists, and is kept;"
        + " write to another file")
    #expect(add("points") == "no error")
  }

  @Test func rightsAndLinksAreRespected() throws {
    try writeOthers("roads", to: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o440], ofItemAtPath: path)
    try writePoints(1, to: path, overwrite: true)
    let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect((rights as? NSNumber)?.intValue == 0o640)
    let link = folder.path("link.gpkg")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    let before = try bytes("a.gpkg")
    try writePoints(2, to: link, overwrite: true)
    #expect(try features("roads", of: link).count == 50)
    #expect(try features("points", of: link).count == 2)
    #expect(try bytes("a.gpkg") == before)
  }
}
