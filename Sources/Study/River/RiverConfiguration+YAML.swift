import Geometry
import Landscape
import Layers
import River

private enum BlueKey: String, CaseIterable {
  case rivers, barriers, outlets, flow, weight, passability, profile, costs, measures
  case joinDistance = "join-distance"
  case barrierDistance = "barrier-distance"
  case restorationDistance = "restoration-distance"
}

private enum RiverKey: String, CaseIterable {
  case layer, `where`, name, width, quality, reversed
}

private enum ObstacleKey: String, CaseIterable {
  case layer, `where`, kind, name, up, down, cost
}

extension RiverConfiguration {
  /// The blue part of the study that a YAML file describes; relative paths start at the file's folder.
  ///
  /// `profile` replaces the file's own: a shipped name, or a path seen from the current folder.
  public init(file: String, profile: String? = nil) throws(StudyError) {
    let source = try YAMLValue(readingFile: file)
    let keys = try YAMLMapping(source, keys: StudyKey.self)
    let blue = try keys.required(
      .blue, example: "blue: {rivers: {layer: \"study.gpkg:rivers\"}, profile: fish}")
    try StudyRealm.check(keys)
    try self.init(
      blue: blue, in: keys, FilePath.directory(of: file), profile: profile)
  }

  init(
    blue source: YAMLValue, in study: YAMLMapping<StudyKey>, _ directory: String,
    profile override: String? = nil
  ) throws(StudyError) {
    let keys = try YAMLMapping(source, keys: BlueKey.self)
    let rivers = try keys.required(.rivers, example: "rivers: {layer: \"study.gpkg:rivers\"}")
    sources = RiverSources(
      rivers: try rivers.items().map { item throws(StudyError) in
        try RiverLineSource(yaml: item, directory)
      },
      barriers: try (keys[.barriers]?.items() ?? []).map { item throws(StudyError) in
        try ObstacleSource(yaml: item, directory)
      })
    if sources.rivers.isEmpty {
      throw rivers.error("the list is empty", "give at least one layer of rivers")
    }
    name = try study.required(.name, example: "name: Dijle").text()
    studyRules = try StudyConfiguration.rules(study)
    rules = try Self.rules(keys)
    profile = try Self.profile(keys, directory, override)
    measures = try (keys[.measures] ?? study[.measures]).map { value throws(StudyError) in
      LayerReference(parsing: try value.text(), relativeTo: directory)
    }
  }

  private static func profile(
    _ keys: YAMLMapping<BlueKey>, _ directory: String, _ override: String?
  ) throws(StudyError) -> FishProfile {
    if let override { return try FishProfileLibrary.profile(override) }
    let value = try keys.required(.profile, example: "profile: fish")
    do {
      return try FishProfileLibrary.profile(value.text(), relativeTo: directory)
    } catch {
      // The place in the profile's own file, when it has one, says more than the study's line.
      guard error.file == nil else { throw error }
      throw value.error(error.problem, error.remedy)
    }
  }

  private static func rules(_ keys: YAMLMapping<BlueKey>) throws(StudyError) -> RiverRules {
    var rules = RiverRules()
    rules.outlets = try (keys[.outlets]?.items() ?? []).map { item throws(StudyError) in
      try Coordinate(yaml: item)
    }
    if let flow = keys[.flow] {
      rules.flow = try flow.kind()
      if rules.flow == .outlet, rules.outlets.isEmpty {
        throw flow.error("no outlet is given", "add a line such as outlets: [\"174000,198000\"]")
      }
    }
    if let weight = keys[.weight] { rules.weighting = try weight.kind() }
    if let passability = keys[.passability] {
      let mode: PassabilityMode = try passability.kind()
      rules.isDirectional = mode == .directional
    }
    rules.costs = try keys.numbers(.costs, .nonNegative)
    try keys.read(.joinDistance, .nonNegative, into: &rules.joinDistance)
    try keys.read(.barrierDistance, .positive, into: &rules.barrierDistance)
    try keys.read(.restorationDistance, .positive, into: &rules.restorationDistance)
    return rules
  }
}

extension RiverLineSource {
  fileprivate init(yaml source: YAMLValue, _ directory: String) throws(StudyError) {
    let keys = try YAMLMapping(source, keys: RiverKey.self)
    let layer = try keys.required(.layer, example: "layer: \"study.gpkg:rivers\"").text()
    self.init(
      layer: LayerReference(parsing: layer, relativeTo: directory), filter: try keys.text(.where),
      name: try keys.text(.name), width: try keys.text(.width), quality: try keys.text(.quality),
      reversed: try keys.text(.reversed))
  }
}

extension ObstacleSource {
  fileprivate init(yaml source: YAMLValue, _ directory: String) throws(StudyError) {
    let keys = try YAMLMapping(source, keys: ObstacleKey.self)
    let layer = try keys.required(.layer, example: "layer: \"study.gpkg:weirs\"").text()
    self.init(
      layer: LayerReference(parsing: layer, relativeTo: directory), filter: try keys.text(.where),
      kind: try keys[.kind].map { value throws(StudyError) in
        try FieldRule(yaml: value, ObstacleKind.self)
      },
      name: try keys.text(.name), up: try keys.text(.up), down: try keys.text(.down),
      cost: try keys.text(.cost))
  }
}

extension Coordinate {
  /// A position `x,y` in the study's system.
  fileprivate init(yaml source: YAMLValue) throws(StudyError) {
    let parts = try source.text().split(separator: ",").map {
      Double($0.filter { !$0.isWhitespace })
    }
    guard parts.count == 2, let x = parts[0], let y = parts[1], x.isFinite, y.isFinite else {
      throw source.error(
        "is not a position", "write x,y in quotes and in the study's system: \"174000,198000\"")
    }
    self.init(x, y)
  }
}

/// How passabilities count.
private enum PassabilityMode: String, CaseIterable, Sendable {
  case symmetric, directional
}

extension PassabilityMode: LandscapeKind {
  static var noun: String { "way to count passability" }
  static var fieldNames: [String] { [] }
  static var synonyms: [(kind: PassabilityMode, words: [String])] { [] }
}

extension RiverRules.Flow: LandscapeKind {
  static var noun: String { "direction of flow" }
  static var fieldNames: [String] { [] }
  static var synonyms: [(kind: RiverRules.Flow, words: [String])] { [] }
}
