package import Geometry

/// A line with the distance of each vertex from its start.
package struct Polyline {
  package let coordinates: [Coordinate]
  /// Metres from the start, per vertex.
  package let distances: [Double]

  package init(_ coordinates: [Coordinate]) {
    self.coordinates = coordinates
    var distances: [Double] = []
    distances.reserveCapacity(coordinates.count)
    var total = 0.0
    for (i, coordinate) in coordinates.enumerated() {
      if i > 0 { total += coordinates[i - 1].distance(to: coordinate) }
      distances.append(total)
    }
    self.distances = distances
  }

  package var length: Double { distances.last ?? 0 }

  /// The point at a distance from the start.
  package func point(at distance: Double) -> Coordinate {
    let next = distances.firstIndex { $0 >= distance } ?? coordinates.count - 1
    guard next > 0 else { return coordinates[0] }
    let span = distances[next] - distances[next - 1]
    let t = span > 0 ? min(1, max(0, (distance - distances[next - 1]) / span)) : 0
    let (a, b) = (coordinates[next - 1], coordinates[next])
    return Coordinate(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y))
  }

  /// The part between two distances, with the vertices in between.
  package func part(from start: Double, to end: Double) -> [Coordinate] {
    var part = [point(at: start)]
    for (i, distance) in distances.enumerated() where distance > start && distance < end {
      part.append(coordinates[i])
    }
    part.append(point(at: end))
    return part
  }

  /// A part of the line and where it begins and ends along it.
  struct Piece {
    let coordinates: [Coordinate]
    let start: Double
    let end: Double
  }

  /// The line in equal pieces of at most the given length.
  func pieces(atMost longest: Double) -> [Piece] {
    let count = max(1, Int((length / longest).rounded(.up)))
    guard count > 1 else { return [Piece(coordinates: coordinates, start: 0, end: length)] }
    return (0..<count).map { i in
      let start = length * Double(i) / Double(count)
      let end = i + 1 == count ? length : length * Double(i + 1) / Double(count)
      return Piece(coordinates: part(from: start, to: end), start: start, end: end)
    }
  }
}
