import Connectivity
import Geometry

/// Builds a landscape from the layers of a study.
public struct LandscapeBuilder: Sendable {
  let sources: LandscapeSources
  let profile: SpeciesProfile
  let rules: LandscapeRules
  private let content: PatchContent

  /// What the patches of a landscape are.
  enum PatchContent: String {
    case habitat = "patches"
    case reserves
  }

  /// A builder for one species.
  public init(sources: LandscapeSources, profile: SpeciesProfile, rules: LandscapeRules) {
    self.init(sources: sources, profile: profile, rules: rules, patchesAre: .habitat)
  }

  init(
    sources: LandscapeSources, profile: SpeciesProfile, rules: LandscapeRules,
    patchesAre content: PatchContent
  ) {
    self.sources = sources
    self.profile = profile
    self.rules = rules
    self.content = content
  }

  /// What is being done, and how much of it, 0...1.
  public typealias Progress = @Sendable (_ step: String, _ fraction: Double) -> Void

  /// Reads the layers and builds the graph.
  ///
  /// - Parameters:
  ///   - threads: How many tasks draw links at the same time; the result doesn't depend on it.
  ///   - progress: Called now and then, from any thread.
  /// - Returns: The landscape.
  /// - Throws: What is wrong with the layers, and where.
  public func build(
    threads: Int, progress: @escaping Progress = { _, _ in }
  ) async throws(LandscapeError) -> Landscape {
    do {
      progress("reading layers", 0)
      var landscape = try habitatAndBarriers(progress: progress)
      let barriers = landscape.barrierIndex()
      if rules.links == .leastCost {
        try await addSurface(
          to: &landscape, barriers: barriers, threads: threads, progress: progress)
        return landscape
      }
      progress("drawing links", 0)
      landscape.links = try await LinkBuilder(
        patches: landscape.patches.map(\.wkb), barriers: barriers, reach: landscape.reach,
        rules: rules
      ).links(threads: threads) { progress("drawing links", $0) }
      progress("adding crossings and linear elements", 0)
      try addSteppingNodes(to: &landscape, barriers: barriers)
      return landscape
    } catch {
      throw LandscapeError(error)
    }
  }

  /// The names of the regions of the study's region layer, in its order; none without one.
  ///
  /// - Returns: The names.
  /// - Throws: What is wrong with the layer.
  public func regionNames() throws(LandscapeError) -> [String] {
    guard let source = sources.regions else { return [] }
    do {
      let reader = try LandscapeReader(rules: rules, geometryContext: GeometryContext())
      return try RegionIndex(layer: source, reader: reader).regions.filter { $0.wkb != nil }
        .map(\.name)
    } catch {
      throw LandscapeError(error)
    }
  }

  func habitatAndBarriers(progress: Progress) throws -> Landscape {
    let context = GeometryContext()
    let reader = try LandscapeReader(rules: rules, geometryContext: context)
    let habitat = try reader.habitat(
      of: sources.patches, for: profile, purpose: content.rawValue)
    let barriers = try reader.barriers(of: sources.barriers, for: profile)
    let regions = try sources.regions.map { try RegionIndex(layer: $0, reader: reader) }
    let zones = try sources.settlements.map { try RegionIndex(settlements: $0, reader: reader) }
    progress("making patches", 0)
    let made =
      takesPatchesFromLandCover
      ? PatchBuilder.Result()
      : try PatchBuilder(
        profile: profile, rules: rules, context: context, keepsReserves: content == .reserves
      ).patches(
        from: habitat,
        cutter: try PatchCutter(barriers: barriers.lines, rules: rules, context: context),
        regions: regions ?? RegionIndex(tagsOf: habitat), zones: zones)
    var meshes: [MeshSize] = []
    if content == .habitat, let regions {
      progress("measuring meshes", 0)
      meshes = try MeshBuilder(barriers: barriers, rules: rules, context: context)
        .sizes(of: regions.geometries)
    }
    let segmentation = BarrierSegmentation(barriers, rules: rules)
    return Landscape(
      rules: rules, profile: profile, regions: (regions ?? RegionIndex(tagsOf: habitat)).regions,
      zones: zones?.regions ?? [], patches: made.patches, steppingNodes: [], links: [],
      segments: segmentation.segments,
      pieces: segmentation.pieces, structures: [], meshes: meshes,
      inputs: reader.reports,
      notices: reader.notices + made.notices + remarks(on: zones, made.patches))
  }

  private func remarks(on zones: RegionIndex?, _ patches: [Patch]) -> [String] {
    guard zones != nil, !patches.isEmpty, let source = sources.settlements,
      patches.allSatisfy({ $0.zoneShares.last == 1 })
    else { return [] }
    return [
      "\(source.layer): no patch lies in a settlement or within \(distanceText(source.periUrban)) of"
        + " one, so that all habitat is rural; check that it is the right layer"
    ]
  }

  /// Existing crossings and linear elements, with their legs to what is in reach.
  private func addSteppingNodes(to landscape: inout Landscape, barriers: BarrierIndex) throws {
    let context = GeometryContext()
    let reader = try LandscapeReader(rules: rules, geometryContext: context)
    let targets = try LinkTargets(landscape, barriers: barriers, context: context)
    let crossings = try reader.crossings(
      of: sources.crossings, for: profile,
      placer: StructurePlacer(barriers: barriers, rules: rules))
    let elements = try reader.linearElements(of: sources.linearElements, for: profile)
    let network = try ElementNetwork(
      elements, joinDistance: rules.joinDistance, context: context)

    var mouths: [ElementLinks.SteppingTarget] = []
    for structure in crossings {
      let first = landscape.patches.count + landscape.steppingNodes.count
      landscape.structures.append(structure)
      landscape.steppingNodes += structure.mouths
      landscape.links.append(structure.passage(from: first, to: first + 1))
      for (offset, place) in structure.mouths.enumerated() {
        landscape.links += try targets.legs(from: first + offset, at: place)
        landscape.links += try mouths.compactMap {
          try targets.link(from: first + offset, at: place, to: $0.node, at: $0.place, between: [])
        }
      }
      mouths += structure.mouths.enumerated().map {
        ElementLinks.SteppingTarget(node: first + $0, place: $1)
      }
    }
    let firstNode = landscape.patches.count + landscape.steppingNodes.count
    landscape.steppingNodes += network.nodes
    landscape.links += try ElementLinks(network: network, targets: targets, firstNode: firstNode)
      .links(toSteppingNodes: mouths)
    landscape.inputs += reader.reports
    landscape.notices += reader.notices
  }
}

extension Landscape {
  func barrierIndex() -> BarrierIndex {
    BarrierIndex(segments: segments, pieces: pieces, parallelDistance: rules.parallelDistance)
  }
}

extension LinkTargets {
  convenience init(
    _ landscape: Landscape, barriers: BarrierIndex, context: GeometryContext
  ) throws {
    try self.init(
      patches: landscape.patches.map { try Geometry(wkb: $0.wkb, in: context) },
      barriers: barriers, reach: landscape.reach, rules: landscape.rules, context: context)
  }
}

extension CrossingStructure {
  /// The link from mouth to mouth; `others` are barriers on it that it does not pass.
  func passage(
    from: Int, to: Int, across others: [BarrierCrossing] = []
  ) -> HabitatLink {
    HabitatLink(
      from: from, to: to, start: mouths[0], end: mouths[1], length: length, cost: length,
      structure: permeability, crossings: others)
  }
}
