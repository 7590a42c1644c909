import Landscape

private enum RangesKey: String, CaseIterable {
  case dispersalDistance = "dispersal-distance"
  case permeability, structures
}

extension ProfileRanges {
  /// The ranges that a profile gives for its own numbers.
  init(yaml source: YAMLValue, of profile: SpeciesProfile) throws(StudyError) {
    let keys = try YAMLMapping(source, keys: RangesKey.self)
    self.init(
      dispersalDistance: try keys[.dispersalDistance].map { value throws(StudyError) in
        try value.range(.positive, around: profile.dispersal.distance)
      },
      permeability: try keys.ranges(.permeability, around: profile.permeability),
      structures: try keys.ranges(.structures, around: profile.structures))
  }
}

extension YAMLMapping {
  /// A range of probabilities for each kind that is named; none without the key.
  fileprivate func ranges<Kind: LandscapeKind>(
    _ key: Key, around numbers: [Kind: Double]
  ) throws(StudyError) -> [Kind: ClosedRange<Double>] {
    var ranges: [Kind: ClosedRange<Double>] = [:]
    for (name, value) in try self[key]?.pairs() ?? [] {
      guard let kind = Kind(rawValue: name) else {
        throw value.error("\"\(name)\" is not a \(Kind.noun)", Kind.remedy(for: name))
      }
      guard let own = numbers[kind] else {
        throw value.error(
          "the profile has no number that this is the range of",
          "add one under \(key.rawValue), or remove the line")
      }
      ranges[kind] = try value.range(.share, around: own)
    }
    return ranges
  }
}

extension YAMLValue {
  /// Two numbers, the lower first, with the profile's own between them.
  fileprivate func range(
    _ numbers: NumberRange, around own: Double
  ) throws(StudyError) -> ClosedRange<Double> {
    let bounds = items()
    guard bounds.count == 2 else {
      throw error("is not a range", "write two numbers: [lowest, highest]")
    }
    let (low, high) = (try bounds[0].number(numbers), try bounds[1].number(numbers))
    guard low <= high else {
      throw error("the range begins above its end", "write [\(high), \(low)]")
    }
    guard (low...high).contains(own) else {
      throw error(
        "[\(low), \(high)] does not contain the profile's own \(own)",
        "widen the range or change the number")
    }
    return low...high
  }
}
