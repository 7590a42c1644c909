import Foundation
import Testing

/// The best set of measures, on the project's own schematic of the Sonian Forest.
@Suite struct OptimizeTests {
  private let tool: CommandLineTool
  private let study = StudyCommandTests.fixtures.appendingPathComponent("zonienwoud/study.yml").path

  init() throws { tool = try CommandLineTool() }

  private struct Report: Decodable {
    struct Optimum: Decodable {
      struct Row: Decodable { let measure: String }
      struct Species: Decodable { let profile: String; let eca, ecaGain, ecaGainPercent: Double }
      let cost, score, bound, sumOfScoresAlone: Double
      let objective: String?
      let isProvenBest: Bool
      let measures: [Row]
      let species: [Species]
    }
    struct Robustness: Decodable {
      struct Row: Decodable { let measure: String; let inBestSetPercent: Double }
      let draws: Int
      let shareOfBestPercent: Double
      let measures: [Row]
    }
    let optimum: Optimum
    let robustness: Robustness?
  }

  private func report(_ arguments: String) throws -> Report {
    let outcome = try tool.run("optimize \(study) --json -q \(arguments)")
    try #require(outcome.exitCode == 0, "\(outcome.errors)")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Report.self, from: Data(outcome.output.utf8))
  }

  /// Four of the fixture's measures and a short hedge, as what is not optimised for speed takes long
  /// with more.
  static func fewMeasures(
    _ change: (inout [String: Any]) -> Void = { _ in }, of name: String = ""
  ) throws -> Data {
    let file = StudyCommandTests.fixtures.appendingPathComponent("zonienwoud/measures.geojson")
    var layer = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    let kept: Set = [
      "Wildlife tunnel, railway 161", "Wildlife tunnel, N5", "Fauna exit, canal",
      "New wood, Neerijse",
    ]
    var features: [[String: Any]] = []
    for var feature in try #require(layer["features"] as? [[String: Any]]) {
      var properties = feature["properties"] as? [String: Any] ?? [:]
      guard kept.contains(properties["name"] as? String ?? "") else { continue }
      if properties["name"] as? String == name { change(&properties) }
      feature["properties"] = properties
      features.append(feature)
    }
    features.append([
      "type": "Feature",
      "properties": ["name": "short hedge", "type": "hedge", "cost_per_km": 10_000],
      "geometry": [
        "type": "LineString", "coordinates": [[164_900, 163_800], [165_200, 163_800]],
      ],
    ])
    layer["features"] = features
    return try JSONSerialization.data(withJSONObject: layer)
  }

  private func write(_ change: (inout [String: Any]) -> Void = { _ in }, of name: String = "")
    throws
  {
    try Self.fewMeasures(change, of: name).write(
      to: tool.folder.appendingPathComponent("m.geojson"))
  }

  @Test func theSetIsWhatScoreSaysOfItsMeasures() throws {
    defer { tool.remove() }
    try write()
    let optimum = try report("--measures m.geojson --budget 1500000 --method local").optimum
    #expect(optimum.cost <= 1_500_000)
    #expect(optimum.score > 0 && optimum.score <= optimum.bound)
    #expect(optimum.objective == nil)
    #expect(optimum.species.map(\.profile) == ["badger"])
    // The same measures in a file of their own, one after the other.
    var layer = try #require(
      JSONSerialization.jsonObject(with: Self.fewMeasures()) as? [String: Any])
    let names = Set(optimum.measures.map(\.measure))
    layer["features"] = try #require(layer["features"] as? [[String: Any]]).filter {
      names.contains(($0["properties"] as? [String: Any])?["name"] as? String ?? "")
    }
    try JSONSerialization.data(withJSONObject: layer).write(
      to: tool.folder.appendingPathComponent("m.geojson"))
    let outcome = try tool.run("score \(study) --measures m.geojson --cumulative given --json -q")
    let sequence = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let gain = try #require(sequence["eca_gain_ha"] as? Double)
    #expect(abs(gain - optimum.score) < 1e-6)
    let alone = try #require(sequence["sum_of_gains_alone_ha"] as? Double)
    #expect(abs(alone - optimum.sumOfScoresAlone) < 1e-6)
  }

  @Test func asATableAndAMap() throws {
    defer { tool.remove() }
    try write()
    let options = "--measures m.geojson --budget 1500000 --method greedy"
    let outcome = try tool.run("optimize \(study) \(options) -o out.gpkg")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    for text in [
      "The best set, in the order in which it is best built", " of a budget of 1500000 win ",
      "What each method found", "greedy by gain per cost", "The best known sets of growing cost",
    ] {
      #expect(outcome.output.contains(text), "\(text)")
    }
    let map = try Data(contentsOf: tool.folder.appendingPathComponent("out.gpkg"))
    for name in ["curve", "eca_gain_alone_ha", "length_km"] {
      #expect(map.range(of: Data("\"\(name)\"".utf8)) != nil, "\(name)")
    }
    #expect(
      try tool.run("optimize \(study) --budget 1500000 --method greedy -q -o out.csv").exitCode == 0
    )
    #expect(
      try tool.read("out.csv").hasPrefix(
        "measure,step,cost EUR,length km,ECA gain alone ha,ECA gain ha,ECA gain last ha\n"))
  }

  @Test func twoSpeciesAndDraws() throws {
    defer { tool.remove() }
    try write()
    let options = "--measures m.geojson --budget 1500000 --method greedy --profiles badger,roe-deer"
    let worst = try report("\(options) --objective worst --draws 2")
    #expect(worst.optimum.objective == "worst")
    #expect(worst.optimum.species.count == 2)
    #expect(
      abs(worst.optimum.score - (worst.optimum.species.map(\.ecaGainPercent).min() ?? 0)) < 1e-9)
    #expect(worst.robustness?.draws == 2)
    #expect(worst.robustness?.measures.allSatisfy { $0.inBestSetPercent <= 100 } == true)
    let weighted = try report("\(options) --weights 1,3").optimum
    let sum = zip(weighted.species, [1.0, 3]).reduce(0) { $0 + $1.1 * $1.0.ecaGain }
    #expect(abs(weighted.score - sum) <= 1e-9 * sum)
  }

  @Test func fieldsOfTheMeasuresAreRules() throws {
    defer { tool.remove() }
    let name = "Wildlife tunnel, N5"
    try write(
      {
        $0["fixed"] = "ja"; $0["excludes"] = "Fauna exit, canal; New wood, Neerijse"
      }, of: name)
    let chosen = try report("--measures m.geojson --budget 1500000 --method local").optimum.measures
      .map(\.measure)
    #expect(chosen.contains(name))
    #expect(!chosen.contains("Fauna exit, canal"))
    #expect(!chosen.contains("New wood, Neerijse"))
    // The hedge is 0.3 km long.
    let short = try report("--measures m.geojson --budget 2000000 --method greedy --max-km 0.2")
    #expect(!short.optimum.measures.contains { $0.measure == "short hedge" })
  }

  @Test func ofTwoMeasuresWithOneNameEachIsDrawnAtItsPlace() throws {
    defer { tool.remove() }
    try write({ $0["name"] = "Wildlife tunnel, N5" }, of: "Fauna exit, canal")
    let outcome = try tool.run(
      "optimize \(study) --measures m.geojson --budget 99000000 --method greedy --json -q")
    try #require(outcome.exitCode == 0, "\(outcome.errors)")
    struct Places: Decodable {
      struct Optimum: Decodable {
        struct Row: Decodable { let measure: String; let candidate: Int }
        let measures: [Row]
      }
      let optimum: Optimum
    }
    let rows = try JSONDecoder().decode(Places.self, from: Data(outcome.output.utf8)).optimum
      .measures
    #expect(Set(rows.map(\.candidate)).count == rows.count)
    #expect(rows.count { $0.measure == "Wildlife tunnel, N5" } == 2)
  }

  @Test func choosesOnStraightLinksOnly() throws {
    defer { tool.remove() }
    try FileManager.default.copyItem(
      at: StudyCommandTests.fixtures.appendingPathComponent("zonienwoud"),
      to: tool.folder.appendingPathComponent("z"))
    let text = try tool.read("z/study.yml") + "\nlinks: leastCost\nsurface: {cell: 100}\n"
    try tool.write(text, to: "z/cost.yml")
    let outcome = try tool.run("optimize z/cost.yml --budget 1")
    #expect(outcome.exitCode == 2)
    #expect(
      outcome.errors.contains(
        "cost.yml: measures can be chosen among on straight links only; leave out links: leastCost"),
      "\(outcome.errors)")
  }

  @Test func tellsThatTheBluePartDoesNotCount() throws {
    defer { tool.remove() }
    let dijle = StudyCommandTests.fixtures.appendingPathComponent("dijle/study.yml").path
    try write()
    let outcome = try tool.run(
      "optimize \(dijle) --measures m.geojson --budget 100000 --method greedy --time-limit 1")
    #expect(
      outcome.errors.contains("the blue part of the study does not count in the choice"),
      "\(outcome.errors)")
  }

  @Test(arguments: [
    ("", "Missing expected argument '--budget <budget>'"),
    ("--budget=-1", "--budget must be a number, 0 or more"),
    ("--budget 1 --max-km=-1", "--max-km must be a number, 0 or more"),
    ("--budget 1 --draws 0", "--draws must be 1 or more"),
    ("--budget 1 --seed 3", "--seed belongs to --draws"),
    (
      "--budget 1 --profiles a,b --weights 1",
      "--weights must have one number for each of --profiles"
    ),
    ("--budget 1 --profiles a --profile b", "give --profile or --profiles, not both"),
    ("--budget 1 --profiles a,b --graph g.gpkg", "--graph keeps the graph of one species"),
    ("--budget 1 --method best", "'best' is invalid for '--method <method>'"),
  ])
  func refuses(arguments: String, message: String) throws {
    defer { tool.remove() }
    let outcome = try tool.run("optimize \(study) \(arguments)")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
