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
  private let placer: StructurePlacer
  private var revision: SurfaceRevision
  /// The node of each patch of the surface; a window leaves some out.
  private let nodes: [Int?]
  private let linkIndices: [[Int]: Int]

  init(_ landscape: Landscape) throws(LandscapeError) {
    guard let model = landscape.surface else { throw .noSurface }
    self.landscape = landscape
    self.model = model
    let barriers = landscape.barrierIndex()
    burner = SurfaceBurner(landscape, index: barriers, frame: model.frame)
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
      scenario: scenario(of: links), remarks: measures.remarks,
      segments: measures.segments.sorted(), addedLinks: links.compactMap(\.after))
  }

  /// What making a segment at least so permeable does.
  func mitigation(of segment: Int, to permeability: Double) -> Scenario {
    var measures = SurfaceMeasures(model)
    measures.raise(
      [Int32(segment)], on: model.barriers.slots(ofSegment: segment).map(Int.init),
      to: permeability)
    return scenario(of: links(of: measures))
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
    let changes = revision.links(changing: measures.changes)
    func link(_ from: Int, _ to: Int, _ after: HabitatLink?) -> ChangedLink? {
      guard let start = nodes[from], let end = nodes[to] else { return nil }
      var after = after
      after?.from = start
      after?.to = end
      return ChangedLink(from: start, to: end, index: linkIndices[[start, end]], after: after)
    }
    let lost = changes.lost.compactMap {
      link(model.linked.links[$0].from, model.linked.links[$0].to, nil)
    }
    let changed = changes.changed.compactMap {
      link($0.from, $0.to, model.link(along: $0, changed: measures.cells))
    }
    return (lost + changed).sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  private func scenario(of links: [ChangedLink]) -> Scenario {
    let alpha = landscape.profile.dispersal.alpha
    var scenario = Scenario()
    for link in links {
      let before = link.index.map { landscape.links[$0].graphLink(alpha: alpha).impedance }
      guard let after = link.after?.graphLink(alpha: alpha) else {
        if let index = link.index { scenario.impedances[index] = .infinity }
        continue
      }
      if let index = link.index, let before, after.impedance > before {
        scenario.impedances[index] = after.impedance
      } else if after.impedance < before ?? .infinity {
        scenario.addedLinks.append(after)
      }
    }
    return scenario
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
          try addElement(kind, along: geometry, to: &measures)
        case .mitigation:
          try mitigate(
            geometry, to: feature.permeability ?? landscape.profile.ecoductPermeability,
            in: &measures)
        case .barrierRemoval:
          try mitigate(geometry, to: 1, in: &measures)
        case .newPatch:
          throw LandscapeError.badMeasure(
            "the measure '\(measure.name)': a new patch on a resistance surface changes the zones of all"
              + " others; add it to the patches of the study, and compare `bocage analyze` of both")
        }
      }
    } catch {
      throw LandscapeError(error, at: "the measure '\(measure.name)'")
    }
  }

  private func addStructures(
    _ kind: StructureKind, at geometry: Geometry, _ permeability: Double?,
    to measures: inout SurfaceMeasures
  ) {
    guard let probability = permeability ?? landscape.profile.structures[kind] else {
      measures.remark(
        "a structure of kind \(kind.rawValue) is of no use to \(landscape.profile.name); give the"
          + " measure a permeability if it is")
      return
    }
    if geometry.isAreal {
      measures.remark("a structure is drawn as a point or a line, not as an area")
    }
    for place in geometry.parts where !place.isAreal {
      switch placer.placement(of: place) {
      case .across(let mouths, let segments):
        measures.touch(segments)
        let opened = burner.openings(
          of: CrossingStructure(
            kind: kind, permeability: probability, mouths: mouths, segments: segments)
        ) { measures.cell($0) }
        if opened.isEmpty {
          measures.remark("what the \(kind.rawValue) passes lets as many through without it")
        }
        measures.set(opened)
      case .noBarrier(let nearest):
        measures.remark("no barrier here, so that the \(kind.rawValue) has no effect (\(nearest))")
      }
    }
  }

  private func addElement(
    _ kind: LinearElementKind, along geometry: Geometry, to measures: inout SurfaceMeasures
  ) throws {
    guard let factor = landscape.profile.linearElements[kind] else {
      measures.remark(
        "a linear element of kind \(kind.rawValue) does not guide \(landscape.profile.name)")
      return
    }
    let lines = try geometry.lines().filter { Polyline($0).length > 0 }
    if lines.isEmpty { measures.remark("a linear element is drawn as a line, not as a point") }
    measures.ease(
      burner.factors(
        of: lines.map { LinearElement(coordinates: $0, kind: kind, factor: factor) }))
  }

  private func mitigate(
    _ geometry: Geometry, to permeability: Double, in measures: inout SurfaceMeasures
  ) throws {
    let footprint =
      geometry.isAreal ? geometry : try geometry.buffered(by: landscape.rules.structureRadius)
    var slots: Set<Int> = []
    for polygon in footprint.polygons() {
      for run in model.frame.runs(touching: polygon.rings()) {
        slots.formUnion(model.frame.slots(of: run))
      }
    }
    let touched = Set(slots.flatMap { measures.cell($0).barriers.map(\.segment) })
    measures.touch(touched.map(Int.init))
    measures.raise(
      touched, on: slots.filter { !measures.cell($0).barriers.isEmpty }, to: permeability)
    if touched.isEmpty {
      guard case .noBarrier(let nearest) = placer.placement(at: try geometry.pointOnSurface())
      else { return }
      measures.remark("no barrier here, so that the measure has no effect (\(nearest))")
    }
  }
}
