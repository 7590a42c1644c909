import Geometry

/// The access nodes of linear elements, and the stretches between them.
///
/// Nodes stand at the ends of each element, at most ``spacing`` metres apart along it, and where
/// elements touch or cross, so that a hedge network is a network.
struct ElementNetwork {
  /// Where each node lies.
  private(set) var nodes: [Coordinate] = []
  /// Per element its nodes, from its start on.
  private(set) var nodesOfElement: [[Int]] = []
  /// The stretches, their ends as indices of `nodes`.
  private(set) var stretches: [Stretch] = []

  /// The greatest distance between access nodes, in metres.
  static let spacing = 100.0

  /// A part of an element between two access nodes.
  struct Stretch {
    let from: Int
    let to: Int
    let path: [Coordinate]
    let factor: Double
  }

  init(_ elements: [LinearElement], joinDistance: Double, context: GeometryContext) throws {
    let lines = elements.map { Polyline($0.coordinates) }
    let stops = try Self.stops(on: lines, joinDistance: joinDistance, context: context)
    var places = PlaceIndex(tolerance: joinDistance)
    for (element, line) in lines.enumerated() {
      var own: [Int] = []
      for stop in stops[element] {
        let node = places.index(of: line.point(at: stop), in: &nodes)
        if own.last != node { own.append(node) }
      }
      nodesOfElement.append(own)
      for (start, end) in zip(stops[element], stops[element].dropFirst()) {
        let path = line.part(from: start, to: end)
        let from = places.index(of: path[0], in: &nodes)
        let to = places.index(of: path[path.count - 1], in: &nodes)
        guard from != to else { continue }
        stretches.append(
          Stretch(from: from, to: to, path: path, factor: elements[element].factor))
      }
    }
  }

  /// Per line the distances along it at which a node is due.
  private static func stops(
    on lines: [Polyline], joinDistance: Double, context: GeometryContext
  ) throws -> [[Double]] {
    let geometries = try lines.map { try Geometry.lineString($0.coordinates, in: context) }
    let index = try SpatialIndex(
      geometries.map { $0.envelope ?? Box(minX: 0, minY: 0, maxX: 0, maxY: 0) }, in: context)
    return try lines.indices.map { i in
      let line = lines[i]
      var stops = Set([0, line.length])
      guard let box = geometries[i].envelope else { return [] }
      for other in index.query(box.expanded(by: joinDistance)) where other != i {
        for end in [lines[other].coordinates.first, lines[other].coordinates.last] {
          guard let end else { continue }
          let along = try geometries[i].located(end)
          if line.point(at: along).distance(to: end) <= joinDistance { stops.insert(along) }
        }
        guard try geometries[i].intersects(geometries[other]) else { continue }
        for place in try geometries[i].intersection(geometries[other]).parts {
          if let meeting = place.coordinates().first {
            stops.insert(try geometries[i].located(meeting))
          }
        }
      }
      return filled(stops.sorted())
    }
  }

  /// More stops in between, so that none are farther apart than the spacing.
  private static func filled(_ stops: [Double]) -> [Double] {
    var filled = [stops[0]]
    for (start, end) in zip(stops, stops.dropFirst()) {
      let count = max(1, Int(((end - start) / spacing).rounded(.up)))
      for k in 1...count {
        filled.append(k == count ? end : start + (end - start) * Double(k) / Double(count))
      }
    }
    return filled
  }
}

/// Gives places that lie within a tolerance of each other one index.
private struct PlaceIndex {
  private let tolerance: Double
  private var cells: [[Int]: [Int]] = [:]

  init(tolerance: Double) { self.tolerance = max(tolerance, 0.001) }

  mutating func index(of place: Coordinate, in places: inout [Coordinate]) -> Int {
    let column = Int((place.x / tolerance).rounded(.down))
    let row = Int((place.y / tolerance).rounded(.down))
    for x in column - 1...column + 1 {
      for y in row - 1...row + 1 {
        for known in cells[[x, y]] ?? []
        where places[known].distance(to: place) <= tolerance {
          return known
        }
      }
    }
    places.append(place)
    cells[[column, row], default: []].append(places.count - 1)
    return places.count - 1
  }
}
