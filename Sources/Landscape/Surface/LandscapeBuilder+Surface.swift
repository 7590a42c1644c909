import Connectivity
import Geometry
import Layers
import Surface

extension LandscapeBuilder {
  /// Whether patches are cells of the land cover rather than polygons.
  var takesPatchesFromLandCover: Bool { rules.links == .leastCost && sources.patches.isEmpty }

  /// Makes the surface, and links the patches over it.
  ///
  /// What is burned comes in the order of areas and land, barriers, structures, linear elements.
  func addSurface(
    to landscape: inout Landscape, barriers: BarrierIndex, threads: Int,
    progress: @escaping Progress
  ) async throws {
    if rules.surface.topology == .complete, rules.surface.maximumCost == nil {
      throw LandscapeError.noMaximumCost
    }
    if rules.surface.intraPatch, rules.surface.stepRule == .fourNeighbours {
      throw LandscapeError.noIntraPatch(
        reason: "with neighbours: 4 patches are passed at no cost; give neighbours: 8")
    }
    progress("making the surface", 0)
    let context = GeometryContext()
    let reader = try LandscapeReader(rules: rules, geometryContext: context)
    let (frame, land) = try self.land(
      around: landscape.patchBox(in: context), reach: landscape.reach, reader: reader)
    let burner = SurfaceBurner(frame: frame, rules: rules)
    var barrierBurner = BarrierBurner(barriers, frame: frame, rules: rules)
    let burned = barrierBurner.cells()
    let cells = try patchCells(
      of: &landscape, on: frame, land: land, burned: burned, context: context)
    let structures = try reader.crossings(
      of: sources.crossings, for: profile,
      placer: StructurePlacer(barriers: barriers, rules: rules))
    let elements = try reader.linearElements(of: sources.linearElements, for: profile)
    let linkRules = LinkRules(
      topology: rules.surface.topology, maximumCost: rules.surface.maximumCost ?? .infinity)

    let alpha = try await calibrate(
      &landscape, land: land, frame: frame, patches: cells, linkRules, threads: threads)
    var draft = SurfaceDraft(
      frame: frame, land: land.resistance, factors: burner.factors(of: elements),
      barriers: BarrierCells(burned, segmentCount: landscape.segments.count), alpha: alpha)
    for structure in structures {
      let openings = burner.openings(of: structure, through: landscape.segments) {
        draft.cell($0)
      }
      if openings.isEmpty {
        landscape.notices.append(
          "\(structure.name ?? structure.kind.rawValue): what it passes lets as many through without it"
        )
      } else {
        landscape.structures.append(structure)
      }
      draft.open(openings)
    }
    let bytes = SurfaceMemory.bytes(
      whole: frame, patchCells: cells.cellCount, rules: linkRules, threads: threads)
    progress("finding least-cost links", 0)
    let surface = CostSurface(draft.resistance(), rule: rules.surface.stepRule)
    let linked = await LinkedSurface(
      surface, patches: cells, rules: linkRules, threads: threads
    ) { progress("finding least-cost links", $0) }
    var model = draft.model(linked, segmentCount: landscape.segments.count)
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
    landscape.inputs += reader.reports
    landscape.notices += reader.notices
    landscape.notices.append(
      "surface: \(frame.columns) x \(frame.rows) cells of \(distanceText(frame.cellSize)), about"
        + " \(rounded(Double(bytes) / 1e6)) MB")
  }

  /// The cells of the patches, which are made of habitat cells where no layer has them.
  private func patchCells(
    of landscape: inout Landscape, on frame: GridFrame, land: Land,
    burned: [(slot: Int, barrier: CellBarrier)], context: GeometryContext
  ) throws -> PatchCells {
    var isCut = [Bool](repeating: false, count: frame.slotCount)
    for (slot, barrier) in burned
    where !barrier.isAreal && barrier.permeability < rules.cutBelow {
      isCut[slot] = true
    }
    let burner = PatchBurner(frame: frame, isCut: isCut)
    guard takesPatchesFromLandCover else {
      let (labels, without) = try burner.labels(
        of: landscape.patches.map(\.wkb), context: context)
      if !without.isEmpty {
        landscape.notices.append(
          "\(without.count) patches are smaller than a cell that others have, and are linked to none ("
            + without.prefix(10).map { "patch \($0)" }.joined(separator: ", ")
            + "); make cells smaller to link them")
      }
      return PatchCells(frame: frame, labels: labels, count: landscape.patches.count)
    }
    guard land.quality.contains(where: { $0 > 0 }) else {
      throw LandscapeError.noPatchLeft(
        reason:
          "no class of the land cover is habitat of the profile \(profile.name); give the classes"
          + " a habitat, or the study a layer of patches")
    }
    let made = try burner.patches(
      of: land.quality, for: profile, rules: rules,
      regions: RegionIndex(landscape.regions, context: context),
      zones: RegionIndex(landscape.zones, context: context), context: context)
    let dropped = made.grid.dropped
    if dropped.patches > 0 {
      landscape.notices.append(
        "\(dropped.patches) pieces of habitat (\(rounded(Double(dropped.cells) * frame.cellArea)) ha) are"
          + " smaller than the \(profile.minimumArea) ha that \(profile.name) needs, and are no patches"
      )
    }
    guard !made.patches.isEmpty else {
      throw LandscapeError.noPatchLeft(
        reason: "all \(dropped.patches) pieces of habitat are smaller than the minimum area of"
          + " \(profile.minimumArea) ha of the profile \(profile.name)")
    }
    landscape.patches = made.patches
    return PatchCells(made.grid)
  }

  /// Makes a metre of the landscape's dispersal what the study says it costs.
  ///
  /// - Returns: The impedance per metre of resistance 1.
  private func calibrate(
    _ landscape: inout Landscape, land: Land, frame: GridFrame, patches: PatchCells,
    _ linkRules: LinkRules, threads: Int
  ) async throws -> Double {
    let dispersal = profile.dispersal
    let cost: Double
    switch rules.surface.calibration {
    case .metres: return dispersal.alpha
    case .cost(let given):
      cost = given
      landscape.notices.append(
        "calibration: a cost of \(rounded(given)) stands for the dispersal distance, whatever that is; other"
          + " distances change nothing")
    case .regression:
      var grid = ResistanceGrid(impassable: frame)
      for slot in land.resistance.indices where land.resistance[slot] < .infinity {
        grid[slot] = land.resistance[slot]
      }
      let onLand = await LinkedSurface(
        CostSurface(grid, rule: rules.surface.stepRule), patches: patches, rules: linkRules,
        threads: threads)
      let fit = try CostRegression(onLand)
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
    return landscape.profile.dispersal.alpha
  }
}
