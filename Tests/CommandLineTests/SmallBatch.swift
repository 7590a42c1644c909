import Foundation
import Testing

/// A batch of a second or two: two regions with habitat on both sides of a motorway, and one without any.
struct SmallBatch {
  let tool: CommandLineTool

  init() throws {
    tool = try CommandLineTool()
    try tool.write(layer(patches), to: "patches.geojson")
    try tool.write(
      layer([
        feature(
          #"{"type":"LineString","coordinates":[[152050,159000],[152050,163000]]}"#,
          #"{"ref":"E1"}"#)
      ]), to: "roads.geojson")
    try tool.write(
      layer([
        rectangle(149_000, 159_000, 152_050, 163_000, #"{"name":"West"}"#),
        rectangle(152_050, 159_000, 155_000, 163_000, #"{"name":"Oost"}"#),
        rectangle(160_000, 159_000, 162_000, 163_000, #"{"name":"Leeg"}"#),
      ]), to: "regions.geojson")
    try tool.write(
      layer([
        feature(
          #"{"type":"Point","coordinates":[152050,161000]}"#,
          #"{"name":"bridge","type":"ecoduct"}"#),
        feature(
          #"{"type":"Point","coordinates":[152050,162300]}"#,
          #"{"name":"other bridge","type":"ecoduct"}"#),
      ]), to: "measures.geojson")
    try tool.write(
      """
      name: tester
      species: Probator probator
      realm: green
      minimum-area: 1
      habitats: {forest: 1}
      dispersal: {distance: 500, probability: 0.5, maximum-link: 600}
      permeability: {motorway: 0.1}
      structures: {ecoduct: 0.8}
      """, to: "tester.yml")
    try tool.write(
      """
      name: Small
      crs: EPSG:31370
      profile: tester.yml
      patches: {layer: patches.geojson, habitat: {field: habitat}}
      barriers: {layer: roads.geojson, kind: motorway, group: ref}
      regions: {layer: regions.geojson, name: name}
      measures: measures.geojson
      """, to: "study.yml")
    try write()
  }

  /// Writes the batch file.
  func write(buffer: Int = 100_000, permeability: Double = 0.8, only: String = "[West, Oost]")
    throws
  {
    try tool.write(
      """
      name: Small
      study: study.yml
      regions: {buffer: \(buffer), only: \(only)}
      scenarios:
        - {name: now, job: analyze}
        - {name: bridges, job: score}
        - {name: segments, job: rank, mitigated-permeability: \(permeability)}
      """, to: "batch.yml")
  }

  private var patches: [String] {
    (0..<8).flatMap { column in
      (0..<4).map { row in
        let (x, y) = (149_300 + 700 * column, 159_300 + 900 * row)
        let side = 300 + 13 * ((column * 5 + row * 3) % 11)
        return rectangle(x, y, x + side, y + side, #"{"habitat":"forest"}"#)
      }
    }
  }

  private func rectangle(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, _ properties: String) -> String
  {
    feature(
      #"{"type":"Polygon","coordinates":[[[\#(x1),\#(y1)],[\#(x2),\#(y1)],[\#(x2),\#(y2)],[\#(x1),\#(y2)],[\#(x1),\#(y1)]]]}"#,
      properties)
  }

  private func feature(_ geometry: String, _ properties: String) -> String {
    #"{"type":"Feature","properties":\#(properties),"geometry":\#(geometry)}"#
  }

  private func layer(_ features: [String]) -> String {
    #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::31370"}},"features":["#
      + features.joined(separator: ",") + "]}"
  }
}

extension SmallBatch {
  /// The bytes of every file of a folder but journals, by path; manifests only without what tells time.
  func results(_ folder: String) throws -> [String: Data] {
    let root = tool.folder.appendingPathComponent(folder)
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      let file = root.appendingPathComponent(path)
      guard !path.hasPrefix("journal"),
        (try file.resourceValues(forKeys: [.isRegularFileKey])).isRegularFile == true
      else { continue }
      files[path] = path.hasSuffix("manifest.json") ? Data() : try Data(contentsOf: file)
    }
    return files
  }

  /// The rows of a CSV file without quotes, by the names of its columns.
  func rows(_ file: String) throws -> [[String: String]] {
    let lines = try tool.read(file).split(separator: "\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let header = try #require(lines.first)
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }
}
