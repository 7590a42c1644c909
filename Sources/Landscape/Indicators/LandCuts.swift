import Geometry

/// All that cuts the land for a species: strips along barriers, and areas that are barriers.
///
/// Only what lies in one tile is ever united: one union of all would take most of the time.
final class LandCuts {
  let tiles = TileGrid(side: 5000)
  private let context: GeometryContext
  private let parts: [Geometry]
  private let index: SpatialIndex
  private var united: [TileGrid.Tile: Geometry] = [:]

  init(_ barriers: Barriers, rules: LandscapeRules, context: GeometryContext) throws {
    self.context = context
    var lines: [Double: [Geometry]] = [:]
    for line in barriers.lines {
      guard let halfWidth = line.stripHalfWidth(rules) else { continue }
      lines[halfWidth, default: []].append(
        try Geometry.lineString(line.coordinates, in: context))
    }
    let strips = try lines.sorted { $0.key < $1.key }.flatMap { halfWidth, lines in
      try BufferUnion.polygons(around: lines, within: halfWidth, in: context)
    }
    let areas = try barriers.areas.filter { $0.permeability < rules.cutBelow && !$0.rings.isEmpty }
      .map {
        try Geometry.polygon(
          shell: $0.rings[0], holes: Array($0.rings.dropFirst()), in: context)
      }
    parts = strips + areas
    index = try SpatialIndex(parts.compactMap(\.envelope), in: context)
  }

  /// The polygons that are left of land in a tile.
  func left(of land: Geometry, in tile: TileGrid.Tile) throws -> [Geometry] {
    let cuts = try united[tile] ?? unite(in: tile)
    united[tile] = cuts
    return cuts.isEmpty ? land.polygons() : try land.difference(cuts).polygons()
  }

  private func unite(in tile: TileGrid.Tile) throws -> Geometry {
    try Geometry.union(of: index.query(tiles.box(of: tile)).map { parts[$0] }, in: context)
  }
}
