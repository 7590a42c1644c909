import Geometry

extension MeasurePlanner {
  func addStructures(
    _ kind: StructureKind, at geometry: Geometry, permeability: Double?,
    to draft: inout MeasureDraft
  ) throws {
    guard let probability = permeability ?? landscape.profile.structures[kind] else {
      draft.remark(
        "a structure of kind \(kind.rawValue) is of no use to \(landscape.profile.name); give the"
          + " measure a permeability if it is")
      return
    }
    if geometry.isAreal {
      draft.remark("a structure is drawn as a point or a line, not as an area")
    }
    for place in geometry.parts where !place.isAreal {
      switch placer.placement(of: place) {
      case .across(let mouths, let segments):
        draft.touch(segments)
        try addPassage(
          CrossingStructure(
            kind: kind, permeability: probability, mouths: mouths, segments: segments),
          to: &draft)
      case .noBarrier(let nearest):
        draft.remark("no barrier here, so that the \(kind.rawValue) has no effect (\(nearest))")
      }
    }
  }

  private func addPassage(
    _ structure: CrossingStructure, across others: [BarrierCrossing] = [],
    to draft: inout MeasureDraft
  ) throws {
    let first = draft.nextNode
    let present = draft.steppingPlaces
    var legs = 0
    for place in structure.mouths {
      let node = draft.nextNode
      draft.addSteppingNode(at: place)
      for leg in try targets.legs(from: node, at: place) {
        draft.add(leg)
        legs += 1
      }
      for other in present {
        if let leg = try targets.link(
          from: node, at: place, to: other.node, at: other.place, between: [])
        {
          draft.add(leg)
        }
      }
      legs += try link(node, at: place, toPatchesOf: &draft)
    }
    draft.add(structure.passage(from: first, to: first + 1, across: others))
    if legs == 0 {
      draft.remark("no patch within \(distanceText(landscape.reach)) of the structure")
    }
  }

  /// A passage through one segment; whatever else lies between its mouths stays as it is.
  func addPassage(
    through segment: Int, at place: Coordinate, _ permeability: Double,
    to draft: inout MeasureDraft
  ) throws {
    guard case .across(let mouths, _) = placer.placement(at: place, of: segment) else { return }
    let structure = CrossingStructure(
      kind: .ecoduct, permeability: permeability, mouths: mouths, segments: [segment])
    let others = barriers.crossings(along: mouths).filter {
      !barriers.isSameBarrier($0.segment, segment)
    }
    try addPassage(structure, across: others, to: &draft)
  }

  func mitigate(
    _ geometry: Geometry, to permeability: Double, in draft: inout MeasureDraft
  ) throws {
    let footprint =
      geometry.isAreal ? geometry : try geometry.buffered(by: landscape.rules.structureRadius)
    let prepared = try footprint.prepared()
    guard let box = footprint.envelope else { return }
    var touched: [Int] = []
    for (index, segment) in landscape.segments.enumerated() {
      guard let bounds = Box.around(segment.path), bounds.intersects(box) else { continue }
      let path = try Geometry.lineString(segment.path, in: context)
      let body = segment.isAreal ? try Geometry.polygon(shell: segment.path, in: context) : path
      guard try prepared.intersects(body) else { continue }
      touched.append(index)
      draft.add(
        MeasureDraft.Raise(segment: index, permeability: permeability) {
          self.isInside(prepared, $0)
        },
        crossedBy: linksOfSegment[index])
      guard !segment.isAreal else { continue }
      for part in try path.intersection(footprint).lines() where Polyline(part).length > 0 {
        let stretch = Polyline(part)
        try addPassage(
          through: index, at: stretch.point(at: stretch.length / 2), permeability, to: &draft)
      }
    }
    draft.touch(touched)
    if touched.isEmpty {
      let middle = try geometry.pointOnSurface()
      guard case .noBarrier(let nearest) = placer.placement(at: middle) else { return }
      draft.remark("no barrier here, so that the measure has no effect (\(nearest))")
    }
  }

  private func isInside(_ area: PreparedGeometry, _ place: Coordinate) -> Bool {
    guard let point = try? Geometry.point(place, in: context) else { return false }
    return (try? area.intersects(point)) ?? false
  }

  func elements(
    _ kind: LinearElementKind, along geometry: Geometry, factor: Double? = nil,
    draft: inout MeasureDraft
  ) throws -> [LinearElement] {
    guard let factor = factor ?? landscape.profile.linearElements[kind] else {
      draft.remark(
        "a linear element of kind \(kind.rawValue) does not guide \(landscape.profile.name); give the"
          + " measure a factor if it does")
      return []
    }
    let lines = try geometry.lines().filter { Polyline($0).length > 0 }
    if lines.isEmpty { draft.remark("a linear element is drawn as a line, not as a point") }
    return lines.map { LinearElement(coordinates: $0, kind: kind, factor: factor) }
  }

  func add(_ elements: [LinearElement], to draft: inout MeasureDraft) throws {
    let network = try ElementNetwork(
      elements, joinDistance: landscape.rules.joinDistance, context: context)
    let others = draft.steppingPlaces.map {
      ElementLinks.SteppingTarget(node: $0.node, place: $0.place)
    }
    let links = try ElementLinks(
      network: network, targets: targets, firstNode: draft.nextNode
    ).links(toSteppingNodes: others)
    var legs = links.count { $0.to < landscape.patches.count }
    for place in network.nodes {
      legs += try link(draft.nextNode, at: place, toPatchesOf: &draft)
      draft.addSteppingNode(at: place)
    }
    for link in links { draft.add(link) }
    if legs == 0 {
      draft.remark("no patch within \(distanceText(landscape.reach)) of the element")
    }
  }

  func addPatch(
    _ geometry: Geometry, quality: Double, to draft: inout MeasureDraft
  ) throws {
    guard quality > 0 else {
      draft.remark("the new patch is no habitat of \(landscape.profile.name)")
      return
    }
    var free = try targets.withoutPatches(geometry)
    for other in draft.takenPatches { free = try free.difference(other) }
    let lost = (geometry.area - free.area) / 10_000
    if lost > 0.01 { draft.remark("\(rounded(lost)) ha of the new patch are habitat already") }
    let hectares = free.area / 10_000
    guard hectares > 0, hectares >= landscape.profile.minimumArea else {
      draft.remark(
        "the new patch is \(rounded(hectares)) ha, less than the \(landscape.profile.minimumArea) ha"
          + " that \(landscape.profile.name) needs")
      return
    }
    let node = draft.nextNode
    try draft.noteOverlaps(of: free)
    for link in try targets.links(fromNewPatch: node, free) { draft.add(link) }
    for other in draft.steppingPlaces {
      let point = try Geometry.point(other.place, in: context)
      let (start, end) = try free.nearestPoints(to: point)
      if let link = try targets.link(
        from: node, at: start, to: other.node, at: end, between: [])
      {
        draft.add(link)
      }
    }
    for other in draft.addedPatches {
      let (start, end) = try free.nearestPoints(to: other.area)
      if let link = try targets.link(
        from: node, at: start, to: other.node, at: end, between: [])
      {
        draft.add(link)
      }
    }
    draft.addPatch(
      free, weight: hectares * quality, shares: try groupShares(of: free))
  }

  /// Links a new stepping node to the patches that measures add.
  ///
  /// - Returns: The number of links.
  private func link(
    _ node: Int, at place: Coordinate, toPatchesOf draft: inout MeasureDraft
  ) throws -> Int {
    let point = try Geometry.point(place, in: context)
    var count = 0
    for patch in draft.addedPatches {
      let (target, start) = try patch.area.nearestPoints(to: point)
      if let link = try targets.link(
        from: node, at: start, to: patch.node, at: target, between: [])
      {
        draft.add(link)
        count += 1
      }
    }
    return count
  }
}
