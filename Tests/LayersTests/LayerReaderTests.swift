import Foundation
import TestSupport
import Testing

@testable import Layers

struct LayerReaderTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func geoJSON(_ features: [String], to name: String = "layer.geojson") throws -> String {
    try folder.write(
      #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#, to: name)
  }

  private func feature(_ geometry: String, _ properties: String = "{}") -> String {
    #"{"type":"Feature","properties":\#(properties),"geometry":\#(geometry)}"#
  }

  @Test func whatIsWrittenIsRead() throws {
    let path = folder.path("points.gpkg")
    try writePoints(10_000, to: path)
    let reader = try LayerReader(LayerReference(path: path))
    #expect(reader.name == "points" && reader.driver == "GPKG" && reader.geometryKind == .point)
    #expect(reader.crs?.epsg == 31370)
    #expect(reader.featureCount == 10_000)
    #expect(reader.fields.map(\.name) == ["Name", "number", "value"])
    #expect(reader.fields.map(\.type) == [.text, .integer, .real])
    let features = try reader.readAll()
    #expect(features.count == 10_000)
    for (i, feature) in features.enumerated() {
      #expect(feature.wkb == point(150_000 + Double(i), 160_000.1))
      #expect(
        feature.attributes == [
          i == 1 ? .null : .text("é\(i)"), .integer(Int64(i) << 33), .real(Double(i) / 3),
        ])
    }
    let extent = try #require(reader.extent)
    #expect(extent == (150_000, 160_000.1, 159_999, 160_000.1))
    #expect(try reader.readAll() == features)
  }

  @Test func filtersFieldsAndExtents() throws {
    let path = folder.path("points.gpkg")
    try writePoints(10, to: path)
    let reference = LayerReference(path: path)
    let some = try LayerReader(reference, where: "value > 2.5", fields: ["value", "NAME"])
    #expect(some.fields.map(\.name) == ["value", "Name"])
    #expect(try some.readAll().map { $0.attributes[1].text } == ["é8", "é9"])
    #expect(try some.fieldIndex("name") == 1)
    let near = try LayerReader(reference, extent: (150_002.5, 0, 150_004.5, 200_000))
    #expect(try near.readAll().map { $0.attributes[1] } == [.integer(3 << 33), .integer(4 << 33)])
  }

  @Test func errorsSayWhatToDo() throws {
    let path = folder.path("points.gpkg")
    try writePoints(2, to: path)
    func message(_ body: () throws -> Void) -> String {
      do {
        try body()
        return "no error"
      } catch {
        return "\(error)"
      }
    }
    #expect(
      message { _ = try LayerReader(LayerReference(path: path, layer: "lines")) }
        == "\(path): there is no layer 'lines'; its layers are points")
    #expect(
      message { _ = try LayerReader(LayerReference(path: path), fields: ["nmae"]) }
        == "\(path):points: there is no field 'nmae'; its fields are Name, number, value")
    #expect(
      message { _ = try LayerReader(LayerReference(path: path), where: "nmae = 1") }
        .hasPrefix("\(path):points: the filter \"nmae = 1\" can't be used ("))
    #expect(
      message { _ = try LayerReader(LayerReference(path: "gone.gpkg")) }
        == "gone.gpkg: there is no such file; check the path")
    let text = try folder.write("no layer", to: "text.gpkg")
    #expect(
      message { _ = try LayerReader(LayerReference(path: text)) }.contains(
        "the formats are GeoPackage, GeoJSON, Shapefile, FlatGeobuf, GML, File Geodatabase"))
  }

  @Test(arguments: [
    "https://example.org/a.gpkg", "/vsicurl/https://example.org/a.gpkg", "/vsis3/bucket/a.gpkg",
    "/vsizip//vsicurl/https://example.org/a.zip", "/vsizip/{/vsicurl/https://example.org/a.zip}/b",
  ])
  func nothingIsReadFromTheNetwork(path: String) {
    #expect(throws: LayerError.notLocal(path: path)) {
      _ = try LayerReader(LayerReference(path: path))
    }
  }

  @Test func severalLayersNeedAName() throws {
    let path = folder.path("two.gpkg")
    let writer = try DatasetWriter(path: path, overwrite: false)
    for name in ["a", "b"] {
      let layer = try writer.addLayer(name: name, kind: .point, crs: .lambert72, fields: [])
      try writer.write(layer, wkb: point(1, 2), attributes: [])
    }
    try writer.finish()
    #expect(throws: LayerError.layerNotNamed(path: path, layers: ["a", "b"])) {
      _ = try LayerReader(LayerReference(path: path))
    }
    #expect(try LayerReader(LayerReference(path: path, layer: "B")).name == "b")
    #expect(try LayerReader.layers(in: path).map(\.name) == ["a", "b"])
    #expect(try LayerReader.layers(in: path).map(\.epsg) == [31370, 31370])
  }

  @Test func missingAndEmptyGeometryIsReported() throws {
    let path = try geoJSON([
      feature("null"), feature(#"{"type":"GeometryCollection","geometries":[]}"#),
      feature(
        #"{"type":"Point","coordinates":[4.5,50.5]}"#, #"{"a":[1,2],"b":true,"c":"2024-05-06"}"#),
    ])
    let reader = try LayerReader(LayerReference(path: path))
    let features = try reader.readAll()
    #expect(features.map(\.problem) == [.null, .empty, nil])
    #expect(features[2].wkb == point(4.5, 50.5))
    #expect(reader.crs?.epsg == 4326)
    #expect(features[2].attributes[1].boolean == true)
    #expect(features[2].attributes[2] == .text("2024/05/06"))
  }

  @Test func heightsAreDroppedWithANotice() throws {
    let path = try geoJSON([
      feature(#"{"type":"Point","coordinates":[4.5,50.5,120]}"#),
      feature(#"{"type":"Point","coordinates":[4.6,50.5]}"#),
    ])
    let reader = try LayerReader(LayerReference(path: path))
    #expect(try reader.readAll().map(\.wkb) == [point(4.5, 50.5), point(4.6, 50.5)])
    #expect(reader.notices == ["Z or M values of 1 features were dropped"])
  }

  @Test func curvesAreMadeStraight() throws {
    let gml = """
      <?xml version="1.0"?>
      <c:FeatureCollection xmlns:c="http://c" xmlns:gml="http://www.opengis.net/gml/3.2">
      <c:member><c:Road gml:id="r1"><c:name>Bocht</c:name><c:geom>
      <gml:Curve srsName="urn:ogc:def:crs:EPSG::31370" gml:id="g1"><gml:segments><gml:Arc>
      <gml:posList>150000 160000 150100 160100 150200 160000</gml:posList>
      </gml:Arc></gml:segments></gml:Curve></c:geom></c:Road></c:member></c:FeatureCollection>
      """
    let path = try folder.write(gml, to: "road.gml")
    let reader = try LayerReader(LayerReference(path: path))
    #expect(reader.driver == "GML")
    let features = try reader.readAll()
    #expect(features.count == 1)
    // A line string of many points, no circular string.
    #expect(features[0].wkb?[1] == 2)
    #expect((features[0].wkb?.count ?? 0) > 500)
    #expect(reader.notices == ["the curves of 1 features were made straight"])
    // Nothing was written beside the user's file.
    #expect(try folder.names == ["road.gml"])
  }

  @Test func openStreetMapIsRead() throws {
    let osm = """
      <?xml version="1.0"?><osm version="0.6">
      <node id="1" lat="50.5" lon="4.5"/><node id="2" lat="50.6" lon="4.6"/>
      <way id="7"><nd ref="1"/><nd ref="2"/><tag k="highway" v="motorway"/><tag k="name" v="Ré"/></way>
      </osm>
      """
    let path = try folder.write(osm, to: "map.osm")
    let reader = try LayerReader(
      LayerReference(path: path, layer: "lines"), fields: ["highway", "name"])
    let features = try reader.readAll()
    #expect(features.map(\.attributes) == [[.text("motorway"), .text("Ré")]])
    #expect(reader.crs?.epsg == 4326)
  }

  @Test func aLayerWithoutSystemHasNone() throws {
    let path = folder.path("bare.gpkg")
    let writer = try DatasetWriter(path: path, overwrite: false)
    let layer = try writer.addLayer(name: "bare", kind: .point, crs: nil, fields: [])
    try writer.write(layer, wkb: point(1, 2), attributes: [])
    try writer.finish()
    #expect(try LayerReader(LayerReference(path: path)).crs == nil)
  }

  @Test func readersWorkSideBySide() async throws {
    let path = folder.path("points.gpkg")
    try writePoints(2000, to: path)
    let counts = await withTaskGroup(of: Int?.self, returning: [Int?].self) { group in
      for _ in 0..<6 {
        group.addTask { try? LayerReader(LayerReference(path: path)).readAll().count }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == Array(repeating: 2000, count: 6))
  }

  @Test func theBodysErrorEndsTheReading() throws {
    struct Enough: Error {}
    let path = folder.path("points.gpkg")
    try writePoints(5, to: path)
    var seen = 0
    #expect(throws: Enough.self) {
      try LayerReader(LayerReference(path: path)).forEach { _ in
        seen += 1
        if seen == 2 { throw Enough() }
      }
    }
    #expect(seen == 2)
  }

  @Test func versionIsThatOfGDAL() {
    #expect(LayerReader.libraryVersion.split(separator: ".").count == 3)
  }
}
