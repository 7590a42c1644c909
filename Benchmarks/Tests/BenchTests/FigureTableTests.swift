import ArgumentParser
import Testing

@testable import bocage_bench

@Suite struct FigureTableTests {
  func figure(
    _ tool: String, _ seconds: Double, nodes: Int = 1000, cpu: Double? = nil, check: Double = 5
  ) -> Figure {
    Figure(
      figure: .distances, tool: tool, nodes: nodes, links: 3 * nodes, seconds: seconds, cpu: cpu,
      check: check)
  }

  @Test func takesTheMedianOfRounds() throws {
    let table = try FigureTable([
      figure("Bocage", 4, cpu: 1), figure("C++", 9), figure("Bocage", 2, cpu: 5),
      figure("Bocage", 3, cpu: 2), figure("Bocage", 8, nodes: 500),
    ])
    let found = table.all(.distances)
    #expect(found.map(\.seconds) == [8, 3])
    #expect(found.map(\.nodes) == [500, 1000])
    #expect(found[1].cpu == 2)
    #expect(found[1].low == 2)
    #expect(found[1].high == 4)
    #expect(table.tools(.distances) == ["Bocage", "C++"])
    #expect(table.figure(.distances, tool: "C++", like: found[1])?.seconds == 9)
    #expect(table.figure(.distances, tool: "C++", like: found[0]) == nil)
  }

  @Test func refusesToolsThatDisagree() throws {
    #expect(throws: ValidationError.self) {
      try FigureTable([figure("Bocage", 1), figure("C++", 1, check: 5.000_001)])
    }
    // Rounding, and other graphs, are no disagreement.
    _ = try FigureTable([figure("Bocage", 1), figure("C++", 1, check: 5.000_000_000_1)])
    _ = try FigureTable([figure("Bocage", 1), figure("C++", 1, nodes: 2, check: 6)])
  }

  @Test func growthIsAnExponentOfProcessorTime() {
    let smaller = figure("Bocage", 1)
    #expect(abs(figure("Bocage", 9, nodes: 3000).exponent(from: smaller) - 2) < 1e-12)
    #expect(abs(figure("Bocage", 9, nodes: 3000, cpu: 3).exponent(from: smaller) - 1) < 1e-12)
  }
}
