import Landscape

/// The keys of a species profile.
private enum ProfileKey: String, CaseIterable {
  case name, species, realm
  case minimumArea = "minimum-area"
  case habitats, dispersal, permeability, traffic, structures
  case linearElements = "linear-elements"
  case ranges
}

private enum TrafficKey: String, CaseIterable {
  case lossPerVehicle = "loss-per-vehicle"
  case attempts
}

extension Realm: LandscapeKind {
  static var noun: String { "realm" }
  static var fieldNames: [String] { [] }
  static var synonyms: [(kind: Realm, words: [String])] { [] }
}

extension SpeciesProfile {
  /// The profile that a YAML text describes.
  init(yaml source: YAMLValue) throws(StudyError) {
    let keys = try YAMLMapping(source, keys: ProfileKey.self)
    let habitats = try keys.required(.habitats, example: "habitats: {forest: 1.0}")
    self.init(
      name: try keys.required(.name, example: "name: badger").text(),
      species: try keys.required(.species, example: "species: Meles meles").text(),
      realm: try keys[.realm]?.kind() ?? .green,
      minimumArea: try keys.required(.minimumArea, example: "minimum-area: 5")
        .number(.nonNegative),
      habitats: try keys.numbers(.habitats, .share),
      dispersal: try Dispersal(
        yaml: keys.required(
          .dispersal, example: "dispersal: {distance: 1000, probability: 0.5}")),
      permeability: try keys.numbers(.permeability, .share),
      traffic: try keys[.traffic].map { value throws(StudyError) in
        try TrafficResponse(yaml: value)
      },
      structures: try keys.numbers(.structures, .share),
      linearElements: try keys.numbers(.linearElements, .positive))
    if let value = keys[.ranges] { ranges = try ProfileRanges(yaml: value, of: self) }
    guard self.habitats.values.contains(where: { $0 > 0 }) else {
      throw habitats.error(
        "no habitat class has a quality above 0", "give one, such as forest: 1.0")
    }
  }
}

extension TrafficResponse {
  fileprivate init(yaml source: YAMLValue) throws(StudyError) {
    let keys = try YAMLMapping(source, keys: TrafficKey.self)
    self.init(
      lossPerVehicle: try keys.required(.lossPerVehicle, example: "loss-per-vehicle: 2.0e-5")
        .number(.nonNegative))
    try keys.read(.attempts, .share, into: &attempts)
  }
}
