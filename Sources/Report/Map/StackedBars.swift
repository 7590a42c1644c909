/// How the gains of measures split over regions: a bar of 100 % each, as SVG.
struct StackedBars {
  let title: String
  let rows: [(name: String, shares: [MapFacts.Share])]
  let style: NumberStyle

  private static let width = 340.0
  private static let rowHeight = 35.0
  /// Told apart by hue and by lightness (for colour-blind readers and for copies).
  private static let colors = [
    "#0b5a3c", "#e0a030", "#4a8ac6", "#a6244e", "#a8d5a0", "#560d52", "#bcd6ee", "#8a7a68",
  ]

  /// The parts that there are, the greatest over all rows first; the rest is one.
  private var parts: [String] {
    var sums: [(name: String, sum: Double)] = []
    for share in rows.flatMap(\.shares) {
      let name = Self.name(share)
      if let known = sums.firstIndex(where: { $0.name == name }) {
        sums[known].sum += share.percent
      } else {
        sums.append((name, share.percent))
      }
    }
    return sums.sorted { ($0.sum, $1.name) > ($1.sum, $0.name) }.map(\.name)
  }

  private static func name(_ share: MapFacts.Share) -> String {
    share.regions.joined(separator: " – ")
  }

  private static func color(_ place: Int) -> String {
    place < colors.count - 1 ? colors[place] : colors[colors.count - 1]
  }

  var svg: String {
    let parts = parts
    let keys = Array(parts.prefix(Self.colors.count))
    let height = Double(rows.count) * Self.rowHeight + Double(keys.count) * 18 + 8
    var svg =
      "<svg class=\"chart\" viewBox=\"0 0 \(BarChart.coordinate(Self.width)) \(BarChart.coordinate(height))\""
      + " role=\"img\" aria-label=\"\(MarkupText.html(title))\" font-size=\"12.5\">\n"
    for (place, row) in rows.enumerated() {
      let top = Double(place) * Self.rowHeight
      svg += "<text x=\"0\" y=\"\(BarChart.coordinate(top + 12))\">"
      svg += "\(MarkupText.html(row.name.count > 48 ? row.name.prefix(47) + "…" : row.name))</text>"
      var x = 0.0
      for share in row.shares.sorted(by: { Self.place($0, parts) < Self.place($1, parts) }) {
        let length = Self.width * share.percent / 100
        let text = "\(Self.name(share)): \(style.text(share.percent, decimals: 1)) %"
        svg += "<rect x=\"\(BarChart.coordinate(x))\" y=\"\(BarChart.coordinate(top + 17))\""
        svg += " width=\"\(BarChart.coordinate(length))\" height=\"13\""
        svg += " fill=\"\(Self.color(Self.place(share, parts)))\" stroke=\"#fff\""
        svg += " stroke-width=\"0.6\"><title>\(MarkupText.html(text))</title></rect>"
        x += length
      }
      svg += "\n"
    }
    for (place, key) in keys.enumerated() {
      let y = Double(rows.count) * Self.rowHeight + 8 + Double(place) * 18
      svg += "<rect x=\"0\" y=\"\(BarChart.coordinate(y))\" width=\"12\" height=\"12\""
      svg += " fill=\"\(Self.color(place))\"/>"
      svg +=
        "<text x=\"18\" y=\"\(BarChart.coordinate(y + 10.5))\">\(MarkupText.html(key))</text>\n"
    }
    return svg + "</svg>\n"
  }

  private static func place(_ share: MapFacts.Share, _ parts: [String]) -> Int {
    parts.firstIndex(of: name(share)) ?? parts.count
  }
}
