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
  /// The regions and the zones, made when the first new patch asks for them.
  lazy var groups = Result { [landscape, context] in
    try [landscape.regions, landscape.zones].map { try RegionIndex($0, context: context) }
  }
  /// The node of each patch of the surface; a window leaves some out.
  private let nodes: [Int?]
  /// The places of the landscape's links, by their nodes.
  let linkIndices: [[Int]: Int]

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
    var nodes = [Int?](repeating: nil, count: model.linked.patches.count)
    for (node, patch) in landscape.patches.enumerated() { nodes[patch.number - 1] = node }
    self.nodes = nodes
    linkIndices = Dictionary(
      landscape.links.enumerated().map { ([$0.element.from, $0.element.to], $0.offset) }
    ) { first, _ in first }
  }

  /// What a measure does.
  func plan(_ measure: Measure) throws(LandscapeError) -> MeasurePlan {
    var measures = SurfaceMeasures(model)
    try add(measure, to: &measures)
    let links = links(of: measures)
    return MeasurePlan(
      scenario: GrowingLinks(landscape, linkIndices)
        .scenario(to: links, adding: measures.patches[...]),
      remarks: measures.remarks, segments: measures.segments.sorted(),
      addedLinks: links.compactMap(\.after))
  }

  /// What making a segment at least so permeable does.
  func mitigation(of segment: Int, to permeability: Double) -> Scenario {
    GrowingLinks(landscape, linkIndices)
      .scenario(to: links(of: mitigated(segment, to: permeability)))
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
  }

  /// The links that measures change, in the order of their nodes.
  func links(of measures: SurfaceMeasures) -> [ChangedLink] {
    let (lost, changed) =
      measures.patches.isEmpty ? revisedLinks(measures) : linksFoundAnew(measures)
    func link(_ from: Int, _ to: Int, _ after: HabitatLink?) -> ChangedLink? {
      guard let start = node(from), let end = node(to) else { return nil }
      var after = after
      after?.from = start
      after?.to = end
      return ChangedLink(from: start, to: end, index: linkIndices[[start, end]], after: after)
    }
    let newPatches = Set(measures.patches.flatMap(\.slots))
    let links =
      lost.compactMap { link($0.from, $0.to, nil) }
      + changed.compactMap {
        link(
          $0.from, $0.to,
          model.link(along: $0, changed: measures.cells, newPatches: newPatches))
      }
    return links.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
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
