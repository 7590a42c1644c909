import Foundation
import Testing

/// Measures one after the other, on the project's own schematic of the Sonian Forest.
@Suite struct CumulativeTests {
  private let tool: CommandLineTool
  private let study = StudyCommandTests.fixtures.appendingPathComponent("zonienwoud/study.yml").path

  init() throws { tool = try CommandLineTool() }

  private struct Report: Decodable {
    struct Step: Decodable {
      let measure: String
      let ecaGainHa, ecaHa, ecaGainAloneHa, ecaGainLastHa: Double
    }
    let order: String
    let ecaHa, ecaGainHa, sumOfGainsAloneHa: Double
    let steps: [Step]
  }

  private func report(_ arguments: String) throws -> Report {
    let outcome = try tool.run("score \(study) --json -q \(arguments)")
    try #require(outcome.exitCode == 0, "\(outcome.errors)")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Report.self, from: Data(outcome.output.utf8))
  }

  @Test func bothOrdersEndAtTheSame() throws {
    defer { tool.remove() }
    let given = try report("--cumulative given")
    let greedy = try report("--cumulative greedy --memory 0MB --threads 1")
    #expect(given.order == "given")
    #expect(greedy.order == "greedy")
    #expect(given.steps.count == 9)
    #expect(given.steps.map(\.measure) != greedy.steps.map(\.measure))
    #expect(abs(given.ecaGainHa - greedy.ecaGainHa) < 1e-6)
    #expect(given.ecaGainHa < given.sumOfGainsAloneHa)
    for report in [given, greedy] {
      var eca = report.ecaHa
      for step in report.steps {
        eca += step.ecaGainHa
        #expect(abs(step.ecaHa - eca) < 1e-6)
      }
      let (first, last) = try (#require(report.steps.first), #require(report.steps.last))
      #expect(abs(first.ecaGainHa - first.ecaGainAloneHa) < 1e-6)
      #expect(abs(last.ecaGainHa - last.ecaGainLastHa) < 1e-6)
    }
    // What a measure wins last does not depend on the order of the others.
    for step in given.steps {
      let other = try #require(greedy.steps.first { $0.measure == step.measure })
      #expect(abs(step.ecaGainLastHa - other.ecaGainLastHa) < 1e-6)
      #expect(abs(step.ecaGainAloneHa - other.ecaGainAloneHa) < 1e-6)
    }
    let best = try #require(greedy.steps.first)
    #expect(greedy.steps.allSatisfy { $0.ecaGainAloneHa <= best.ecaGainAloneHa + 1e-9 })
  }

  @Test func asATableAndAMap() throws {
    defer { tool.remove() }
    let outcome = try tool.run("score \(study) --cumulative greedy -o out.gpkg")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("Measures one after the other, the best first"))
    #expect(outcome.output.contains("All together win "))
    #expect(outcome.output.contains(" % less, as some do the same work."))
    let map = try Data(contentsOf: tool.folder.appendingPathComponent("out.gpkg"))
    for column in ["step", "eca_gain_alone_ha", "eca_gain_last_ha"] {
      #expect(map.range(of: Data("\"\(column)\"".utf8)) != nil)
    }
    #expect(try tool.run("score \(study) --cumulative given -q -o out.csv").exitCode == 0)
    #expect(
      try tool.read("out.csv").hasPrefix(
        "measure,step,ECA gain ha,ECA ha,ECA gain alone ha,ECA gain last ha,cost EUR\n"))
  }

  @Test(arguments: [
    ("--cumulative best", "'best' is invalid for '--cumulative <order>'"),
    ("--cumulative given --ecoduct 1,2", "--cumulative adds the measures of a file"),
    ("--cumulative given --distances 500", "--cumulative adds the measures of a file"),
    ("--memory 12", "'12' is invalid for '--memory <size>'"),
    ("--memory=-1GB", "is invalid for '--memory <size>'"),
  ])
  func refuses(arguments: String, message: String) throws {
    defer { tool.remove() }
    let outcome = try tool.run("score \(study) \(arguments)")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
