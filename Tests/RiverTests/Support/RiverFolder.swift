import Foundation
import Geometry
import Landscape
import Layers

@testable import River

/// River layers as GeoJSON in EPSG:31370, in a folder of their own; coordinates count from a corner.
final class RiverFolder {
  let folder: URL
  static let origin = (x: 150_000.0, y: 160_000.0)

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "bocage-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  static func line(_ places: [(Double, Double)], _ properties: String = "{}") -> String {
    let text = places.map { "[\(origin.x + $0.0),\(origin.y + $0.1)]" }.joined(separator: ",")
    return
      #"{"type":"Feature","properties":\#(properties),"geometry":{"type":"LineString","coordinates":[\#(text)]}}"#
  }

  static func point(_ x: Double, _ y: Double, _ properties: String = "{}") -> String {
    #"{"type":"Feature","properties":\#(properties),"geometry":{"type":"Point","coordinates":[\#(origin.x + x),\#(origin.y + y)]}}"#
  }

  static func points(_ places: [(Double, Double)], _ properties: String = "{}") -> String {
    let text = places.map { "[\(origin.x + $0.0),\(origin.y + $0.1)]" }.joined(separator: ",")
    return
      #"{"type":"Feature","properties":\#(properties),"geometry":{"type":"MultiPoint","coordinates":[\#(text)]}}"#
  }

  static func lines(_ parts: [[(Double, Double)]], _ properties: String = "{}") -> String {
    let text = parts.map { part in
      "[\(part.map { "[\(origin.x + $0.0),\(origin.y + $0.1)]" }.joined(separator: ","))]"
    }.joined(separator: ",")
    return
      #"{"type":"Feature","properties":\#(properties),"geometry":{"type":"MultiLineString","coordinates":[\#(text)]}}"#
  }

  static func rectangle(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ properties: String = "{}"
  ) -> String {
    let ring = [(x1, y1), (x2, y1), (x2, y2), (x1, y2), (x1, y1)]
      .map { "[\(origin.x + $0.0),\(origin.y + $0.1)]" }.joined(separator: ",")
    return
      #"{"type":"Feature","properties":\#(properties),"geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}"#
  }

  func layer(_ name: String, _ features: [String]) throws -> LayerReference {
    let text =
      #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::31370"}},"features":[\#(features.joined(separator: ","))]}"#
    let file = folder.appendingPathComponent("\(name).geojson")
    try text.write(to: file, atomically: true, encoding: .utf8)
    return LayerReference(path: file.path)
  }

  /// The river of some lines and several layers of barriers, which have the fields `up` and `down`.
  func river(_ lines: [String], layers: [(name: String, barriers: [String])]) throws -> River {
    try RiverBuilder(
      sources: RiverSources(
        rivers: [RiverLineSource(layer: try layer("rivers", lines))],
        barriers: try layers.map {
          ObstacleSource(layer: try layer($0.name, $0.barriers), up: "up", down: "down")
        }),
      rules: RiverRules(), profile: .test, studyRules: LandscapeRules(crs: "EPSG:31370")
    ).build()
  }

  /// The river of some lines and barriers; barriers have the fields `kind`, `up` and `down` if they have any.
  func river(
    _ lines: [String], barriers: [String] = [], strict: Bool = false,
    rules change: (inout RiverRules) -> Void = { _ in }
  ) throws -> River {
    var rules = RiverRules()
    change(&rules)
    var studyRules = LandscapeRules(crs: "EPSG:31370")
    studyRules.strict = strict
    func has(_ features: [String], _ field: String) -> String? {
      features.contains { $0.contains("\"\(field)\":") } ? field : nil
    }
    return try RiverBuilder(
      sources: RiverSources(
        rivers: [
          RiverLineSource(
            layer: try layer("rivers", lines), name: has(lines, "name"),
            width: has(lines, "width"), quality: has(lines, "quality"),
            reversed: has(lines, "against"))
        ],
        barriers: barriers.isEmpty
          ? []
          : [
            ObstacleSource(
              layer: try layer("barriers", barriers),
              kind: has(barriers, "kind").map { .field($0) }, name: has(barriers, "name"),
              up: has(barriers, "up"), down: has(barriers, "down"), cost: has(barriers, "cost"))
          ]),
      rules: rules, profile: .test, studyRules: studyRules
    ).build()
  }
}

extension FishProfile {
  static let test = FishProfile(
    name: "tester", species: "Probator fluvialis",
    barriers: [.weir: Passability(up: 0.2, down: 0.5)],
    fishPass: Passability(up: 0.6, down: 0.8))
}
