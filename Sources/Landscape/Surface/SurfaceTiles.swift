import Geometry
import Surface

/// The tiles by which the links of a study are found.
struct SurfaceTiles: Sendable {
  let plan: TilePlan
  private let draft: SurfaceDraft
  private let patchSizes: [Int]
  private let source: SurfaceSource?
  private let rules: LandscapeRules
  private let profile: SpeciesProfile

  init(
    plan: TilePlan, ground: LandscapeBuilder.Ground, source: SurfaceSource?, rules: LandscapeRules,
    profile: SpeciesProfile
  ) {
    self.plan = plan
    self.source = source
    self.rules = rules
    self.profile = profile
    draft = ground.draft
    patchSizes = ground.patchSizes
  }

  /// How the grid is cut, and what a tile takes.
  var summary: String {
    let frame = plan.frame
    let bytes = SurfaceMemory.bytes(tiles: plan, threads: 1)
    return "surface: \(frame.columns) x \(frame.rows) cells of \(distanceText(frame.cellSize)) in"
      + " \(plan.tileCount) tiles of \(plan.tileColumns) x \(plan.tileRows) with a margin of"
      + " \(plan.reach) cells, about \(rounded(Double(bytes) / 1e6)) MB each"
  }

  /// What some tiles have to tell.
  func findings(
    ofTiles tiles: some Sequence<Int>, threads: Int, progress: @escaping @Sendable (Double) -> Void
  ) async throws(TileError) -> [TileFindings] {
    try await tiledLinks.findings(ofTiles: tiles, threads: threads, progress: progress)
  }

  /// All ways between patches, found on this machine.
  func ways(
    threads: Int, progress: @escaping @Sendable (Double) -> Void
  ) async throws(TileError) -> [LeastCostLink] {
    try await tiledLinks.links(threads: threads, progress: progress)
  }

  /// The links of the landscape that all tiles together tell of.
  func links(of findings: [TileFindings]) -> [HabitatLink] {
    draft.links(along: TiledLinks.links(of: findings, topology: plan.rules.topology))
  }

  private var tiledLinks: TiledLinks {
    TiledLinks(plan, patchSizes: patchSizes) { window throws(TileError) in
      do {
        return draft.content(of: window, land: try land(of: window))
      } catch {
        throw .unreadable(window, reason: "\(error)")
      }
    }
  }

  /// The resistance of the land of a window; each task opens the raster for itself.
  private func land(of window: GridWindow) throws -> [Float] {
    let reader = try LandscapeReader(rules: rules, geometryContext: GeometryContext())
    let raster = try source.map { try reader.open(raster: $0.raster) }
    var land = LandReader(source, raster, on: plan.frame, for: profile)
    return try land.land(of: window).resistance
  }
}
