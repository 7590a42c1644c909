import Testing

@testable import bocage_bench

@Suite struct SurfaceSectionTests {
  private func figure(_ kind: Figure.Kind, _ tool: String, _ seconds: Double) -> Figure {
    Figure(
      figure: kind, tool: tool, version: "1.2", nodes: 1000, links: 7, seconds: seconds, peak: 2000,
      check: 5)
  }

  @Test func costsStandBesideThoseOfOtherTools() throws {
    let table = try FigureTable([
      figure(.costDistance, "Bocage", 1e-4), figure(.costDistance, "r.cost", 5e-4),
    ])
    let text = Sections.surfaceCosts(table)
    #expect(text.contains("| cells | patches | Bocage | r.cost 1.2 | peak MB |"))
    #expect(text.contains("| 1,000 | 7 | 100 | 500 (5.0 x) | 2.05 |"))
  }

  @Test func linksAndWhatIsFoundAroundThemHaveRows() throws {
    let table = try FigureTable([
      figure(.planarLinks, "Bocage", 2), figure(.barrierMap, "Bocage", 3),
    ])
    let text = Sections.surfaceLinks(table)
    #expect(text.contains("| zones and planar links | 1,000 | 7 | 2.00 | 2.00 |  | 2.05 |"))
    #expect(text.contains("| gains of each cell | 1,000 | 7 | 3.00 | 3.00 |  | 2.05 |"))
    #expect(!text.contains("corridors 10 % wide |"))
  }

  @Test func aLineTellsCellsAndTime() {
    #expect(
      SurfaceCommand.line(figure(.costDistance, "Bocage", 1e-4))
        == "cost-distance: 1,000 cells, 7 patches, 100 ns per cell, 0.000100 s, peak 2.05 MB, result 5.0"
    )
  }
}
