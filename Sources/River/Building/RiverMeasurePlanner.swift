import Geometry
import Landscape

/// Finds out what a feature of a measure changes of a river.
struct RiverMeasurePlanner {
  let river: River
  let rules: RiverRules
  let context: GeometryContext
  private let boxes: [Box?]

  init(river: River, rules: RiverRules, context: GeometryContext) {
    self.river = river
    self.rules = rules
    self.context = context
    boxes = river.stretches.map { Box.around($0.path) }
  }

  /// Adds a feature to a measure.
  func add(
    _ type: RiverMeasureType, _ geometry: Geometry, up: Double?, down: Double?, quality: Double?,
    to measure: inout RiverMeasure
  ) throws {
    measure.features.append(RiverMeasureFeature(type: type, wkb: try geometry.wkb()))
    switch type {
    case .fishPassage:
      let usual = river.profile.fishPass
      let passability = Passability(up: up ?? usual.up, down: down ?? usual.down)
      try raise(try barriers(at: geometry), to: passability, in: &measure)
    case .barrierRemoval:
      try raise(try barriers(at: geometry), to: .open, in: &measure)
    case .riverRestoration:
      try restore(geometry, up: up, down: down, quality: quality ?? 1, in: &measure)
    }
  }

  private func raise(
    _ barriers: [Int], to passability: Passability, in measure: inout RiverMeasure
  ) throws {
    if barriers.isEmpty {
      measure.remarks.append(
        "no barrier of the river lies within \(rules.barrierDistance) m (barrier-distance): it changes nothing"
      )
    }
    for barrier in barriers {
      let present = river.network.barriers[barrier].passability
      if present.raised(to: passability) == present {
        measure.remarks.append(
          "\(river.obstacles[barrier].title) is passed as well already (\(present.up) up, \(present.down) down)"
        )
      }
      let known = measure.change.passabilities[barrier] ?? passability
      measure.change.passabilities[barrier] = known.raised(to: passability)
    }
  }

  /// The barrier nearest to a point, or all that a line or area is near to.
  private func barriers(at geometry: Geometry) throws -> [Int] {
    let near = try river.obstacles.indices.compactMap {
      index -> (barrier: Int, distance: Double)? in
      guard let place = river.obstacles[index].place else { return nil }
      let distance = try geometry.distance(to: Geometry.point(place, in: context))
      return distance <= rules.barrierDistance ? (index, distance) : nil
    }
    guard geometry.kind == .point else { return near.map(\.barrier) }
    return near.min { ($0.distance, $0.barrier) < ($1.distance, $1.barrier) }.map { [$0.barrier] }
      ?? []
  }

  /// Raises the quality of what lies in a restored stretch, and the passability of the barriers in it where a
  /// new one is given.
  private func restore(
    _ geometry: Geometry, up: Double?, down: Double?, quality: Double,
    in measure: inout RiverMeasure
  ) throws {
    let isArea = geometry.kind == .polygon || geometry.kind == .multiPolygon
    let area =
      isArea ? geometry : try geometry.buffered(by: rules.restorationDistance, capStyle: .flat)
    if let up, let down {
      let inside = try river.obstacles.indices.filter { index in
        guard let place = river.obstacles[index].place else { return false }
        return try area.covers(Geometry.point(place, in: context))
      }
      try raise(inside, to: Passability(up: up, down: down), in: &measure)
    }
    guard river.weighting.needsQuality else {
      measure.remarks.append(
        "quality has no weight in this study (weight: \(river.weighting.rawValue)): the restoration changes no"
          + " reach; set weight: quality")
      return
    }
    let box = Box.around(area.coordinates())
    var touched = false
    for index in river.stretches.indices {
      guard let box, let own = boxes[index], own.intersects(box) else { continue }
      let share = try share(of: index, in: area)
      guard share > 0 else { continue }
      touched = true
      let stretch = river.stretches[index]
      let raised =
        stretch.quality * (1 - share) + max(stretch.quality, quality) * share
      let weight = river.weighting.weight(
        length: river.network.reaches[index].length, width: stretch.width, quality: raised)
      let known = measure.change.weights[index] ?? river.network.reaches[index].weight
      // Features of one measure lie side by side: what each adds to a reach adds up, to the whole at most.
      let most = river.weighting.weight(
        length: river.network.reaches[index].length, width: stretch.width,
        quality: max(stretch.quality, quality))
      measure.change.weights[index] = max(
        known, min(most, known + weight - river.network.reaches[index].weight))
    }
    if !touched {
      measure.remarks.append(
        "no river lies within \(rules.restorationDistance) m (restoration-distance): it changes nothing"
      )
    }
  }

  /// The share of a reach that lies in an area.
  private func share(of reach: Int, in area: Geometry) throws -> Double {
    let course = try Geometry.lineString(river.stretches[reach].path, in: context)
    let inside = try course.intersection(area).lines().reduce(0) { $0 + Polyline($1).length }
    return min(1, inside / river.network.reaches[reach].length)
  }
}
