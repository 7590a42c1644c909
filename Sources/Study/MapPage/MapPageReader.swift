import Foundation
import Geometry
import Layers
public import Report

/// Collects the results of one study, from files of several commands, for one map page.
public struct MapPageReader {
  /// The layers so far.
  public private(set) var layers: [MapLayer] = []
  /// What is told beside them.
  public private(set) var facts = MapFacts()
  /// The study's name, where a result tells it.
  public private(set) var study: String?
  /// The files that were read.
  public private(set) var inputs: [String] = []
  /// How coordinates were transformed.
  public private(set) var operations: [Manifest.CoordinateOperation] = []
  /// What a user should know.
  public private(set) var notices: [String] = []

  /// Layers that are the same in all results of a study, of which the first is taken.
  private static let common: Set<MapLayerKind> = [
    .regions, .units, .zones, .patches, .links, .barriers, .structures,
  ]

  /// Reads results: GeoPackages, reports in JSON, and folders of batches.
  public init(_ results: [String]) throws {
    var details: [ResultDetails] = []
    var files: [String] = []
    for result in results { files += try BatchResults.files(of: result) }
    for result in files {
      if result.lowercased().hasSuffix(".json") {
        inputs.append(result)
        details.append(try ResultDetails(file: result))
      } else {
        try read(result)
      }
    }
    for detail in details { add(detail) }
    study = Self.commonName(details.map(\.landscape.study)) ?? study
    if layers.isEmpty {
      throw StudyError(
        .configuration, subject: "RESULT", problem: "a report in JSON alone has no map",
        remedy: "give the GeoPackage of the same run as well")
    }
  }

  /// What the names have in common: those of a batch's units begin with that of the batch.
  private static func commonName(_ names: [String]) -> String? {
    guard let first = names.first else { return nil }
    let separator = " · "
    var parts = first.components(separatedBy: separator)
    for name in names {
      let other = name.components(separatedBy: separator)
      parts = zip(parts, other).prefix { $0 == $1 }.map(\.0)
    }
    if parts.count > 1, parts.last == BatchUnit.whole { parts.removeLast() }
    return parts.isEmpty ? first : parts.joined(separator: separator)
  }

  private mutating func read(_ file: String) throws {
    let reader = try ResultLayerReader(file: file)
    inputs.append(file)
    operations += reader.operations
    for layer in reader.layers {
      if Self.common.contains(layer.kind), layers.contains(where: { $0.kind == layer.kind }) {
        continue
      }
      // The regions of an analysis say more than those of a summary.
      if layer.kind == .regions { layers.removeAll { $0.kind == .units } }
      layers.append(layer)
    }
    if let row = reader.tables["indices"]?.first(where: { $0["index"]?.text == "EC(PC)" }) {
      facts.ecaHa = facts.ecaHa ?? row["value"]?.real
    }
    if let units = reader.tables["units"] {
      facts.units += units.map(MapFacts.Unit.init)
      facts.shares = BatchShares(reader.tables["shares"] ?? []).shares
    }
    if let curve = reader.tables["curve"], facts.curve.isEmpty {
      facts.curve = curve.compactMap(MapFacts.CurvePoint.init)
    }
    if let record = ManifestHead(beside: file) {
      study = study ?? record.study
      facts.species = facts.species ?? record.profile?.title
    }
  }

  private mutating func add(_ details: ResultDetails) {
    facts.species = details.landscape.profile
    facts.ecaHa = facts.ecaHa ?? details.ecaHa
    if facts.shares.isEmpty { facts.shares = details.shares }
    if facts.gainShares.isEmpty { facts.gainShares = details.gainShares }
    guard let measures = details.measures, measures.contains(where: { !$0.pairs.isEmpty }),
      !layers.contains(where: { $0.kind == .pairs })
    else { return }
    guard let patches = layers.first(where: { $0.kind == .patches }) else {
      notices.append(
        "the pairs of patches that gain are not on the map: give the result of bocage analyze too")
      return
    }
    layers.append(PairPlaces(patches).layer(of: measures))
  }
}
