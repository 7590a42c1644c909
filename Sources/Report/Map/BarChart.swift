/// Horizontal bars as SVG: the name of each above it, its value at the end.
struct BarChart {
  /// One bar.
  struct Bar {
    let title: String
    let value: Double
    let range: ClosedRange<Double>?
    let color: String
  }

  let title: String
  let bars: [Bar]
  let style: NumberStyle
  let unit: String

  private static let width = 340.0
  private static let rowHeight = 35.0
  /// What is left for the value at the end of the longest bar.
  private static let valueWidth = 78.0

  var svg: String {
    let greatest = bars.map { max($0.value, $0.range?.upperBound ?? 0) }.max() ?? 0
    let scale = greatest > 0 ? (Self.width - Self.valueWidth) / greatest : 0
    let height = Double(bars.count) * Self.rowHeight
    var svg =
      "<svg class=\"chart\" viewBox=\"0 0 \(Self.coordinate(Self.width)) \(Self.coordinate(height))\""
      + " role=\"img\" aria-label=\"\(MarkupText.html(title))\" font-size=\"12.5\">\n"
    for (place, bar) in bars.enumerated() {
      let top = Double(place) * Self.rowHeight
      let length = max(1, bar.value * scale)
      var end = length
      svg += "<g><title>\(MarkupText.html(bar.title))</title>"
      svg += "<text x=\"0\" y=\"\(Self.coordinate(top + 12))\">"
      svg += "\(MarkupText.html(Self.shortened(bar.title)))</text>"
      svg += "<rect x=\"0\" y=\"\(Self.coordinate(top + 17))\" height=\"12\""
      svg += " width=\"\(Self.coordinate(length))\" fill=\"\(bar.color)\" stroke=\"#00000055\""
      svg += " stroke-width=\"0.5\"/>"
      if let range = bar.range {
        let (low, high) = (range.lowerBound * scale, range.upperBound * scale)
        end = max(end, high)
        let y = Self.coordinate(top + 23)
        svg += "<path d=\"M\(Self.coordinate(low)) \(y)H\(Self.coordinate(high))"
        svg += "M\(Self.coordinate(low)) \(Self.coordinate(top + 19))v8"
        svg += "M\(Self.coordinate(high)) \(Self.coordinate(top + 19))v8\""
        svg += " stroke=\"#1d2a26\" stroke-width=\"1.4\" fill=\"none\"/>"
      }
      svg += "<text x=\"\(Self.coordinate(end + 6))\" y=\"\(Self.coordinate(top + 27.5))\""
      svg += " font-weight=\"600\">\(style.gain(bar.value))\u{A0}\(unit)</text></g>\n"
    }
    return svg + "</svg>\n"
  }

  /// A title that fits on a line.
  private static func shortened(_ title: String) -> String {
    title.count > 48 ? title.prefix(47) + "…" : title
  }

  /// A coordinate with one decimal.
  static func coordinate(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(Double(tenths) / 10)"
  }
}

extension NumberStyle {
  /// A gain with as many decimals as it deserves.
  func gain(_ value: Double) -> String {
    text(value, decimals: abs(value) >= 100 ? 0 : abs(value) >= 1 ? 1 : abs(value) >= 0.005 ? 2 : 0)
  }
}
