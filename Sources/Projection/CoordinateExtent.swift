/// The least and greatest coordinates of a layer, as messages print them.
struct CoordinateExtent: CustomStringConvertible {
  let minX: Double
  let minY: Double
  let maxX: Double
  let maxY: Double

  /// Whether there are coordinates at all.
  var isUsable: Bool {
    [minX, minY, maxX, maxY].allSatisfy(\.isFinite) && minX <= maxX && minY <= maxY
  }

  var middle: (x: Double, y: Double) { (minX + (maxX - minX) / 2, minY + (maxY - minY) / 2) }

  var description: String {
    let bounds = [minX, maxX, minY, maxY].map { shortened($0, decimals: 4) }
    return "(\(bounds[0])…\(bounds[1]), \(bounds[2])…\(bounds[3]))"
  }
}

/// A number for people, with at most the given decimals and no zeros at the end.
func shortened(_ number: Double, decimals: Int) -> String {
  let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
  guard number.isFinite, abs(number) < 1e12 else { return "\(number)" }
  let scaled = Int(number * scale + (number < 0 ? -0.5 : 0.5))
  let text = "\(Double(scaled) / scale)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
