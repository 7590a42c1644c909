/// An order in which points make a triangulation fast (Amenta, Choi and Rote 2003).
///
/// Rounds, each twice as large as the one before, are drawn at random, so that few triangles
/// change with each point; within a round the points follow the rows of a grid there and back, so
/// that each is near the one before.
func insertionOrder(of points: [Point]) -> [Int] {
  var random = RandomStream(seed: 0)
  var order = Array(points.indices)
  for index in stride(from: order.count - 1, to: 0, by: -1) {
    order.swapAt(index, random.index(below: index + 1))
  }
  let side = 1 + max(points.map(\.x).max() ?? 0, points.map(\.y).max() ?? 0)
  var end = order.count
  while end > 0 {
    let start = end / 2
    let rows = max(1, Int(Double(end - start).squareRoot() / 2))
    let keyed = order[start..<end].map { index in
      let row = points[index].y * rows / side
      let along = row.isMultiple(of: 2) ? points[index].x : side - points[index].x
      return (row: row, along: along, index: index)
    }
    order.replaceSubrange(
      start..<end,
      with: keyed.sorted { ($0.row, $0.along, $0.index) < ($1.row, $1.along, $1.index) }.map(
        \.index)
    )
    end = start
  }
  return order
}
