import Connectivity
import Foundation
import Geometry
import Layers
import Projection
import Surface

extension LandscapeBuilder {
  /// Whether patches are cells of the land cover rather than polygons.
  var takesPatchesFromLandCover: Bool { rules.links == .leastCost && sources.patches.isEmpty }

  /// What the surface is made of, and what must be known of it before links are found.
  struct Ground {
    var draft: SurfaceDraft
    /// Row by row the resistance of the land; empty where links are found by tiles.
    var land: [Float]
    /// A bound from below on the resistance of all cells.
    var lowest: Float
    /// The number of cells of each patch.
    var patchSizes: [Int]
  }

  private var linkRules: LinkRules {
    LinkRules(
      topology: rules.surface.topology, maximumCost: rules.surface.maximumCost ?? .infinity)
  }

  /// Makes the surface, and links the patches over it.
  func addSurface(
    to landscape: inout Landscape, barriers: BarrierIndex, threads: Int,
    progress: @escaping Progress
  ) async throws {
    var ground = try ground(of: &landscape, barriers: barriers, progress: progress)
    let regression = try await calibrate(&landscape, &ground, threads: threads)
    let frame = ground.draft.frame
    if let tiles = try tiles(of: ground, threads: threads) {
      landscape.notices.append(tiles.summary)
      landscape.links = ground.draft.links(
        along: try await tiles.ways(threads: threads) {
          progress("finding least-cost links", $0)
        })
      return
    }
    let bytes = SurfaceMemory.bytes(
      whole: frame, patchCells: ground.patchSizes.reduce(0, +), rules: linkRules, threads: threads)
    progress("finding least-cost links", 0)
    let linked = await linkedSurface(of: ground.draft, land: ground.land, threads: threads) {
      progress("finding least-cost links", $0)
    }
    var model = ground.draft.model(
      land: ground.land, linked, segmentCount: landscape.segments.count, regression: regression)
    if rules.surface.intraPatch {
      progress("finding ways through patches", 0)
      let gates = await linked.surface.gates(at: linked.gateSlots, threads: threads) {
        progress("finding ways through patches", $0)
      }
      model.gates = gates
      landscape.notices.append(
        "intra-patch distances: passing a patch costs what the way through it does, between"
          + " \(gates.reduce(0) { $0 + $1.slots.count }) cells where links end, over"
          + " \(gates.reduce(0) { $0 + $1.edges.count }) ways (a graph that is saved or exported has the links"
          + " alone)")
    }
    landscape.links = linked.links.map { model.link(along: $0) }
    landscape.surface = model
    landscape.notices.append(
      "surface: \(frame.columns) x \(frame.rows) cells of \(distanceText(frame.cellSize)), about"
        + " \(rounded(Double(bytes) / 1e6)) MB")
  }

  /// The grid held as a whole, with its links.
  private func linkedSurface(
    of draft: SurfaceDraft, land: [Float], threads: Int,
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) async -> LinkedSurface {
    let content = draft.content(of: draft.frame.all, land: land)
    return await LinkedSurface(
      CostSurface(content.resistance, on: draft.frame, rule: rules.surface.stepRule),
      patches: PatchCells(
        frame: draft.frame, labels: draft.frame.slots(of: content.labels, rim: 0),
        count: draft.patchCount), rules: linkRules, threads: threads, progress: progress)
  }

  /// The tiles by which links are found; nothing where the grid is held as a whole.
  func tiles(of ground: Ground, threads: Int) throws -> SurfaceTiles? {
    guard let side = rules.surface.tile else { return nil }
    let tiles = SurfaceTiles(
      plan: try TilePlan(
        ground.draft.frame, rules: linkRules, lowestResistance: ground.lowest, tileColumns: side,
        tileRows: side), ground: ground, source: sources.surface, rules: rules, profile: profile)
    let bytes = Double(SurfaceMemory.bytes(tiles: tiles.plan, threads: threads))
    guard bytes < Double(ProcessInfo.processInfo.physicalMemory) else {
      throw LandscapeError.tilesTooLarge(
        side: side, margin: tiles.plan.reach, threads: threads, gigabytes: bytes / 1e9)
    }
    return tiles
  }

  /// Burns all that lies on the land, in the order of areas and land, barriers, structures, linear elements.
  func ground(
    of landscape: inout Landscape, barriers: BarrierIndex, progress: Progress
  ) throws -> Ground {
    if rules.surface.topology == .complete, rules.surface.maximumCost == nil {
      throw LandscapeError.noMaximumCost
    }
    if rules.surface.tile != nil, rules.surface.stepRule == .fourNeighbours {
      throw LandscapeError.tilesOfFourNeighbours
    }
    if rules.surface.intraPatch, rules.surface.stepRule == .fourNeighbours {
      throw LandscapeError.noIntraPatch(
        reason: "they need neighbours: 8, as with 4 patches are passed at no cost")
    }
    if rules.surface.intraPatch, rules.surface.tile != nil {
      throw LandscapeError.noIntraPatch(
        reason: "they need a grid that is held as a whole; leave out surface: tile")
    }
    progress("making the surface", 0)
    let context = GeometryContext()
    let reader = try LandscapeReader(rules: rules, geometryContext: context)
    let raster = try sources.surface.map { try reader.open(raster: $0.raster) }
    let frame = try surfaceFrame(
      around: landscape.patchBox(in: context), reach: landscape.reach, raster: raster)
    let burner = SurfaceBurner(frame: frame, rules: rules)
    var barrierBurner = BarrierBurner(barriers, frame: frame, rules: rules)
    let lines = barrierBurner.lines().sortedByCell()
    let cut = Set(lines.lazy.filter { $0.value.permeability < rules.cutBelow }.map(\.slot))
    let crossings = try reader.crossings(
      of: sources.crossings, for: profile,
      placer: StructurePlacer(barriers: barriers, rules: rules))
    let factors = burner.factors(
      of: try reader.linearElements(of: sources.linearElements, for: profile))
    let sparseFactors = SparseCells(
      sorted: factors.map { (slot: $0.key, value: $0.value) }.sorted { $0.slot < $1.slot })
    var landReader = LandReader(sources.surface, raster, on: frame, for: profile)
    let survey = try LandSurvey(
      &landReader, on: frame, cut: cut, factors: sparseFactors,
      connectivity: rules.surface.patchConnectivity, keepsLand: rules.surface.tile == nil
    ) { progress("making the surface", $0) }
    if let report = try landReader.report(for: reader.studySystem.name) { reader.add(report) }
    let (labels, sizes) = try patchCells(
      of: &landscape, on: frame, survey: survey, cut: cut, context: context)
    var draft = SurfaceDraft(
      frame: frame, patches: labels, patchCount: sizes.count, factors: sparseFactors,
      lines: SparseCells(sorted: lines), areas: barrierBurner.areas(),
      alpha: profile.dispersal.alpha)
    let differs = draft.open(crossings, through: landscape.segments, burner)
    for (structure, differs) in zip(crossings, differs) {
      if differs {
        landscape.structures.append(structure)
      } else {
        landscape.notices.append(
          "\(structure.name ?? structure.kind.rawValue): what it passes lets as many through without it"
        )
      }
    }
    landscape.inputs += reader.reports
    landscape.notices += reader.notices
    return Ground(
      draft: draft, land: survey.land, lowest: survey.lowest < .infinity ? survey.lowest : 1,
      patchSizes: sizes)
  }

  /// The cells of the patches, which are made of habitat cells where no layer has them.
  private func patchCells(
    of landscape: inout Landscape, on frame: GridFrame, survey: LandSurvey, cut: Set<Int>,
    context: GeometryContext
  ) throws -> (labels: LabelRuns, sizes: [Int]) {
    guard takesPatchesFromLandCover else {
      let (labels, sizes, without) = try PatchBurner(frame: frame, cut: cut).labels(
        of: landscape.patches.map(\.wkb), context: context)
      if !without.isEmpty {
        landscape.notices.append(
          "\(without.count) patches are smaller than a cell that others have, and are linked to none ("
            + without.prefix(10).map { "patch \($0)" }.joined(separator: ", ")
            + "); make cells smaller to link them")
      }
      return (labels, sizes)
    }
    guard survey.hasHabitat else {
      throw LandscapeError.noPatchLeft(
        reason:
          "no class of the land cover is habitat of the profile \(profile.name); give the classes"
          + " a habitat, or the study a layer of patches")
    }
    let found = survey.patches(ofAtLeast: profile.minimumArea)
    let dropped = found.dropped
    if dropped.patches > 0 {
      landscape.notices.append(
        "\(dropped.patches) pieces of habitat (\(rounded(Double(dropped.cells) * frame.cellArea)) ha) are"
          + " smaller than the \(profile.minimumArea) ha that \(profile.name) needs, and are no patches"
      )
    }
    guard found.count > 0 else {
      throw LandscapeError.noPatchLeft(
        reason: "all \(dropped.patches) pieces of habitat are smaller than the minimum area of"
          + " \(profile.minimumArea) ha of the profile \(profile.name)")
    }
    landscape.patches = try found.patches(
      on: frame, regions: RegionIndex(landscape.regions, context: context),
      zones: RegionIndex(landscape.zones, context: context), context: context)
    return (found.labels, found.cellCounts)
  }

  /// Makes a metre of the landscape's dispersal what the study says it costs.
  ///
  /// - Returns: The regression, where the study asks for one.
  func calibrate(
    _ landscape: inout Landscape, _ ground: inout Ground, threads: Int
  ) async throws -> CostRegression? {
    let dispersal = profile.dispersal
    let cost: Double
    var regression: CostRegression?
    switch rules.surface.calibration {
    case .metres: return nil
    case .cost(let given):
      cost = given
      landscape.notices.append(
        "calibration: a cost of \(rounded(given)) stands for the dispersal distance, whatever that is; other"
          + " distances change nothing")
    case .regression:
      let fit = try CostRegression(
        try await linksOnLand(ground, threads: threads), on: ground.draft.frame)
      regression = fit
      cost = fit.cost(atLength: dispersal.distance)
      guard fit.isUsable, cost > 0, cost < .infinity else {
        throw LandscapeError.network(
          "calibration: longer links don't cost more on this land (\(fit.summary)); give surface:"
            + " calibration: metres, or {cost: C}")
      }
      landscape.notices.append(
        "calibration: \(distanceText(dispersal.distance)) cost \(rounded(cost)) m of resistance 1 on land"
          + " (\(fit.summary))")
    }
    landscape.profile.dispersal = Dispersal(
      alpha: dispersal.alpha * dispersal.distance / cost, kernel: dispersal.kernel,
      maximumDistance: dispersal.maximumDistance, distance: dispersal.distance)
    ground.draft.alpha = landscape.profile.dispersal.alpha
    return regression
  }

  /// The links as they would be without barriers and linear elements.
  private func linksOnLand(_ ground: Ground, threads: Int) async throws -> [LeastCostLink] {
    var bare = ground
    bare.draft = ground.draft.bare
    if let tiles = try tiles(of: bare, threads: threads) {
      return try await tiles.ways(threads: threads) { _ in }
    }
    return await linkedSurface(of: bare.draft, land: ground.land, threads: threads).links
  }
}
