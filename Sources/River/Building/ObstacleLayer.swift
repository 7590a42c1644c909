import Geometry

/// The barriers of one layer.
struct ObstacleLayer {
  /// The file and the layer in it.
  let name: String
  var obstacles: [PlacedObstacle]

  /// The layer's name without the folder of its file.
  var fileAndLayer: String { String(name.split(separator: "/").last ?? "") }

  /// The layer's name without its file.
  var shortName: String { String(name.split(separator: ":").last ?? "") }
}

extension [ObstacleLayer] {
  /// The barriers of all layers; with several layers their ids say from which they are.
  func named() -> [PlacedObstacle] {
    guard count > 1 else { return flatMap(\.obstacles) }
    let names = [map(\.shortName), map(\.fileAndLayer), map(\.name)].first {
      Set($0).count == count
    }
    return zip(self, names ?? map(\.shortName)).flatMap { layer, name in
      layer.obstacles.map { placed in
        var placed = placed
        placed.obstacle.id = "\(name):\(placed.obstacle.id)"
        return placed
      }
    }
  }
}

extension [PlacedObstacle] {
  /// Tells of barriers at one place on the river, which look like one barrier that is drawn twice.
  func drawnTwice() -> String? {
    let near = 1.0
    let along = sorted { ($0.piece, $0.along) < ($1.piece, $1.along) }
    let pairs = zip(along, along.dropFirst()).filter { upper, lower in
      upper.piece == lower.piece && lower.along - upper.along < near
    }
    guard !pairs.isEmpty else { return nil }
    let listed = pairs.prefix(3).map { "\($0.obstacle.id) and \($1.obstacle.id)" }
      .joined(separator: "; ")
    return "barriers less than 1 m apart on a river, which count twice if they are one: \(listed)"
      + (pairs.count > 3 ? " and \(pairs.count - 3) more" : "")
  }
}
