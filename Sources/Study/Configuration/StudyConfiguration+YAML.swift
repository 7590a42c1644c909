import Landscape
import Layers

/// The keys of a study file.
enum StudyKey: String, CaseIterable {
  case name, crs, realm, blue, profile, patches, barriers, crossings
  case linearElements = "linear-elements"
  case regions, reserves, settlements, measures
  case joinDistance = "join-distance"
  case cutBelow = "cut-below"
  case openingLength = "opening-length"
  case segmentLength = "segment-length"
  case parallelDistance = "parallel-distance"
  case structureRadius = "structure-radius"
  case maximumLink = "maximum-link"
  case planar, links, surface
  case landscapeArea = "landscape-area"
  case strict
}

extension StudyConfiguration {
  /// The study that a YAML file describes; relative paths start at the file's folder.
  ///
  /// `profile` replaces the file's own: a shipped name, or a path seen from the current folder.
  public init(file: String, profile: String? = nil) throws(StudyError) {
    try self.init(
      yaml: YAMLValue(readingFile: file), directory: FilePath.directory(of: file),
      profile: profile)
    self.file = file
  }

  init(
    yaml source: YAMLValue, directory: String, profile override: String? = nil
  ) throws(StudyError) {
    let keys = try YAMLMapping(source, keys: StudyKey.self)
    if try StudyRealm.check(keys) == .blue {
      throw source.error(
        "the study has only a blue part", "use `bocage river`, or add patches and realm: both")
    }
    let profile = try Self.profile(keys, directory, override)
    let surface = try Self.surface(keys, profile, directory)
    let patches = try Self.patches(keys, directory, surface: surface)
    self.init(
      name: try keys.required(.name, example: "name: Zoniënwoud").text(),
      profile: profile,
      sources: LandscapeSources(
        patches: patches,
        barriers: try (keys[.barriers]?.items() ?? []).map { item throws(StudyError) in
          try BarrierSource(yaml: item, directory)
        },
        crossings: try (keys[.crossings]?.items() ?? []).map { item throws(StudyError) in
          try CrossingSource(yaml: item, directory)
        },
        linearElements: try (keys[.linearElements]?.items() ?? []).map { item throws(StudyError) in
          try LinearElementSource(yaml: item, directory)
        },
        regions: try keys[.regions].map { value throws(StudyError) in
          try RegionSource(yaml: value, directory)
        },
        reserves: try keys[.reserves].map { value throws(StudyError) in
          try ReserveSource(yaml: value, directory)
        },
        settlements: try keys[.settlements].map { value throws(StudyError) in
          try SettlementSource(yaml: value, directory)
        },
        surface: surface?.source),
      rules: try Self.rules(keys, surface: surface),
      measures: try keys[.measures].map { value throws(StudyError) in
        LayerReference(parsing: try value.text(), relativeTo: directory)
      })
    river = try keys[.blue].map { value throws(StudyError) in
      try RiverConfiguration(blue: value, in: keys, directory)
    }
  }

  /// What the study says of its surface; nothing where links are straight.
  private static func surface(
    _ keys: YAMLMapping<StudyKey>, _ profile: SpeciesProfile, _ directory: String
  ) throws(StudyError) -> SurfaceConfiguration? {
    let kind = try keys[.links].map { value throws(StudyError) in
      try value.choice(
        among: ["straight": LinkKind.straight, "leastCost": .leastCost, "least-cost": .leastCost])
    }
    let surface = try keys[.surface].map { value throws(StudyError) in
      try SurfaceConfiguration(yaml: value, profile: profile, directory)
    }
    if kind == .leastCost, surface == nil {
      throw (keys[.links] ?? keys.source).error(
        "least-cost links need a surface", "add surface: {cell: 25}, or with it a land-cover raster"
      )
    }
    if kind == nil, let value = keys[.surface] {
      throw value.error("nothing uses the surface", "add links: leastCost, or links: straight")
    }
    if kind == .leastCost, let value = keys[.planar] {
      throw value.error("is for straight links", "write surface: {connect: planar}")
    }
    return kind == .leastCost ? surface : nil
  }

  private static func patches(
    _ keys: YAMLMapping<StudyKey>, _ directory: String, surface: SurfaceConfiguration?
  ) throws(StudyError) -> [PatchSource] {
    if keys[.patches] == nil, case .landCover? = surface?.source { return [] }
    let patches = try keys.required(
      .patches, example: "patches: {layer: \"study.gpkg:patches\"}")
    guard !patches.items().isEmpty else {
      throw patches.error("the list is empty", "give at least one layer of habitat patches")
    }
    return try patches.items().map { item throws(StudyError) in
      try PatchSource(yaml: item, directory)
    }
  }

  private static func profile(
    _ keys: YAMLMapping<StudyKey>, _ directory: String, _ override: String?
  ) throws(StudyError) -> SpeciesProfile {
    if let override { return try ProfileLibrary.profile(override) }
    let value = try keys.required(.profile, example: "profile: badger")
    do {
      return try ProfileLibrary.profile(value.text(), relativeTo: directory)
    } catch {
      // The place in the profile's own file, when it has one, says more than the study's line.
      guard error.file == nil else { throw error }
      throw value.error(error.problem, error.remedy)
    }
  }

  static func rules(
    _ keys: YAMLMapping<StudyKey>, surface: SurfaceConfiguration? = nil
  ) throws(StudyError) -> LandscapeRules {
    var rules = LandscapeRules(crs: try keys.required(.crs, example: "crs: EPSG:31370").text())
    try keys.read(.joinDistance, .nonNegative, into: &rules.joinDistance)
    try keys.read(.cutBelow, .share, into: &rules.cutBelow)
    try keys.read(.openingLength, .nonNegative, into: &rules.openingLength)
    try keys.read(.segmentLength, .positive, into: &rules.segmentLength)
    try keys.read(.parallelDistance, .nonNegative, into: &rules.parallelDistance)
    try keys.read(.structureRadius, .positive, into: &rules.structureRadius)
    rules.maximumLink = try keys[.maximumLink]?.number(.positive)
    try keys.read(.planar, into: &rules.planar)
    rules.landscapeArea = try keys[.landscapeArea]?.number(.positive)
    try keys.read(.strict, into: &rules.strict)
    if let surface {
      rules.links = .leastCost
      rules.surface = surface.rules
    }
    return rules
  }
}
