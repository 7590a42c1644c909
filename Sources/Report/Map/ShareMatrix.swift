/// What lies inside and between regions, as an SVG of squares: the darker, the more.
struct ShareMatrix {
  let title: String
  let shares: [MapFacts.Share]
  let style: NumberStyle

  private static let width = 340.0

  /// The regions, in the order in which they are named.
  private var names: [String] {
    var names: [String] = []
    for name in shares.filter({ $0.regions.count == 1 }).flatMap(\.regions)
      + shares.flatMap(\.regions)
    where !names.contains(name) {
      names.append(name)
    }
    return names
  }

  var svg: String {
    let names = names
    let left = 106.0
    let cell = min(84, (Self.width - left) / Double(max(1, names.count)))
    let row = min(40, cell)
    let head = 20.0
    let greatest = shares.map(\.percent).max() ?? 1
    let height = head + row * Double(names.count) + 2
    let characters = max(3, Int(cell / 7.3))
    var svg =
      "<svg class=\"chart\" viewBox=\"0 0 \(BarChart.coordinate(Self.width)) \(BarChart.coordinate(height))\""
      + " role=\"img\" aria-label=\"\(MarkupText.html(title))\" font-size=\"12\">\n"
    for (place, name) in names.enumerated() {
      let middle = left + cell * (Double(place) + 0.5)
      svg += "<text x=\"\(BarChart.coordinate(middle))\" y=\"13\" text-anchor=\"middle\">"
      svg += "\(MarkupText.html(Self.shortened(name, characters)))</text>"
      svg += "<text x=\"\(BarChart.coordinate(left - 8))\" text-anchor=\"end\""
      svg += " y=\"\(BarChart.coordinate(head + row * (Double(place) + 0.5) + 4))\">"
      svg += "\(MarkupText.html(Self.shortened(name, 13)))</text>\n"
    }
    for (i, first) in names.enumerated() {
      for (j, second) in names.enumerated().prefix(i + 1) {
        let wanted = i == j ? [first] : [first, second]
        let share = shares.first {
          Set($0.regions) == Set(wanted) && $0.regions.count == wanted.count
        }
        let part = (share?.percent ?? 0) / max(greatest, 1e-9)
        let (x, y) = (left + cell * Double(j), head + row * Double(i))
        svg += "<g><title>\(MarkupText.html(wanted.joined(separator: " – ")))</title>"
        svg += "<rect x=\"\(BarChart.coordinate(x + 1))\" y=\"\(BarChart.coordinate(y + 1))\""
        svg +=
          " width=\"\(BarChart.coordinate(cell - 2))\" height=\"\(BarChart.coordinate(row - 2))\""
        svg += " fill=\"#0b5a3c\" fill-opacity=\"\(Int((5 + 90 * part).rounded()))%\"/>"
        svg += "<text x=\"\(BarChart.coordinate(x + cell / 2))\" text-anchor=\"middle\""
        svg += " y=\"\(BarChart.coordinate(y + row / 2 + 4))\""
        svg += " style=\"fill:\(part > 0.5 ? "#fff" : "#1d2a26")\">"
        svg += "\(style.text(share?.percent ?? 0, decimals: 1))</text></g>\n"
      }
    }
    return svg + "</svg>\n"
  }

  private static func shortened(_ name: String, _ length: Int) -> String {
    name.count > length ? name.prefix(length - 1) + "…" : name
  }
}
