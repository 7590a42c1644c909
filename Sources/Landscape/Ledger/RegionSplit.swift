import Geometry

/// Cuts lines at the borders of regions, each stretch being in one region only.
struct RegionSplit {
  private let names: [String]
  private let areas: [Area]

  /// A region in pieces that have few coordinates each.
  private struct Area {
    let pieces: [PreparedGeometry]
    let index: SpatialIndex
  }

  /// A split by the regions of a layer.
  init(_ regions: RegionIndex, context: GeometryContext) throws {
    names = regions.regions.map(\.name)
    areas = try regions.geometries.map { geometry in
      let parts = try geometry.subdivided()
      return Area(
        pieces: try parts.map { try $0.prepared() },
        index: try SpatialIndex(parts.compactMap(\.envelope), in: context))
    }
  }

  /// The stretches of lines by region, in the order of the regions; what is outside all comes last.
  ///
  /// A line along a border is in the first of the regions that share it.
  func stretches(of lines: Geometry) throws -> [(region: String, stretch: Geometry)] {
    var rest = lines
    var found: [(region: String, stretch: Geometry)] = []
    for (name, area) in zip(names, areas) {
      guard let box = rest.envelope else { break }
      var own: [Geometry] = []
      for candidate in area.index.query(box) where !rest.isEmpty {
        let piece = area.pieces[candidate]
        if try piece.covers(rest) {
          own.append(rest)
          rest = try .collection([], in: lines.context)
          continue
        }
        guard try piece.intersects(rest) else { continue }
        own += try rest.intersection(piece.geometry).lines().map {
          try Geometry.lineString($0, in: lines.context)
        }
        rest = try rest.difference(piece.geometry)
      }
      if !own.isEmpty { found.append((name, try Self.joined(own, in: lines.context))) }
    }
    if rest.length > 0 { found.append((RegionIndex.outside, rest)) }
    return found
  }

  /// The region of a place: the first that has it.
  func region(of place: Geometry) throws -> String {
    guard let box = place.envelope else { return RegionIndex.outside }
    for (name, area) in zip(names, areas) {
      if try area.index.query(box).contains(where: { try area.pieces[$0].intersects(place) }) {
        return name
      }
    }
    return RegionIndex.outside
  }

  private static func joined(
    _ parts: [Geometry], in context: GeometryContext
  ) throws -> Geometry {
    parts.count == 1 ? parts[0] : try .collection(parts.flatMap(\.parts), in: context)
  }
}
