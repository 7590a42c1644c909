import Geometry
import Landscape

/// Reads the lines and the barriers of river layers.
struct RiverLayerReader {
  let reader: LandscapeReader
  let weighting: ReachWeighting

  /// The lines of a layer, each drawn with the flow; lines without length are told of.
  func lines(of source: RiverLineSource) throws -> [RiverLine] {
    var fields = FieldList()
    let name = fields.add(source.name)
    let width = fields.add(source.width)
    let quality = fields.add(source.quality)
    let reversed = fields.add(source.reversed)
    let layer = try reader.read(
      source.layer, filter: source.filter, fields: fields.names, role: .lines, purpose: "rivers")
    var lines: [RiverLine] = []
    var empty: [Int64] = []
    for feature in layer.features {
      let wide = try feature.number(
        width, named: source.width, layer: layer.name, in: 0...(.infinity))
      let good = try feature.number(
        quality, named: source.quality, layer: layer.name, in: 0...1)
      try check(wide, weighting.needsWidth, "width", feature, layer)
      try check(good, weighting.needsQuality, "quality", feature, layer)
      let parts = try feature.geometry.lines().map(Polyline.init)
      if !parts.contains(where: { $0.length > 0 }) { empty.append(feature.id) }
      for part in parts where part.length > 0 {
        let course =
          feature.isTrue(reversed) ? Polyline(part.coordinates.reversed()) : part
        lines.append(
          RiverLine(
            place: "\(layer.name), feature \(feature.id)", course: course,
            name: feature.text(name), width: wide, quality: good))
      }
    }
    if !empty.isEmpty {
      let listed = empty.prefix(6).map(String.init).joined(separator: ", ")
      reader.note(
        "\(layer.name): left out because without length: \(counted(empty.count, "line")), feature \(listed)"
          + (empty.count > 6 ? " and more" : ""))
    }
    return lines
  }

  private func check(
    _ value: Double?, _ isNeeded: Bool, _ what: String, _ feature: InputFeature,
    _ layer: InputLayer
  ) throws {
    guard isNeeded, value == nil else { return }
    throw LandscapeError.badFeature(
      FeatureIssue(
        layer: layer.name, feature: feature.id,
        reason: "it has no \(what), which its weight needs; name the field with it, fill it in or"
          + " set weight: length", coordinate: nil))
  }
}
