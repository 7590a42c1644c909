import ArgumentParser
import Foundation
import Testing

@testable import bocage_bench

@Suite struct OutputTests {
  @Test(arguments: [
    (0.001_234, "0.00123"), (0.0997, "0.0997"), (1.005, "1.00"), (87.25, "87.2"), (999.9, "1000"),
    (12_345.6, "12,346"), (1_234_567, "1,234,567"), (0, "0"),
  ])
  func roundsToThreeDigits(number: Double, text: String) {
    #expect(number.digits(3) == text)
  }

  @Test func replacesWhatStandsBetweenTheMarkers() throws {
    let page = "a\n<!-- tables -->\nold\n<!-- end of tables -->\nb\n"
    let expected = "a\n<!-- tables -->\n\nnew\n\n<!-- end of tables -->\nb\n"
    let once = try TableCommand.page(page, with: "new\n")
    #expect(once == expected)
    #expect(try TableCommand.page(once, with: "new\n") == expected)
    #expect(throws: ValidationError.self) { try TableCommand.page("a\n", with: "new") }
  }

  @Test func recordsAreReadAsTheyWereWritten() throws {
    let file = NSTemporaryDirectory() + "records-\(UUID().uuidString).jsonl"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let figures = [1.5, 2].map {
      Figure(
        figure: .naiveImportance, tool: "igraph", version: "1", nodes: 3, links: 2, seconds: $0)
    }
    for figure in figures { try figure.append(to: file) }
    #expect(try Figure.all(in: file) == figures)
  }

  @Test func aComparisonTellsTheRatioAndAnotherResult() {
    let before = Figure(
      figure: .ecoduct, tool: "Bocage", nodes: 10, links: 9, seconds: 2, check: 7)
    var now = before
    now.seconds = 1
    #expect(
      MicroCommand.line(now, [before])
        == "ecoduct: 10 nodes, 9 links, 1.00 s, result 7.0, 0.500 x the earlier time")
    now.check = 8
    #expect(MicroCommand.line(now, [before]).hasSuffix("ANOTHER RESULT"))
  }
}
