import Connectivity
import Geometry

/// Makes patches of habitat: cut by barriers, joined where parts touch, filtered by area.
struct PatchBuilder {
  let profile: SpeciesProfile
  let rules: LandscapeRules
  let context: GeometryContext
  /// True where the habitat is reserves, of which the single ones are to be known.
  var keepsReserves = false

  /// The patches, and what was left out.
  struct Result {
    var patches: [Patch] = []
    var notices: [String] = []
  }

  func patches(
    from habitat: [HabitatPart], cutter: PatchCutter, regions: RegionIndex,
    zones: RegionIndex? = nil
  ) throws -> Result {
    let parts = try habitat.flatMap { part in
      try cutter.parts(of: part.geometry).map { piece in
        var cut = part
        cut.geometry = piece
        return cut
      }
    }
    var result = Result()
    var tooSmall = (count: 0, hectares: 0.0)
    for group in try touchingGroups(of: parts) {
      let members = group.map { parts[$0] }
      let geometry = try Geometry.collection(
        Geometry.union(of: members.map(\.geometry), in: context).polygons(), in: context)
      let hectares = geometry.area / 10_000
      guard hectares >= profile.minimumArea, hectares > 0 else {
        tooSmall.count += 1
        tooSmall.hectares += hectares
        continue
      }
      result.patches.append(
        Patch(
          number: result.patches.count + 1, area: hectares, quality: meanQuality(of: members),
          name: nameOfLargest(of: members),
          regionShares: try regions.shares(of: geometry, parts: members),
          zoneShares: try zones?.shares(of: geometry, parts: []) ?? [],
          reserves: keepsReserves ? try reserves(of: members, regions: regions) : [],
          wkb: try geometry.wkb(), partCount: members.count))
    }
    if tooSmall.count > 0 {
      result.notices.append(
        "\(tooSmall.count) pieces of habitat (\(rounded(tooSmall.hectares)) ha) are smaller than the"
          + " \(profile.minimumArea) ha that \(profile.name) needs, and are no patches")
    }
    guard !result.patches.isEmpty else {
      throw LandscapeError.noPatchLeft(
        reason: tooSmall.count > 0
          ? "all \(tooSmall.count) pieces of habitat are smaller than the minimum area of"
            + " \(profile.minimumArea) ha of the profile \(profile.name); give another profile or"
            + " a smaller minimum-area"
          : "none of the features is habitat of the profile \(profile.name); check the habitat map"
            + " of the study, or give another profile")
    }
    return result
  }

  /// The indices of parts that touch each other, directly or through others, in input order.
  private func touchingGroups(of parts: [HabitatPart]) throws -> [[Int]] {
    let boxes = parts.map { $0.geometry.envelope ?? Box(minX: 0, minY: 0, maxX: 0, maxY: 0) }
    let index = try SpatialIndex(boxes, in: context)
    var sets = DisjointSets(count: parts.count)
    for i in parts.indices {
      let candidates = index.query(boxes[i].expanded(by: rules.joinDistance)).filter { $0 > i }
      guard !candidates.isEmpty else { continue }
      let prepared = try parts[i].geometry.prepared()
      for j in candidates where sets.root(of: i) != sets.root(of: j) {
        if try prepared.isWithin(rules.joinDistance, of: parts[j].geometry) { sets.unite(i, j) }
      }
    }
    return sets.groups()
  }

  private func meanQuality(of parts: [HabitatPart]) -> Double {
    if parts.count == 1 { return parts[0].quality }
    let area = parts.reduce(0) { $0 + $1.geometry.area }
    return parts.reduce(0) { $0 + $1.geometry.area * $1.quality } / area
  }

  private func nameOfLargest(of parts: [HabitatPart]) -> String? {
    parts.filter { $0.name != nil }.max { $0.geometry.area < $1.geometry.area }?.name
  }
}
