import Geometry

/// A hedge, tree row or river along which the species moves at a lower cost.
struct LinearElement {
  var coordinates: [Coordinate]
  var kind: LinearElementKind
  /// Metres that a metre along it costs.
  var factor: Double
}

extension LandscapeReader {
  /// The linear elements of all layers that guide the species.
  func linearElements(
    of sources: [LinearElementSource], for profile: SpeciesProfile
  ) throws -> [LinearElement] {
    try sources.flatMap { source in
      var fields = FieldList()
      var kinds = RuleReader<LinearElementKind>(source.kind, fields: &fields)
      let layer = try read(
        source.layer, filter: source.filter, fields: fields.names, role: .lines,
        purpose: "linear elements")
      var elements: [LinearElement] = []
      var useless: [LinearElementKind: Int] = [:]
      for feature in layer.features {
        guard let kind = kinds.value(of: feature) else { continue }
        guard let factor = profile.linearElements[kind] else {
          useless[kind, default: 0] += 1
          continue
        }
        for line in try feature.geometry.lines() where Polyline(line).length > 0 {
          elements.append(LinearElement(coordinates: line, kind: kind, factor: factor))
        }
      }
      if let notice = kinds.notice(layer: layer.name, what: "linear element") { note(notice) }
      for (kind, count) in useless.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        note("\(layer.name): \(count) lines of kind \(kind.rawValue) do not guide \(profile.name)")
      }
      return elements
    }
  }
}
