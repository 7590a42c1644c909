import Connectivity
import Geometry
import Surface

/// Turns measures into changes of a graph whose links are the cheapest ways over a surface; it serves one
/// task.
///
/// A structure opens the cells on which it stands, a linear element makes cells cheaper, a mitigated
/// barrier lets more through on its cells. Then the links that this can change are found again.
final class SurfacePlanner {
  let landscape: Landscape
  let model: SurfaceModel
  let burner: SurfaceBurner
  let context = GeometryContext()
  let placer: StructurePlacer
  private var revision: SurfaceRevision
  /// What finds the ways through patches anew, where passing a patch costs something.
  private var gateRevision: GateRevision?
  /// The regions and the zones, made when the first new patch asks for them.
  lazy var groups = Result { [landscape, context] in
    try [landscape.regions, landscape.zones].map { try RegionIndex($0, context: context) }
  }
  /// The node of each patch of the surface; a window leaves some out.
  private let nodes: [Int?]
  /// The places of the landscape's links, by their nodes.
  private let linkIndices: [[Int]: Int]
  /// The network without measures.
  let network: SurfaceNetwork

  init(_ landscape: Landscape) throws(LandscapeError) {
    guard let model = landscape.surface else {
      throw landscape.rules.surface.tile == nil ? .noSurface : .onlyTiles
    }
    self.landscape = landscape
    self.model = model
    let barriers = landscape.barrierIndex()
    burner = SurfaceBurner(frame: model.frame, rules: landscape.rules)
    placer = StructurePlacer(barriers: barriers, rules: landscape.rules)
    revision = SurfaceRevision(model.linked)
    gateRevision = model.gates.map { GateRevision($0, on: model.linked.surface) }
    var nodes = [Int?](repeating: nil, count: model.linked.patches.count)
    for (node, patch) in landscape.patches.enumerated() { nodes[patch.number - 1] = node }
    self.nodes = nodes
    let linkIndices = Dictionary(
      landscape.links.enumerated().map { ([$0.element.from, $0.element.to], $0.offset) }
    ) { first, _ in first }
    self.linkIndices = linkIndices
    network =
      GateNetwork(landscape).map { .gates($0) }
      ?? .links(GrowingLinks(landscape, linkIndices), addedPatches: 0)
  }

  /// What a measure does.
  func plan(_ measure: Measure) throws(LandscapeError) -> MeasurePlan {
    var measures = SurfaceMeasures(model)
    try add(measure, to: &measures)
    let links = links(of: measures)
    return MeasurePlan(
      scenario: scenario(to: measures, links),
      remarks: measures.remarks, segments: measures.segments.sorted(),
      addedLinks: links.compactMap(\.after))
  }

  /// What making a segment at least so permeable does.
  func mitigation(of segment: Int, to permeability: Double) -> Scenario {
    let measures = mitigated(segment, to: permeability)
    return scenario(to: measures, links(of: measures))
  }

  private func scenario(to measures: SurfaceMeasures, _ links: [ChangedLink]) -> Scenario {
    var network = network
    return network.lead(to: measures, links, by: self)
  }

  /// The cells of a segment, at least so permeable.
  func mitigated(_ segment: Int, to permeability: Double) -> SurfaceMeasures {
    var measures = SurfaceMeasures(model)
    measures.raise(
      [Int32(segment)], on: model.barriers.slots(ofSegment: segment).map(Int.init),
      to: permeability)
    return measures
  }

  /// A link that measures change.
  struct ChangedLink {
    /// Its nodes.
    let from: Int
    let to: Int
    /// Its place among the links of the landscape; nothing where it is new.
    let index: Int?
    /// What it becomes; nothing where it is no more.
    let after: HabitatLink?
    /// The way that it runs along then.
    let way: LeastCostLink?
  }

  /// The links that measures change, in the order of their nodes.
  func links(of measures: SurfaceMeasures) -> [ChangedLink] {
    let (lost, changed) =
      measures.patches.isEmpty ? revisedLinks(measures) : linksFoundAnew(measures)
    let newPatches = Set(measures.patches.flatMap(\.slots))
    func link(_ from: Int, _ to: Int, along way: LeastCostLink?) -> ChangedLink? {
      guard let start = node(from), let end = node(to) else { return nil }
      var after = way.map {
        model.link(along: $0, changed: measures.cells, newPatches: newPatches)
      }
      after?.from = start
      after?.to = end
      return ChangedLink(
        from: start, to: end, index: linkIndices[[start, end]], after: after, way: way)
    }
    let links =
      lost.compactMap { link($0.from, $0.to, along: nil) }
      + changed.compactMap { link($0.from, $0.to, along: $0) }
    return links.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  /// What paths run over with measures, of which the changed links are known.
  func ways(of measures: SurfaceMeasures, _ changed: [ChangedLink]) -> GateWays {
    var present: [GateWays.Link?] = model.gateLinks(of: landscape.links)
    for link in changed {
      let after = link.after.flatMap { after in
        link.way.map { GateWays.Link(after, along: $0, alpha: model.alpha) }
      }
      if let index = link.index { present[index] = after } else { present.append(after) }
    }
    let links = present.compactMap(\.self)
    let slots = LinkedSurface.gateSlots(
      ofEnds: links.flatMap { [($0.from, $0.start), ($0.to, $0.end)] },
      patchCount: landscape.patches.count + measures.patches.count)
    let gates = gateRevision?.gates(at: slots, changing: measures.changes) ?? []
    return GateWays(links, through: gates, alpha: model.alpha)
  }

  /// The node of a patch of the surface, or of one that measures add to them.
  private func node(_ patch: Int) -> Int? {
    patch < nodes.count ? nodes[patch] : landscape.patches.count + patch - nodes.count
  }

  private func revisedLinks(
    _ measures: SurfaceMeasures
  ) -> (lost: [LeastCostLink], changed: [LeastCostLink]) {
    let changes = revision.links(changing: measures.changes)
    return (changes.lost.map { model.linked.links[$0] }, changes.changed)
  }

  /// New patches have zones of their own, so that all links are found again.
  private func linksFoundAnew(
    _ measures: SurfaceMeasures
  ) -> (lost: [LeastCostLink], changed: [LeastCostLink]) {
    let base = model.linked
    var surface = base.surface
    for change in measures.changes { surface.set(change.slot, resistance: change.resistance) }
    var labels = base.patches.labels
    for (index, patch) in measures.patches.enumerated() {
      for slot in patch.slots { labels[slot] = Int32(base.patches.count + index + 1) }
    }
    let anew = LinkedSurface(
      surface,
      patches: PatchCells(
        frame: model.frame, labels: labels, count: base.patches.count + measures.patches.count),
      rules: base.rules)
    let before = Dictionary(uniqueKeysWithValues: base.links.map { ([$0.from, $0.to], $0) })
    let present = Set(anew.links.map { [$0.from, $0.to] })
    return (
      base.links.filter { !present.contains([$0.from, $0.to]) },
      anew.links.filter { before[[$0.from, $0.to]] != $0 }
    )
  }

  /// Adds what a measure does to the cells.
  func add(
    _ measure: Measure, to measures: inout SurfaceMeasures
  ) throws(LandscapeError) {
    do {
      for feature in measure.features {
        let geometry = try Geometry(wkb: feature.wkb, in: context)
        switch feature.type {
        case .structure(let kind):
          addStructures(kind, at: geometry, feature.permeability, to: &measures)
        case .linearElement(let kind):
          try addElement(kind, along: geometry, feature.factor, to: &measures)
        case .mitigation:
          try mitigate(
            geometry, to: feature.permeability ?? landscape.profile.ecoductPermeability,
            in: &measures)
        case .barrierRemoval:
          try mitigate(geometry, to: 1, in: &measures)
        case .newBarrier:
          try addBarrier(geometry, feature.permeability ?? 0, to: &measures)
        case .newPatch:
          try addPatch(geometry, quality: feature.quality ?? 1, to: &measures)
        }
      }
    } catch {
      throw LandscapeError(error, at: "the measure '\(measure.name)'")
    }
  }
}
