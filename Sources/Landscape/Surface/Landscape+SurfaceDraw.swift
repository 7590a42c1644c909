import Surface

extension Landscape {
  /// The landscape of a draw on its surface: its barriers cost what the draw says, and its links are found
  /// anew.
  ///
  /// Patches, land and linear elements stay as they were built, and permeabilities change as those of
  /// straight links do.
  func resurfaced(by draw: ProfileDraw) async throws(LandscapeError) -> Landscape {
    guard let surface else { throw .noSurface }
    let permeability = PermeabilityDraw(draw, profile: profile)
    var drawn = self
    drawn.links = []
    drawn = drawn.reweighted(by: draw)
    drawn.profile.dispersal = dispersal(of: draw, calibratedBy: surface.regression)
    var draft = surface.draft.closed {
      permeability.drawn($0.permeability, of: segments[Int($0.segment)].kind)
    }
    draft.alpha = drawn.profile.dispersal.alpha
    var structures = surface.draft.structures
    for index in structures.indices {
      structures[index].reweight(by: draw, own: profile.structures)
    }
    let differs = draft.open(
      structures, through: drawn.segments, SurfaceBurner(frame: surface.frame, rules: rules))
    drawn.structures = zip(structures, differs).filter(\.1).map(\.0)
    let base = surface.linked
    let land = surface.frame.cells(of: surface.land)
    let content = draft.content(of: surface.frame.all, land: land)
    var model = draft.model(
      land: land,
      LinkedSurface(
        CostSurface(content.resistance, on: surface.frame, rule: base.surface.rule),
        patches: base.patches, rules: base.rules),
      segmentCount: segments.count, regression: surface.regression)
    if surface.gates != nil {
      let linked = model.linked
      model.gates = await linked.surface.gates(at: linked.gateSlots, threads: 1)
    }
    drawn.links = model.linked.links.map { model.link(along: $0) }
    drawn.surface = model
    return drawn
  }

  /// What the calibration makes of a drawn distance.
  private func dispersal(
    of draw: ProfileDraw, calibratedBy regression: CostRegression?
  ) -> Dispersal {
    let own = profile.dispersal
    guard let distance = draw.dispersalDistance else { return own }
    switch rules.surface.calibration {
    case .metres: return own.withDistance(distance)
    case .cost: return own
    case .regression:
      guard let regression else { return own }
      let ratio =
        regression.cost(atLength: own.distance) / regression.cost(atLength: distance)
      return Dispersal(
        alpha: own.alpha * ratio, kernel: own.kernel, maximumDistance: own.maximumDistance,
        distance: distance)
    }
  }
}
