import Foundation
import Testing

@testable import Layers

struct DatasetWriterTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  @Test func theSameDataGivesTheSameBytes() throws {
    try writePoints(100, to: folder.path("a.gpkg"))
    try writePoints(100, to: folder.path("b.gpkg"))
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: folder.path("a.gpkg")))
        == Data(contentsOf: URL(fileURLWithPath: folder.path("b.gpkg"))))
    #expect(try folder.names == ["a.gpkg", "b.gpkg"])
  }

  @Test func anExistingFileIsReplacedOnlyWhenAsked() throws {
    let path = folder.path("a.gpkg")
    try writePoints(1, to: path)
    #expect(throws: LayerError.outputExists(path: path)) { try writePoints(2, to: path) }
    #expect(try LayerReader(LayerReference(path: path)).featureCount == 1)
    try writePoints(2, to: path, overwrite: true)
    #expect(try LayerReader(LayerReference(path: path)).featureCount == 2)
  }

  @Test func whatIsNotFinishedLeavesNothing() throws {
    let path = folder.path("a.gpkg")
    try writePoints(1, to: path)
    do {
      let writer = try DatasetWriter(path: path, overwrite: true)
      let layer = try writer.addLayer(name: "x", kind: .point, crs: .lambert72, fields: [])
      try writer.write(layer, wkb: point(1, 2), attributes: [])
      #expect(try LayerReader(LayerReference(path: path)).name == "points")
    }
    #expect(try folder.names == ["a.gpkg"])
    #expect(try LayerReader(LayerReference(path: path)).name == "points")
  }

  @Test func geoJSONFollowsRFC7946() throws {
    let path = folder.path("a.geojson")
    let writer = try DatasetWriter(path: path, overwrite: false)
    let layer = try writer.addLayer(
      name: "a", kind: .polygon, crs: .wgs84, fields: [Field(name: "name", type: .text)])
    // Clockwise, which RFC 7946 forbids for a shell.
    let ring = [(4.0, 50.0), (4.0, 51.0), (5.0, 51.0), (5.0, 50.0), (4.0, 50.0)]
    let wkb: [UInt8] =
      [1, 3, 0, 0, 0, 1, 0, 0, 0, 5, 0, 0, 0]
      + ring.flatMap { point($0.0, $0.1).dropFirst(5) }
    try writer.write(layer, wkb: wkb, attributes: [.text("Zoniënwoud")])
    try writer.finish()
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path)))
        as? [String: Any])
    #expect(json["crs"] == nil)
    let feature = try #require((json["features"] as? [[String: Any]])?.first)
    #expect((feature["properties"] as? [String: Any])?["name"] as? String == "Zoniënwoud")
    let geometry = try #require(feature["geometry"] as? [String: Any])
    let shell = try #require((geometry["coordinates"] as? [[[Double]]])?.first)
    let area = zip(shell, shell.dropFirst()).reduce(0) {
      $0 + $1.0[0] * $1.1[1] - $1.1[0] * $1.0[1]
    }
    #expect(area > 0)
  }

  @Test func whatAGeoJSONCannotHoldIsRefused() throws {
    let path = folder.path("a.geojson")
    let writer = try DatasetWriter(path: path, overwrite: false)
    #expect {
      _ = try writer.addLayer(name: "a", kind: .point, crs: .lambert72, fields: [])
    } throws: {
      "\($0)".hasSuffix(
        "a GeoJSON has longitudes and latitudes of WGS 84 (RFC 7946); write a GeoPackage (.gpkg) instead"
      )
    }
    _ = try writer.addLayer(name: "a", kind: .point, crs: .wgs84, fields: [])
    #expect {
      _ = try writer.addLayer(name: "b", kind: .point, crs: .wgs84, fields: [])
    } throws: {
      "\($0)".contains("a GeoJSON holds one layer, and 'a' is in it")
    }
  }

  @Test func namesAndPlacesMustBeRight() throws {
    #expect(throws: LayerError.formatNotWritten(path: "a.shp")) {
      _ = try DatasetWriter(path: "a.shp", overwrite: false)
    }
    let nowhere = folder.path("nowhere/a.gpkg")
    #expect {
      _ = try DatasetWriter(path: nowhere, overwrite: false)
    } throws: {
      "\($0)".hasPrefix("\(nowhere): writing failed (")
    }
    let writer = try DatasetWriter(path: folder.path("a.gpkg"), overwrite: false)
    _ = try writer.addLayer(name: "a", kind: .none, crs: nil, fields: [])
    #expect(throws: LayerError.layerNameTaken(path: folder.path("a.gpkg"), layer: "a")) {
      _ = try writer.addLayer(name: "a", kind: .none, crs: nil, fields: [])
    }
  }

  @Test func aTableHasNoGeometry() throws {
    let path = folder.path("a.gpkg")
    let writer = try DatasetWriter(path: path, overwrite: false)
    let table = try writer.addLayer(
      name: "facts", kind: .none, crs: nil, fields: [Field(name: "fact", type: .text)])
    try writer.write(table, wkb: nil, attributes: [.text("so")])
    try writer.finish()
    let reader = try LayerReader(LayerReference(path: path, layer: "facts"))
    #expect(reader.geometryKind == .none)
    #expect(try reader.readAll().map(\.attributes) == [[.text("so")]])
  }
}
