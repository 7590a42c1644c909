import Foundation
import Report

/// What a report in JSON tells beyond the layers of a result: `analyze`, `score` or `rank` with `--json`.
struct ResultDetails: Decodable {
  var landscape: Landscape
  var ecaHa: Double?
  var regions: [RegionRow]?
  var betweenRegions: [RegionPair]?
  var measures: [MeasureRow]?

  struct Landscape: Decodable {
    var study: String
    var profile: String
  }

  struct RegionRow: Decodable {
    var region: String
    var insidePercent: Double
  }

  struct RegionPair: Decodable {
    var region: String
    var other: String
    var percent: Double
  }

  struct MeasureRow: Decodable {
    var measure: String
    var ecaGainHa: Double
    var pairs: [Pair]
    var regions: [Gain]
  }

  struct Pair: Decodable {
    var from: String
    var to: String
    var probabilityBefore: Double
    var probabilityAfter: Double
    var percent: Double
  }

  struct Gain: Decodable {
    var regions: [String]
    var percent: Double
  }

  init(file: String) throws(StudyError) {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let data = FileManager.default.contents(atPath: file) else {
      throw StudyError(
        .input, file: file, problem: "the file cannot be read",
        remedy: "check its name and that you may read it")
    }
    guard let details = try? decoder.decode(Self.self, from: data) else {
      throw StudyError(
        .input, file: file, problem: "it is no report of bocage",
        remedy: "give what bocage analyze, score or rank print with --json")
    }
    self = details
  }

  /// The parts of PCnum inside and between regions.
  var shares: [MapFacts.Share] {
    (regions ?? []).map { MapFacts.Share(regions: [$0.region], percent: $0.insidePercent) }
      + (betweenRegions ?? []).map {
        MapFacts.Share(regions: [$0.region, $0.other], percent: $0.percent)
      }
  }

  /// The parts of each gain inside and between regions.
  var gainShares: [(name: String, shares: [MapFacts.Share])] {
    (measures ?? []).filter { !$0.regions.isEmpty }.sorted { $0.ecaGainHa > $1.ecaGainHa }
      .prefix(10).map { row in
        (
          row.measure,
          row.regions.map { MapFacts.Share(regions: $0.regions, percent: $0.percent) }
        )
      }
  }
}
