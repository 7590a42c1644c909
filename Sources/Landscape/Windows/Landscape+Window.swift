import Geometry

extension Landscape {
  /// The part of the landscape that lies in a region and around it, as far as movements from the region go.
  ///
  /// Patches, and what carries paths between them, are kept whole where any part of them lies in the
  /// window. Links between what is kept stay as they are. Barriers all stay: they hinder links of measures
  /// too, and keep their numbers.
  ///
  /// - Parameters:
  ///   - region: The index of the region, which must have polygons.
  ///   - buffer: How far around it the window goes, in metres.
  /// - Returns: A landscape with its ``focus`` on the region.
  /// - Throws: A region without polygons, or without habitat, or a landscape in which passing a patch costs
  ///   something.
  public func window(around region: Int, buffer: Double) throws(LandscapeError) -> Landscape {
    guard surface?.gates == nil else {
      throw .noIntraPatch(reason: "they are not computed in the window of a region")
    }
    do {
      return try Window(self, around: region, buffer: buffer).landscape()
    } catch {
      throw LandscapeError(error, at: "the region \(regions[region].name)")
    }
  }
}

/// What of a landscape lies in and around a region.
private struct Window {
  private let whole: Landscape
  private let region: Int
  private let buffer: Double
  private let context = GeometryContext()
  private let prepared: PreparedGeometry
  private let box: Box

  init(_ whole: Landscape, around region: Int, buffer: Double) throws {
    self.whole = whole
    self.region = region
    self.buffer = buffer
    guard let wkb = whole.regions[region].wkb else {
      throw LandscapeError.network("the region \(whole.regions[region].name) has no polygons")
    }
    let geometry = try Geometry(wkb: wkb, in: context)
    prepared = try geometry.prepared()
    box = geometry.envelope ?? Box(minX: 0, minY: 0, maxX: 0, maxY: 0)
  }

  func landscape() throws -> Landscape {
    let patches = try whole.patches.indices.filter { index in
      try isInside(Geometry(wkb: whole.patches[index].wkb, in: context))
    }
    guard patches.contains(where: { whole.patches[$0].regionShares[region] > 0 }) else {
      throw LandscapeError.noHabitat(
        region: whole.regions[region].name, profile: whole.profile.name)
    }
    // Of straight links the mouths of structures are the first stepping nodes, two for each; both stay or
    // none. On a surface structures are cells.
    let structures = try whole.structures.indices.filter { structure in
      try whole.structures[structure].mouths.contains { try isInside($0) }
    }
    let isStraight = whole.rules.links == .straight
    let mouths = isStraight ? structures.flatMap { [2 * $0, 2 * $0 + 1] } : []
    let firstOther = isStraight ? 2 * whole.structures.count : 0
    let others = try (firstOther..<whole.steppingNodes.count).filter { node in
      try isInside(whole.steppingNodes[node])
    }
    let stepping = mouths + others

    var numbers = [Int?](repeating: nil, count: whole.patches.count + whole.steppingNodes.count)
    for (new, old) in (patches + stepping.map { whole.patches.count + $0 }).enumerated() {
      numbers[old] = new
    }
    var part = whole
    part.patches = patches.map { whole.patches[$0] }
    part.steppingNodes = stepping.map { whole.steppingNodes[$0] }
    part.structures = structures.map { whole.structures[$0] }
    part.links = whole.links.compactMap { link in
      guard let from = numbers[link.from], let to = numbers[link.to] else { return nil }
      var kept = link
      kept.from = from
      kept.to = to
      return kept
    }
    part.focus = RegionFocus(
      region: region, buffer: buffer,
      nodeNumbers: patches.map { $0 + 1 } + stepping.map { whole.patches.count + $0 + 1 },
      wholeNodeCount: numbers.count, segments: try segmentsInRegion())
    return part
  }

  private func isInside(_ geometry: Geometry) throws -> Bool {
    guard let own = geometry.envelope, box.expanded(by: buffer).intersects(own) else {
      return false
    }
    return try prepared.isWithin(buffer, of: geometry)
  }

  private func isInside(_ place: Coordinate) throws -> Bool {
    try isInside(Geometry.point(place, in: context))
  }

  private func segmentsInRegion() throws -> [Int] {
    try whole.segments.indices.filter { index in
      let path = whole.segments[index].path
      guard let own = Box.around(path), box.intersects(own) else { return false }
      return try prepared.intersects(Geometry.lineString(path, in: context))
    }
  }
}
