import Geometry
import Surface

extension SurfacePlanner {
  func addStructures(
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
            kind: kind, permeability: probability, mouths: mouths, segments: segments),
          through: landscape.segments
        ) { measures.cell($0).barriers }
        if opened.isEmpty {
          measures.remark("what the \(kind.rawValue) passes lets as many through without it")
        }
        measures.set(opened)
      case .noBarrier(let nearest):
        measures.remark("no barrier here, so that the \(kind.rawValue) has no effect (\(nearest))")
      }
    }
  }

  func addElement(
    _ kind: LinearElementKind, along geometry: Geometry, _ factor: Double?,
    to measures: inout SurfaceMeasures
  ) throws {
    guard let factor = factor ?? landscape.profile.linearElements[kind] else {
      measures.remark(
        "a linear element of kind \(kind.rawValue) does not guide \(landscape.profile.name); give the"
          + " measure a factor if it does")
      return
    }
    let lines = try geometry.lines().filter { Polyline($0).length > 0 }
    if lines.isEmpty { measures.remark("a linear element is drawn as a line, not as a point") }
    measures.ease(
      burner.factors(
        of: lines.map { LinearElement(coordinates: $0, kind: kind, factor: factor) }))
  }

  func mitigate(
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
      .subtracting([CellBarrier.added])
    measures.touch(touched.map(Int.init))
    measures.raise(
      touched, on: slots.filter { !measures.cell($0).barriers.isEmpty }, to: permeability)
    if touched.isEmpty {
      guard case .noBarrier(let nearest) = placer.placement(at: try geometry.pointOnSurface())
      else { return }
      measures.remark("no barrier here, so that the measure has no effect (\(nearest))")
    }
  }

  /// A new barrier lies on the cells of its line; it cuts no patch, whose cells are free to cross on a way
  /// within it.
  func addBarrier(
    _ geometry: Geometry, _ permeability: Double, to measures: inout SurfaceMeasures
  ) throws {
    let lines = try geometry.lines().filter { Polyline($0).length > 0 }
    if geometry.isAreal || lines.isEmpty {
      measures.remark("a new barrier is drawn as a line, not as an area or a point")
    }
    let slots = Set(lines.flatMap { model.frame.cells(along: $0).map(\.slot) })
    measures.block(slots, permeability)
    let inPatches = slots.count { model.linked.patches.labels[$0] > 0 }
    if inPatches > 0 {
      measures.remark(
        "\(rounded(Double(inPatches) * model.frame.cellSize)) m of the new barrier lie in patches, which it"
          + " does not cut here; add it to the barriers of the study to see them cut")
    }
  }

  /// A patch has the cells inside it that no patch has, and no barrier cuts.
  func addPatch(
    _ geometry: Geometry, quality: Double, to measures: inout SurfaceMeasures
  ) throws {
    guard quality > 0 else {
      measures.remark("the new patch is no habitat of \(landscape.profile.name)")
      return
    }
    let frame = model.frame
    let inside = geometry.polygons().flatMap { polygon in
      frame.runs(inside: polygon.rings()).flatMap { frame.slots(of: $0) }
    }
    let taken = Set(measures.patches.flatMap(\.slots))
    let free = inside.filter { slot in
      model.linked.patches.labels[slot] == 0 && !taken.contains(slot)
        && !measures.cell(slot).barriers.contains {
          !$0.isAreal && $0.permeability < landscape.rules.cutBelow
        }
    }
    let area = geometry.area / 10_000
    let hectares = inside.isEmpty ? 0 : area * Double(free.count) / Double(inside.count)
    if area - hectares > 0.01 {
      measures.remark(
        "\(rounded(area - hectares)) ha of the new patch are habitat already, or cut off by a barrier"
      )
    }
    guard hectares > 0, hectares >= landscape.profile.minimumArea else {
      measures.remark(
        "the new patch is \(rounded(hectares)) ha, less than the \(landscape.profile.minimumArea) ha"
          + " that \(landscape.profile.name) needs, or smaller than a cell")
      return
    }
    measures.add(
      SurfaceMeasures.NewPatch(
        slots: free, weight: hectares * quality,
        shares: try groups.get().flatMap { try $0.shares(of: geometry, parts: []) }))
  }
}
