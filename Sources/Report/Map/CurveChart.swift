/// What sets of growing cost win, as SVG: a staircase of gain over cost.
struct CurveChart {
  let title: String
  /// By growing cost.
  let points: [MapFacts.CurvePoint]
  let style: NumberStyle

  private static let (width, height) = (340.0, 170.0)
  /// What is left for the figures at the axes.
  private static let (left, bottom, top) = (8.0, 22.0, 22.0)

  var svg: String {
    let (mostCost, mostGain) = (points.last?.costEUR ?? 0, points.map(\.gainHa).max() ?? 0)
    guard mostCost > 0, mostGain > 0 else { return "" }
    func x(_ cost: Double) -> String {
      BarChart.coordinate(Self.left + cost / mostCost * (Self.width - 2 * Self.left))
    }
    func y(_ gain: Double) -> String {
      BarChart.coordinate(
        Self.height - Self.bottom - gain / mostGain * (Self.height - Self.bottom - Self.top))
    }
    var svg =
      "<svg class=\"chart\" viewBox=\"0 0 \(BarChart.coordinate(Self.width))"
      + " \(BarChart.coordinate(Self.height))\" role=\"img\""
      + " aria-label=\"\(MarkupText.html(title))\" font-size=\"12.5\">\n"
    svg += "<path d=\"M\(x(0)) \(y(0))H\(x(mostCost))\" stroke=\"#1d2a26\" stroke-width=\"0.8\"/>\n"
    let stairs = points.map { "H\(x($0.costEUR))V\(y($0.gainHa))" }.joined()
    svg += "<path d=\"M\(x(0)) \(y(0))\(stairs)\" fill=\"none\" stroke=\"#54278f\""
    svg += " stroke-width=\"1.8\"/>\n"
    for point in points {
      let text =
        "\(point.change): \(style.gain(point.gainHa))\u{A0}ha,"
        + " \(style.text(point.costEUR, decimals: 0))\u{A0}EUR"
      svg +=
        "<circle cx=\"\(x(point.costEUR))\" cy=\"\(y(point.gainHa))\" r=\"4\" fill=\"#54278f\">"
      svg += "<title>\(MarkupText.html(text))</title></circle>\n"
    }
    svg += "<text x=\"\(x(mostCost))\" y=\"\(BarChart.coordinate(Self.top - 8))\""
    svg += " text-anchor=\"end\" font-weight=\"600\">\(style.gain(mostGain))\u{A0}ha</text>\n"
    svg += "<text x=\"\(x(mostCost))\" y=\"\(BarChart.coordinate(Self.height - 6))\""
    svg += " text-anchor=\"end\">\(style.text(mostCost, decimals: 0))\u{A0}EUR</text>\n"
    return svg + "</svg>\n"
  }
}
