import Foundation
import Testing

@testable import Report

@Suite struct CurveChartTests {
  private func svg(_ points: [MapFacts.CurvePoint]) -> String {
    CurveChart(title: "Curve", points: points, style: NumberStyle(.en)).svg
  }

  @Test func stairsRiseWithCost() {
    let svg = svg([
      .init(change: "hedge", costEUR: 1000, gainHa: 1),
      .init(change: "ecoduct", costEUR: 4000, gainHa: 4),
    ])
    // 324 wide and 126 high inside the margins: a quarter of both, then all.
    #expect(svg.contains("M8 148H89V116.5H332V22"))
    #expect(svg.components(separatedBy: "<circle").count == 3)
    #expect(svg.contains("<title>ecoduct: 4.0\u{A0}ha, 4,000\u{A0}EUR</title>"))
  }

  @Test func nothingIsDrawnWithoutAGainOrACost() {
    #expect(svg([]) == "")
    #expect(svg([.init(change: "none", costEUR: 1000, gainHa: 0)]) == "")
    #expect(svg([.init(change: "free", costEUR: 0, gainHa: 2)]) == "")
  }
}
