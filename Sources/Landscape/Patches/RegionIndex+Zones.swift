import Geometry

extension RegionIndex {
  /// What neither lies in a settlement nor near one.
  private static let rural = "rural"

  /// The zones by distance to settlements: urban, peri-urban and, as what is outside the two, rural.
  init(settlements source: SettlementSource, reader: LandscapeReader) throws {
    let context = reader.geometryContext
    let layer = try reader.read(
      source.layer, filter: source.filter, fields: [], role: .polygons, purpose: "settlements")
    let settlements = layer.features.map(\.geometry)
    let urban = try Geometry.union(of: settlements.flatMap { $0.polygons() }, in: context)
    let near = try BufferUnion.polygons(
      around: urban.polygons(), within: source.periUrban, in: context)
    let periUrban = try Geometry.union(of: near, in: context).difference(urban)
    try self.init(
      ["urban", "peri-urban"], [urban, periUrban], outside: Self.rural)
  }
}
