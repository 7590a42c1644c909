import Geometry

/// Makes meshes of the land of all regions: what is left when the barriers are taken out of it.
struct MeshBuilder {
  let barriers: Barriers
  let rules: LandscapeRules
  let context: GeometryContext

  /// The mesh sizes of the regions with these polygons, in their order, then those of all regions
  /// together; none without regions.
  func sizes(of regions: [Geometry]) throws -> [MeshSize] {
    guard !regions.isEmpty else { return [] }
    let cuts = try LandCuts(barriers, rules: rules, context: context)
    let land = regions.count == 1 ? regions[0] : try Geometry.union(of: regions, in: context)
    let whole = try MeshSet(land: land, cuts: cuts)
    return try regions.enumerated().map { index, region in
      regions.count == 1
        ? try whole.size(ofRegion: index)
        : try MeshSet(land: region, cuts: cuts).size(ofRegion: index, within: whole)
    } + [try whole.size(ofRegion: nil)]
  }
}
