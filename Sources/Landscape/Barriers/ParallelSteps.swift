import Geometry

/// A short stretch of a barrier line: what is compared to find lines that run beside each other.
struct BarrierStep {
  let coordinates: [Coordinate]
  /// The index of the barrier line that it is part of.
  let line: Int
  let group: String?
  /// The number of the chain, and the metres from its start to both ends of the step.
  let chain: Int
  let start: Double
  let end: Double
  let middle: Coordinate

  init(
    coordinates: [Coordinate], line: Int, group: String?, chain: Int, start: Double, end: Double
  ) {
    self.coordinates = coordinates
    self.line = line
    self.group = group
    self.chain = chain
    self.start = start
    self.end = end
    middle = Polyline(coordinates).point(at: (end - start) / 2)
  }

  var length: Double { end - start }

  /// The direction as a unit vector, (0, 0) where both ends fall together.
  var direction: Coordinate {
    let (a, b) = (coordinates[0], coordinates[coordinates.count - 1])
    let length = a.distance(to: b)
    return length > 0 ? Coordinate((b.x - a.x) / length, (b.y - a.y) / length) : Coordinate(0, 0)
  }
}

/// Steps that carry the chainage of their barrier, found by place.
struct ParallelSteps {
  private let radius: Double
  private var cells: [Cell: [Int]] = [:]

  /// Steps this near along their own chain, in metres, are its course and not a line beside it.
  private static let ownCourse = 300.0
  /// Cosine of the greatest angle between lines that run beside each other.
  private static let parallelCosine = 0.7

  private struct Cell: Hashable {
    let column, row: Int
  }

  init(radius: Double) { self.radius = radius }

  mutating func insert(_ index: Int, _ step: BarrierStep) {
    cells[cell(of: step.middle), default: []].append(index)
  }

  /// The nearest step of the same barrier that `step` runs beside; a line without a number belongs to
  /// any barrier.
  func neighbour(of step: BarrierStep, among steps: [BarrierStep]) -> Int? {
    let home = cell(of: step.middle)
    var best: (index: Int, distance: Double)?
    for column in home.column - 1...home.column + 1 {
      for row in home.row - 1...home.row + 1 {
        for index in cells[Cell(column: column, row: row)] ?? [] {
          let distance = steps[index].middle.distance(to: step.middle)
          guard distance <= radius, runBeside(step, steps[index]) else { continue }
          if let best, (best.distance, best.index) <= (distance, index) { continue }
          best = (index, distance)
        }
      }
    }
    return best?.index
  }

  private func runBeside(_ a: BarrierStep, _ b: BarrierStep) -> Bool {
    guard a.group == nil || a.group == b.group else { return false }
    if a.chain == b.chain && abs(a.start - b.start) < Self.ownCourse { return false }
    let (u, v) = (a.direction, b.direction)
    return abs(u.x * v.x + u.y * v.y) >= Self.parallelCosine
  }

  private func cell(of place: Coordinate) -> Cell {
    Cell(
      column: Int((place.x / radius).rounded(.down)), row: Int((place.y / radius).rounded(.down)))
  }
}
