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
    to draft: inout RiverMeasureDraft
  ) throws {
    draft.measure.features.append(RiverMeasureFeature(type: type, wkb: try geometry.wkb()))
    switch type {
    case .fishPassage:
      let usual = river.profile.fishPass
      let passability = Passability(up: up ?? usual.up, down: down ?? usual.down)
      raise(try barriersNear(geometry, &draft.measure), in: &draft.measure) { _ in passability }
    case .barrierRemoval:
      raise(try barriersNear(geometry, &draft.measure), in: &draft.measure) { _ in .open }
    case .riverRestoration:
      try restore(geometry, up: up, down: down, quality: quality ?? 1, in: &draft)
    }
  }

  /// The measure, when all its features are added.
  func finished(_ draft: RiverMeasureDraft) throws -> RiverMeasure {
    var measure = draft.measure
    measure.change.weights = try draft.restored.weights(in: river, context)
    return measure
  }

  private func raise(
    _ barriers: [Int], in measure: inout RiverMeasure,
    to passability: (_ present: Passability) -> Passability
  ) {
    for barrier in barriers {
      let wanted = passability(river.network.barriers[barrier].passability)
      if let remark = river.remark(onBarrier: barrier, raisedTo: wanted) {
        measure.remarks.append(remark)
      }
      let known = measure.change.passabilities[barrier] ?? wanted
      measure.change.passabilities[barrier] = known.raised(to: wanted)
    }
  }

  /// Per part of a geometry the barrier nearest to a point, or all that a line or area is near to.
  private func barriersNear(
    _ geometry: Geometry, _ measure: inout RiverMeasure
  ) throws -> [Int] {
    let parts = geometry.parts.filter { !$0.isEmpty }
    var found: Set<Int> = []
    var missing = 0
    for part in parts {
      let near = try barriers(at: part)
      if near.isEmpty { missing += 1 }
      found.formUnion(near)
    }
    let distance = "within \(rules.barrierDistance) m (barrier-distance)"
    if found.isEmpty {
      measure.remarks.append("no barrier of the river lies \(distance): it changes nothing")
    } else if missing > 0 {
      measure.remarks.append(
        "no barrier of the river lies \(distance) of \(missing) of its \(parts.count) parts: they change nothing"
      )
    }
    return found.sorted()
  }

  private func barriers(at part: Geometry) throws -> [Int] {
    let near = try river.obstacles.indices.compactMap {
      index -> (barrier: Int, distance: Double)? in
      guard let place = river.obstacles[index].place else { return nil }
      let distance = try part.distance(to: Geometry.point(place, in: context))
      return distance <= rules.barrierDistance ? (index, distance) : nil
    }
    guard part.kind == .point else { return near.map(\.barrier) }
    return near.min { ($0.distance, $0.barrier) < ($1.distance, $1.barrier) }.map { [$0.barrier] }
      ?? []
  }

  /// Raises the quality of what lies in a restored stretch, and the passability of the barriers in it where a
  /// new one is given; the way that is not given stays as it is.
  private func restore(
    _ geometry: Geometry, up: Double?, down: Double?, quality: Double,
    in draft: inout RiverMeasureDraft
  ) throws {
    let isArea = geometry.kind == .polygon || geometry.kind == .multiPolygon
    let area =
      isArea ? geometry : try geometry.buffered(by: rules.restorationDistance, capStyle: .flat)
    let footprint =
      isArea ? "in its area" : "within \(rules.restorationDistance) m (restoration-distance)"
    if up != nil || down != nil {
      let inside = try barriers(inside: area)
      if inside.isEmpty {
        draft.measure.remarks.append(
          "no barrier of the river lies \(footprint): its up and down change nothing")
      }
      raise(inside, in: &draft.measure) { present in
        Passability(up: up ?? present.up, down: down ?? present.down)
      }
    }
    guard river.weighting.needsQuality else {
      draft.measure.remarks.append(
        "quality has no weight in this study (weight: \(river.weighting.rawValue)): the restoration changes no"
          + " reach; set weight: quality")
      return
    }
    let touched = try reaches(inside: area)
    if touched.isEmpty {
      draft.measure.remarks.append("no river lies \(footprint): it changes nothing")
    }
    let remarks = touched.compactMap { river.remark(onReach: $0, raisedTo: quality) }
    draft.measure.remarks +=
      remarks.count > 1
      ? ["\(remarks.count) reaches in it are as good already (quality \(quality) or more)"]
      : remarks
    for reach in touched { draft.restored.add(reach: reach, in: area, quality: quality) }
  }

  private func barriers(inside area: Geometry) throws -> [Int] {
    try river.obstacles.indices.filter { index in
      guard let place = river.obstacles[index].place else { return false }
      return try area.covers(Geometry.point(place, in: context))
    }
  }

  private func reaches(inside area: Geometry) throws -> [Int] {
    guard let box = Box.around(area.coordinates()) else { return [] }
    return try river.stretches.indices.filter { index in
      guard let own = boxes[index], own.intersects(box) else { return false }
      let course = try Geometry.lineString(river.stretches[index].path, in: context)
      return try course.intersection(area).courseLength() > 0
    }
  }
}
