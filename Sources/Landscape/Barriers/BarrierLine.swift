import Geometry

/// One line of a barrier layer, with what the species makes of it.
struct BarrierLine {
  var coordinates: [Coordinate]
  var kind: BarrierKind
  /// The road or line number.
  var group: String?
  var permeability: Double
  /// On a bridge or in a tunnel: no barrier where the animal passes under or over it.
  var isOpen: Bool
  /// Metres.
  var width: Double
}

/// A polygon that is a barrier all over, such as a car park or a built-up area.
struct BarrierArea {
  var rings: [[Coordinate]]
  var kind: BarrierKind
  var group: String?
  /// Per 100 m crossed.
  var permeability: Double
}

/// All barriers of the study's layers.
struct Barriers {
  var lines: [BarrierLine] = []
  var areas: [BarrierArea] = []
}

extension LandscapeReader {
  /// The barriers of all barrier layers, with their permeability for the species.
  func barriers(of sources: [BarrierSource], for profile: SpeciesProfile) throws -> Barriers {
    var barriers = Barriers()
    for source in sources { try read(source, for: profile, into: &barriers) }
    return barriers
  }

  private func read(
    _ source: BarrierSource, for profile: SpeciesProfile, into barriers: inout Barriers
  ) throws {
    var fields = FieldList()
    var kinds = RuleReader<BarrierKind>(source.kind, fields: &fields)
    let group = fields.add(source.group)
    let traffic = fields.add(source.traffic)
    let bridge = fields.add(source.bridge)
    let tunnel = fields.add(source.tunnel)
    let width = fields.add(source.width)
    let layer = try read(
      source.layer, filter: source.filter, fields: fields.names, role: .linesOrPolygons,
      purpose: "barriers")
    var open = (count: 0, metres: 0.0)
    for feature in layer.features {
      guard let kind = kinds.value(of: feature) else { continue }
      let aadt = try feature.number(
        traffic, named: source.traffic, layer: layer.name, in: 0...(.infinity))
      let permeability = profile.permeability(of: kind, aadt: aadt)
      let number = feature.text(group).map(Self.groupName)
      if feature.geometry.isAreal {
        for polygon in feature.geometry.polygons() {
          barriers.areas.append(
            BarrierArea(
              rings: polygon.rings(), kind: kind, group: number, permeability: permeability))
        }
        continue
      }
      let isOpen = feature.isTrue(bridge) || feature.isTrue(tunnel)
      if isOpen { open = (open.count + 1, open.metres + feature.geometry.length) }
      let metres =
        try feature.number(width, named: source.width, layer: layer.name, in: 0...1000)
        ?? kind.width
      for line in try feature.geometry.lines() where Polyline(line).length > 0 {
        barriers.lines.append(
          BarrierLine(
            coordinates: line, kind: kind, group: number, permeability: permeability,
            isOpen: isOpen, width: metres))
      }
    }
    if let notice = kinds.notice(layer: layer.name, what: "kind of barrier") { note(notice) }
    if open.count > 0 {
      note(
        "\(layer.name): \(open.count) lines (\(rounded(open.metres / 1000)) km) are on a bridge or in"
          + " a tunnel, and no barrier to what passes under or over them there")
    }
  }

  /// A number without spaces, so that `E 411` and `E411` are one road; a name as it is.
  private static func groupName(_ text: String) -> String {
    text.contains(where: \.isNumber) ? text.filter { !$0.isWhitespace } : text
  }
}
