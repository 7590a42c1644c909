/// Which networks a study has: patches of land, rivers, or both.
enum StudyRealm: String, CaseIterable, Sendable {
  case green, blue, both

  /// The realm of a study file: what it says, or else what its parts say.
  @discardableResult
  static func check(_ keys: YAMLMapping<StudyKey>) throws(StudyError) -> StudyRealm {
    let hasBlue = keys[.blue] != nil
    guard let value = keys[.realm] else { return hasBlue ? .both : .green }
    let realm: StudyRealm = try value.kind()
    switch realm {
    case .green where hasBlue:
      throw value.error("there is a blue part", "write realm: both, or remove the key blue")
    case .blue where !hasBlue, .both where !hasBlue:
      throw value.error(
        "there is no blue part",
        "add a line such as blue: {rivers: {layer: \"study.gpkg:rivers\"}, profile: fish}")
    case .blue where keys[.patches] != nil:
      throw value.error("there are patches", "write realm: both, or remove the key patches")
    default: return realm
    }
  }
}

extension StudyRealm: LandscapeKind {
  static var noun: String { "realm of a study" }
  static var fieldNames: [String] { [] }
  static var synonyms: [(kind: StudyRealm, words: [String])] { [] }
}
