import Geometry

/// A polygon of habitat before parts that touch become one patch.
struct HabitatPart {
  var geometry: Geometry
  var quality: Double
  var name: String?
  var region: String?
}

extension LandscapeReader {
  /// The habitat of all patch layers: every polygon whose habitat the species uses.
  ///
  /// - Parameters:
  ///   - sources: The layers.
  ///   - profile: The species.
  ///   - purpose: What messages and reports call the polygons.
  /// - Returns: The polygons, in their order.
  /// - Throws: What is wrong with the layers, and where.
  func habitat(
    of sources: [PatchSource], for profile: SpeciesProfile, purpose: String = "patches"
  ) throws -> [HabitatPart] {
    try sources.flatMap { try habitat(of: $0, for: profile, purpose) }
  }

  private func habitat(
    of source: PatchSource, for profile: SpeciesProfile, _ purpose: String
  ) throws -> [HabitatPart] {
    var fields = FieldList()
    var habitat = source.habitat.map { RuleReader<HabitatClass>($0, fields: &fields) }
    let quality = fields.add(source.quality)
    let name = fields.add(source.name)
    let region = fields.add(source.region)
    let layer = try read(
      source.layer, filter: source.filter, fields: fields.names, role: .polygons,
      purpose: purpose)
    var parts: [HabitatPart] = []
    var unused: [String: (count: Int, hectares: Double)] = [:]
    for feature in layer.features {
      let own =
        try feature.number(quality, named: source.quality, layer: layer.name, in: 0...1) ?? 1
      var habitatQuality = 1.0
      if habitat != nil {
        guard let known = habitat?.value(of: feature) else { continue }
        habitatQuality = profile.habitats[known] ?? 0
        if habitatQuality == 0 {
          unused[known.rawValue, default: (0, 0)].count += 1
          unused[known.rawValue, default: (0, 0)].hectares += feature.geometry.area / 10_000
        }
      }
      guard own * habitatQuality > 0 else { continue }
      for polygon in feature.geometry.polygons() {
        parts.append(
          HabitatPart(
            geometry: polygon, quality: own * habitatQuality, name: feature.text(name),
            region: feature.text(region)))
      }
    }
    if let notice = habitat?.notice(layer: layer.name, what: "habitat") { note(notice) }
    for (name, left) in unused.sorted(by: { $0.key < $1.key }) {
      note(
        "\(layer.name): \(left.count) features (\(left.hectares.rounded()) ha) of \(name) are no"
          + " habitat of \(profile.name)")
    }
    return parts
  }
}
