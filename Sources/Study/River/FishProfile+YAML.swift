import Connectivity
import Landscape
import River

private enum FishProfileKey: String, CaseIterable {
  case name, species, realm, barriers
  case fishPass = "fish-pass"
  case dispersal
}

private enum PassabilityKey: String, CaseIterable {
  case up, down
}

private enum DecayKey: String, CaseIterable {
  case distance, probability, mixture, threshold
}

extension FishProfile {
  /// The profile that a YAML text describes.
  init(yaml source: YAMLValue) throws(StudyError) {
    let keys = try YAMLMapping(source, keys: FishProfileKey.self)
    if let realm = keys[.realm] {
      let kind: Realm = try realm.kind()
      guard kind == .blue else {
        throw realm.error("a profile of fish is of the realm blue", "write realm: blue")
      }
    }
    var barriers: [ObstacleKind: Passability] = [:]
    for (name, value) in try keys[.barriers]?.pairs() ?? [] {
      guard let kind = ObstacleKind(rawValue: name) else {
        throw value.error(
          "\"\(name)\" is not a \(ObstacleKind.noun)", ObstacleKind.remedy(for: name))
      }
      barriers[kind] = try Passability(yaml: value)
    }
    self.init(
      name: try keys.required(.name, example: "name: fish").text(),
      species: try keys.required(.species, example: "species: Salmo trutta").text(),
      barriers: barriers,
      fishPass: try Passability(
        yaml: keys.required(.fishPass, example: "fish-pass: {up: 0.42, down: 0.69}")),
      decay: try keys[.dispersal].map { value throws(StudyError) in
        try RiverDecay(yaml: value)
      } ?? .none)
  }
}

extension Passability {
  fileprivate init(yaml source: YAMLValue) throws(StudyError) {
    let keys = try YAMLMapping(source, keys: PassabilityKey.self)
    self.init(
      up: try keys.required(.up, example: "up: 0.4").number(.share),
      down: try keys.required(.down, example: "down: 0.7").number(.share))
  }
}

extension RiverDecay {
  /// The decay with distance that a profile describes: a threshold, or one of the kernels of dispersal.
  init(yaml source: YAMLValue) throws(StudyError) {
    let keys = try YAMLMapping(source, keys: DecayKey.self)
    if let threshold = keys[.threshold] {
      guard keys[.distance] == nil, keys[.probability] == nil, keys[.mixture] == nil else {
        throw source.error(
          "has a threshold and another kernel where one belongs", "remove one of the two")
      }
      self = .threshold(try threshold.number(.positive))
      return
    }
    self.init(try Dispersal(yaml: source))
  }

  /// The same kernel along a river; `weibull` is no key of it.
  private init(_ dispersal: Dispersal) {
    switch dispersal.kernel {
    case .exponential, .weibull: self = .exponential(rate: dispersal.alpha)
    case .mixture(let share, let tailRate):
      self = .mixture(
        share: share, rate: dispersal.alpha, tailRate: dispersal.alpha * tailRate)
    }
  }
}
