import Geometry

/// Tells which share of a patch lies in which region, or zone.
///
/// With a layer that is the share of its area; without one the tags of its parts decide.
struct RegionIndex {
  let regions: [Region]
  let geometries: [Geometry]
  private let areas: [Area]

  /// Where a patch, or part of it, lies in no region.
  static let outside = "(outside the regions)"
  /// A share outside that is smaller than this is a rounding of borders, not a place.
  private static let borderShare = 0.001

  /// A region, ready to be asked.
  private struct Area {
    private let pieces: [PreparedGeometry]
    private let index: SpatialIndex

    init(_ geometry: Geometry) throws {
      let parts = try geometry.subdivided()
      pieces = try parts.map { try $0.prepared() }
      index = try SpatialIndex(parts.compactMap(\.envelope), in: geometry.context)
    }

    func share(of patch: Geometry) throws -> Double {
      guard let box = patch.envelope else { return 0 }
      var area = 0.0
      for candidate in index.query(box) {
        let piece = pieces[candidate]
        if try piece.contains(patch) { return 1 }
        guard try piece.intersects(patch) else { continue }
        area += try piece.geometry.intersection(patch).area
      }
      return area / patch.area
    }
  }

  /// Regions by their names, which share no land; what lies in none of them is called `outside`.
  init(_ names: [String], _ geometries: [Geometry], outside: String) throws {
    // As files keep them: many polygons, even where there is one.
    let geometries = try geometries.map {
      try Geometry.collection($0.polygons(), in: $0.context)
    }
    self.geometries = geometries
    areas = try geometries.map { try Area($0) }
    regions =
      try zip(names, geometries).map {
        Region(name: $0, area: $1.area / 10_000, wkb: try $1.wkb())
      } + [Region(name: outside)]
  }

  /// The regions of a layer, features of the same name being one region.
  init(layer source: RegionSource, reader: LandscapeReader) throws {
    var fields = FieldList()
    let name = fields.add(source.name)
    let layer = try reader.read(
      source.layer, filter: nil, fields: fields.names, role: .polygons, purpose: "regions")
    var names: [String] = []
    var parts: [String: [Geometry]] = [:]
    for feature in layer.features {
      let region = feature.text(name) ?? "(no name)"
      if parts[region] == nil { names.append(region) }
      parts[region, default: []].append(feature.geometry)
    }
    let geometries = try names.map {
      try Geometry.union(of: parts[$0] ?? [], in: reader.geometryContext)
    }
    try self.init(names, geometries, outside: Self.outside)
  }

  /// The regions that the parts' tags name.
  init(tagsOf parts: [HabitatPart]) {
    let names = Set(parts.compactMap(\.region)).sorted()
    geometries = []
    areas = []
    regions =
      names.isEmpty
      ? [] : names.map { Region(name: $0) } + [Region(name: Self.outside)]
  }

  /// The regions or zones of a landscape that is built.
  init(_ regions: [Region], context: GeometryContext) throws {
    self.regions = regions
    geometries = try regions.compactMap(\.wkb).map { try Geometry(wkb: $0, in: context) }
    areas = try geometries.map { try Area($0) }
  }

  func shares(of patch: Geometry, parts: [HabitatPart]) throws -> [Double] {
    guard !regions.isEmpty else { return [] }
    var shares =
      geometries.isEmpty ? sharesByTag(of: parts) : try areas.map { try $0.share(of: patch) }
    let covered = shares.reduce(0, +)
    if 1 - covered < Self.borderShare {
      return shares.map { $0 / covered } + [0]
    }
    shares.append(1 - covered)
    return shares
  }

  private func sharesByTag(of parts: [HabitatPart]) -> [Double] {
    let area = parts.reduce(0) { $0 + $1.geometry.area }
    guard area > 0 else { return regions.dropLast().map { _ in 0 } }
    return regions.dropLast().map { region in
      parts.filter { $0.region == region.name }.reduce(0) { $0 + $1.geometry.area } / area
    }
  }
}
