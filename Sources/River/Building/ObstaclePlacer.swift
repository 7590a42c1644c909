import Geometry
import Landscape

/// Puts the barriers of a layer where they lie on rivers.
struct ObstaclePlacer {
  let reader: LandscapeReader
  let pieces: [LinePiece]
  let grid: RiverGrid
  let rules: RiverRules
  let profile: FishProfile
  let crs: String

  /// Beyond this, in metres, a message doesn't say how far the nearest river is.
  private static let farthest = 25_600.0

  /// A distance along the river, in metres, within which parts of one feature are one barrier.
  private static let together = 1.0

  /// The barriers of a layer; those that are no barriers of a river are rejected, each with its reason.
  ///
  /// Every part of a feature is a barrier, unless another part lies at the same place on the river.
  func obstacles(of source: ObstacleSource) throws -> ObstacleLayer {
    var fields = FieldList()
    let name = fields.add(source.name)
    let up = fields.add(source.up)
    let down = fields.add(source.down)
    let cost = fields.add(source.cost)
    var kinds = source.kind.map { RuleReader<ObstacleKind>($0, fields: &fields) }
    let layer = try reader.read(
      source.layer, filter: source.filter, fields: fields.names, role: .pointsOrLines,
      purpose: "river barriers")
    var placed: [PlacedObstacle] = []
    var severalParts = 0
    for feature in layer.features {
      let kind = kinds?.value(of: feature)
      let usual = kind.flatMap { profile.barriers[$0] }
      let passability = (
        try feature.number(up, named: source.up, layer: layer.name, in: 0...1) ?? usual?.up,
        try feature.number(down, named: source.down, layer: layer.name, in: 0...1) ?? usual?.down
      )
      let places = try feature.geometry.parts.filter { !$0.isEmpty }.map { try $0.middle() }
      guard let up = passability.0, let down = passability.1 else {
        try reject(
          feature, layer,
          "the passability of the barrier at \(places.first.map(Self.text) ?? "no place") is not known: fill in its fields for up and"
            + " down, or give it a kind that the profile \(profile.name) has")
        continue
      }
      var parts: [(number: Int, hit: RiverGrid.Hit)] = []
      for (index, place) in places.enumerated() {
        guard let hit = nearest(to: place) else {
          try reject(feature, layer, farAway(place))
          continue
        }
        let isKnown = parts.contains {
          $0.hit.line == hit.line && abs($0.hit.along - hit.along) < Self.together
        }
        if !isKnown { parts.append((index + 1, hit)) }
      }
      if parts.count > 1 { severalParts += 1 }
      let own = try feature.number(cost, named: source.cost, layer: layer.name, in: 0...(.infinity))
      for (number, hit) in parts {
        placed.append(
          PlacedObstacle(
            obstacle: RiverObstacle(
              id: parts.count > 1 ? "\(feature.id).\(number)" : "\(feature.id)",
              name: feature.text(name), kind: kind,
              cost: own ?? kind.flatMap { rules.costs[$0] }, place: hit.place),
            passability: Passability(up: up, down: down), feature: feature.id, piece: hit.line,
            along: hit.along))
      }
    }
    if severalParts > 0 {
      reader.note(
        "\(layer.name): \(counted(severalParts, "feature")) with parts at several places of rivers: each part is a"
          + " barrier, with the passability and cost of the feature")
    }
    if let notice = kinds?.unknownNotice(layer: layer.name) { reader.note(notice) }
    return ObstacleLayer(name: layer.name, obstacles: placed)
  }

  /// The nearest place of a river within the distance; at a confluence that of the river that flows on.
  private func nearest(to place: Coordinate) -> RiverGrid.Hit? {
    let hits = grid.hits(near: place, within: rules.barrierDistance)
    guard let first = hits.first else { return nil }
    // A millimetre is what rounding makes of one place on several lines.
    let equals = hits.filter { $0.distance <= first.distance + 0.001 }
    return equals.min { ($0.along, $0.line) < ($1.along, $1.line) }
  }

  private func farAway(_ place: Coordinate) -> String {
    let distance =
      grid.distance(to: place, atMost: Self.farthest).map { "\(rounded($0)) m" }
      ?? "more than \(Int(Self.farthest) / 1000) km"
    return
      "the barrier at \(Self.text(place)) (\(crs)) is \(distance) from the nearest river, more than the"
      + " \(rounded(rules.barrierDistance)) m of barrier-distance: correct its position, add its river or raise"
      + " barrier-distance"
  }

  private func reject(_ feature: InputFeature, _ layer: InputLayer, _ reason: String) throws {
    try reader.reject(
      FeatureIssue(layer: layer.name, feature: feature.id, reason: reason, coordinate: nil))
  }

  private static func text(_ place: Coordinate) -> String {
    "\(rounded(place.x)),\(rounded(place.y))"
  }
}

/// Metres with one decimal at most.
private func rounded(_ value: Double) -> String {
  let tenths = (value * 10).rounded() / 10
  return tenths == tenths.rounded() ? "\(Int(tenths))" : "\(tenths)"
}

extension Geometry {
  /// The point that a point or a line across a river stands for.
  func middle() throws -> Coordinate {
    if let line = try lines().first, !line.isEmpty {
      let course = Polyline(line)
      return course.point(at: course.length / 2)
    }
    return coordinates()[0]
  }
}
