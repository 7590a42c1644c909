import Geometry

extension LandscapeReader {
  /// The existing crossings that the species can use; those that pass no barrier are reported.
  func crossings(
    of sources: [CrossingSource], for profile: SpeciesProfile, placer: StructurePlacer
  ) throws -> [CrossingStructure] {
    try sources.flatMap { try crossings(of: $0, for: profile, placer: placer) }
  }

  private func crossings(
    of source: CrossingSource, for profile: SpeciesProfile, placer: StructurePlacer
  ) throws -> [CrossingStructure] {
    var fields = FieldList()
    var kinds = RuleReader<StructureKind>(source.kind, fields: &fields)
    let permeability = fields.add(source.permeability)
    let name = fields.add(source.name)
    let layer = try read(
      source.layer, filter: source.filter, fields: fields.names, role: .pointsOrLines,
      purpose: "crossings")
    var structures: [CrossingStructure] = []
    for feature in layer.features {
      guard let kind = kinds.value(of: feature) else { continue }
      let title =
        "\(layer.name), feature \(feature.id)\(feature.text(name).map { " (\($0))" } ?? "")"
      let own = try feature.number(
        permeability, named: source.permeability, layer: layer.name, in: 0...1)
      guard let probability = own ?? profile.structures[kind] else {
        note("\(title): a structure of kind \(kind.rawValue) is of no use to \(profile.name)")
        continue
      }
      for place in feature.geometry.parts {
        switch placer.placement(of: place) {
        case .across(let mouths, let segments):
          structures.append(
            CrossingStructure(
              kind: kind, name: feature.text(name), permeability: probability, mouths: mouths,
              segments: segments))
        case .noBarrier(let nearest):
          note("\(title): no barrier here, so that it has no effect (\(nearest))")
        }
      }
    }
    if let notice = kinds.notice(layer: layer.name, what: "kind of structure") { note(notice) }
    return structures
  }
}

extension StructurePlacer {
  /// Where a structure drawn as a point or a line would stand.
  func placement(of geometry: Geometry) -> Placement {
    let coordinates = geometry.coordinates()
    return coordinates.count == 1
      ? placement(at: coordinates[0]) : placement(along: coordinates)
  }
}
