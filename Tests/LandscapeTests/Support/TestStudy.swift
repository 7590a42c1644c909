import Foundation
import Layers
import Testing

@testable import Landscape

/// A small study in a folder of its own: layers as GeoJSON in EPSG:31370, written by the test.
final class TestStudy {
  let folder: URL
  /// The corner that test coordinates are counted from, in the middle of Belgium.
  static let origin = (x: 150_000.0, y: 160_000.0)

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "bocage-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A feature as GeoJSON, its geometry given as text, its properties as JSON.
  static func feature(_ geometry: String, _ properties: String = "{}") -> String {
    #"{"type":"Feature","properties":\#(properties),"geometry":\#(geometry)}"#
  }

  /// A rectangle, in metres from the origin.
  static func rectangle(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ properties: String = "{}"
  ) -> String {
    let ring = [(x1, y1), (x2, y1), (x2, y2), (x1, y2), (x1, y1)]
    return feature(
      #"{"type":"Polygon","coordinates":[[\#(text(ring))]]}"#, properties)
  }

  /// A line, in metres from the origin.
  static func line(_ places: [(Double, Double)], _ properties: String = "{}") -> String {
    feature(#"{"type":"LineString","coordinates":[\#(text(places))]}"#, properties)
  }

  /// A point, in metres from the origin.
  static func point(_ x: Double, _ y: Double, _ properties: String = "{}") -> String {
    feature(
      #"{"type":"Point","coordinates":[\#(origin.x + x),\#(origin.y + y)]}"#, properties)
  }

  private static func text(_ places: [(Double, Double)]) -> String {
    places.map { "[\(origin.x + $0.0),\(origin.y + $0.1)]" }.joined(separator: ",")
  }

  /// Writes a layer and refers to it.
  func layer(
    _ name: String, _ features: [String], crs: Int? = 31370
  ) throws -> LayerReference {
    let system =
      crs.map {
        #""crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::\#($0)"}},"#
      } ?? ""
    let text =
      #"{"type":"FeatureCollection",\#(system)"features":[\#(features.joined(separator: ","))]}"#
    let file = folder.appendingPathComponent("\(name).geojson")
    try text.write(to: file, atomically: true, encoding: .utf8)
    return LayerReference(path: file.path)
  }
}

extension SpeciesProfile {
  /// A species whose probability halves every kilometre and that no road stops but a motorway.
  static let test = SpeciesProfile(
    name: "tester", species: "Probator probator", minimumArea: 1,
    habitats: [.forest: 1, .park: 0.5],
    dispersal: Dispersal(distance: 1000, probability: 0.5, maximumDistance: 3000),
    permeability: [.motorway: 0.1, .railway: 0.5, .localRoad: 0.9, .canal: 0, .builtUp: 0.5],
    traffic: TrafficResponse(lossPerVehicle: 1e-4, attempts: 0.9),
    structures: [.ecoduct: 0.8], linearElements: [.hedge: 0.5])
}

extension LandscapeRules {
  static let test = LandscapeRules(crs: "EPSG:31370")
}

extension TestStudy {
  /// Two forests of 1 km², 400 m apart, on both sides of a motorway that runs north to south.
  func forestsBesideMotorway(
    crossings: [String] = [], hedges: [String] = [], profile: SpeciesProfile = .test,
    rules: LandscapeRules = .test
  ) async throws -> Landscape {
    try await LandscapeBuilder(
      sources: LandscapeSources(
        patches: [
          PatchSource(
            layer: try layer(
              "patches",
              [Self.rectangle(0, 0, 1000, 1000), Self.rectangle(1400, 0, 2400, 1000)]))
        ],
        barriers: [
          BarrierSource(
            layer: try layer(
              "roads",
              [
                Self.line([(1185, -600), (1185, 1400)], #"{"ref":"E1"}"#),
                Self.line([(1215, -600), (1215, 1400)], #"{"ref":"E1"}"#),
              ]), kind: .constant("motorway"), group: "ref")
        ],
        crossings: crossings.isEmpty
          ? []
          : [
            CrossingSource(
              layer: try layer("crossings", crossings), kind: .constant("ecoduct"),
              name: crossings[0].contains("name") ? "name" : nil)
          ],
        linearElements: hedges.isEmpty
          ? []
          : [LinearElementSource(layer: try layer("hedges", hedges), kind: .constant("hedge"))]),
      profile: profile, rules: rules
    ).build(threads: 2)
  }
}
