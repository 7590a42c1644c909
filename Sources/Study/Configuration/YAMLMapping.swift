/// The keys that one kind of mapping in a YAML file can have.
typealias YAMLKey = CaseIterable & Hashable & RawRepresentable<String>

/// A mapping with known keys: any other key is refused on sight, with the one that was meant.
struct YAMLMapping<Key: YAMLKey> {
  let source: YAMLValue
  private let values: [Key: YAMLValue]

  init(_ source: YAMLValue, keys: Key.Type = Key.self) throws(StudyError) {
    self.source = source
    var values: [Key: YAMLValue] = [:]
    for (name, value) in try source.pairs() {
      guard let key = Key(rawValue: name) else {
        let known = Key.allCases.map(\.rawValue)
        let guess = Suggestion.closest(to: name, among: known)
        throw value.error("unknown key", Suggestion.remedy(guess, known: known))
      }
      values[key] = value
    }
    self.values = values
  }

  subscript(key: Key) -> YAMLValue? { values[key] }

  /// The value of a key that must be there; `example` shows the line to add.
  func required(_ key: Key, example: String) throws(StudyError) -> YAMLValue {
    guard let value = values[key] else {
      throw source.error("the key \(key.rawValue) is missing", "add a line such as \(example)")
    }
    return value
  }

  func text(_ key: Key) throws(StudyError) -> String? {
    try values[key]?.text()
  }

  /// Sets a property when the file has the key.
  func read(_ key: Key, _ range: NumberRange, into property: inout Double) throws(StudyError) {
    if let value = values[key] { property = try value.number(range) }
  }

  /// Sets a property when the file has the key.
  func read(_ key: Key, into property: inout Bool) throws(StudyError) {
    if let value = values[key] { property = try value.boolean() }
  }

  /// A number for each kind that is named; none without the key.
  func numbers<Kind: LandscapeKind>(
    _ key: Key, _ range: NumberRange, of kinds: Kind.Type = Kind.self
  ) throws(StudyError) -> [Kind: Double] {
    var numbers: [Kind: Double] = [:]
    for (name, value) in try values[key]?.pairs() ?? [] {
      guard let kind = Kind(rawValue: name) else {
        throw value.error("\"\(name)\" is not a \(Kind.noun)", Kind.remedy(for: name))
      }
      numbers[kind] = try value.number(range)
    }
    return numbers
  }
}
