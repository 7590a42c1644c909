import Geometry

/// The ends of lines, of which those near to each other are one joint.
struct EndPoints {
  /// The joint of each end: two for each line, its start and its end.
  private(set) var joints: [Int] = []
  /// Where each joint is: at its first end.
  private(set) var places: [Coordinate] = []

  private struct Cell: Hashable {
    let column, row: Int
  }

  /// - Parameters:
  ///   - ends: The start and end of each line after another.
  ///   - distance: How near ends are to each other that meet; chains of such ends are one joint.
  init(_ ends: [Coordinate], within distance: Double) {
    let size = max(distance, 1e-6)
    func cell(_ place: Coordinate, _ column: Int = 0, _ row: Int = 0) -> Cell {
      Cell(
        column: Int((place.x / size).rounded(.down)) + column,
        row: Int((place.y / size).rounded(.down)) + row)
    }
    var parents = Array(ends.indices)
    func root(_ end: Int) -> Int {
      var end = end
      while parents[end] != end {
        parents[end] = parents[parents[end]]
        end = parents[end]
      }
      return end
    }
    var cells: [Cell: [Int]] = [:]
    for (end, place) in ends.enumerated() {
      for column in -1...1 {
        for row in -1...1 {
          for other in cells[cell(place, column, row)] ?? []
          where ends[other].distance(to: place) <= distance {
            let (a, b) = (root(other), root(end))
            parents[max(a, b)] = min(a, b)
          }
        }
      }
      cells[cell(place), default: []].append(end)
    }
    var joint: [Int: Int] = [:]
    for end in ends.indices {
      let root = root(end)
      if let known = joint[root] {
        joints.append(known)
      } else {
        joint[root] = places.count
        joints.append(places.count)
        places.append(ends[root])
      }
    }
  }
}
