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
    let cuts = try cuts()
    let land = regions.count == 1 ? regions[0] : try Geometry.union(of: regions, in: context)
    let whole = try MeshSet(land: land, cuts: cuts)
    return try regions.enumerated().map { index, region in
      let own = regions.count == 1 ? whole : try MeshSet(land: region, cuts: cuts)
      return try own.size(ofRegion: index, within: whole)
    } + [try whole.size(ofRegion: nil, within: whole)]
  }

  /// All that cuts the land, as one geometry.
  private func cuts() throws -> Geometry {
    var lines: [Double: [Geometry]] = [:]
    for line in barriers.lines {
      guard let halfWidth = line.stripHalfWidth(rules) else { continue }
      lines[halfWidth, default: []].append(
        try Geometry.lineString(line.coordinates, in: context))
    }
    var parts = try lines.sorted { $0.key < $1.key }.flatMap { halfWidth, lines in
      try BufferUnion.polygons(around: lines, within: halfWidth, in: context)
    }
    for area in barriers.areas where area.permeability < rules.cutBelow {
      guard let shell = area.rings.first else { continue }
      parts.append(
        try Geometry.polygon(shell: shell, holes: Array(area.rings.dropFirst()), in: context))
    }
    return try Geometry.union(of: parts, in: context)
  }
}

/// The meshes of some land.
private struct MeshSet {
  private let landArea: Double
  private let meshes: [Geometry]
  private let prepared: [PreparedGeometry]
  private let index: SpatialIndex

  init(land: Geometry, cuts: Geometry) throws {
    landArea = land.area
    meshes = cuts.isEmpty ? land.polygons() : try land.difference(cuts).polygons()
    prepared = try meshes.map { try $0.prepared() }
    index = try SpatialIndex(meshes.compactMap(\.envelope), in: land.context)
  }

  /// The mesh sizes of a region whose meshes these are; a complete mesh is one of `whole`.
  func size(ofRegion region: Int?, within whole: MeshSet) throws -> MeshSize {
    var (squares, products) = (0.0, 0.0)
    for mesh in meshes {
      let area = mesh.area
      squares += area * area
      products += area * max(area, try whole.area(ofMeshOf: mesh))
    }
    let squareMetres = 1e6
    return MeshSize(
      region: region, area: landArea / squareMetres, meshCount: meshes.count,
      cuttingOut: squares / landArea / squareMetres,
      crossBoundary: products / landArea / squareMetres)
  }

  /// The area, in m², of the mesh that a part belongs to; 0 where it belongs to none.
  private func area(ofMeshOf part: Geometry) throws -> Double {
    let place = try Geometry.point(part.pointOnSurface(), in: part.context)
    guard let box = place.envelope else { return 0 }
    for candidate in index.query(box) where try prepared[candidate].intersects(place) {
      return meshes[candidate].area
    }
    return 0
  }
}
