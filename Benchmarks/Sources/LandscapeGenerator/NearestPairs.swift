/// The `count` pairs of points that lie nearest to each other, sorted; fewer if there are fewer.
func nearestPairs(_ count: Int, of points: [Point], side: Int) -> [(Int, Int)] {
  guard points.count > 1 else { return [] }
  // Of n points on a square with side s, about n^2 pi r^2 / (2 s^2) pairs lie within r.
  let density = Double(points.count) * Double(points.count) * .pi / 2
  var radius = Int(Double(side) * (1.1 * Double(count) / density).squareRoot()) + 1
  var near = pairs(within: radius, of: points)
  while near.count < count, radius < 2 * side {
    radius *= 2
    near = pairs(within: radius, of: points)
  }
  return near.sorted { ($0.square, $0.pair.0, $0.pair.1) < ($1.square, $1.pair.0, $1.pair.1) }
    .prefix(count).map(\.pair).sorted(by: <)
}

/// Every pair within a radius, found in a grid with cells of that size.
private func pairs(within radius: Int, of points: [Point]) -> [(square: Int, pair: (Int, Int))] {
  var cells: [Point: [Int]] = [:]
  for (index, point) in points.enumerated() {
    cells[Point(x: point.x / radius, y: point.y / radius), default: []].append(index)
  }
  var found: [(square: Int, pair: (Int, Int))] = []
  for (from, point) in points.enumerated() {
    for x in (point.x / radius - 1)...(point.x / radius + 1) {
      for y in (point.y / radius - 1)...(point.y / radius + 1) {
        for to in cells[Point(x: x, y: y)] ?? [] where from < to {
          let (dx, dy) = (points[to].x - point.x, points[to].y - point.y)
          let square = dx * dx + dy * dy
          if square <= radius * radius { found.append((square, (from, to))) }
        }
      }
    }
  }
  return found
}
