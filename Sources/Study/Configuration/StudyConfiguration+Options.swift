import Landscape
import Layers

extension StudyConfiguration {
  /// A study from layers named on the command line, each as `FILE[:LAYER]`.
  ///
  /// What the fields mean is guessed from well-known names and values; ``notices`` tells each guess.
  public init(
    name: String? = nil, patches: [String], barriers: [String] = [], crossings: [String] = [],
    linearElements: [String] = [], regions: String? = nil, profile: String, crs: String
  ) throws(StudyError) {
    guard let first = patches.first else {
      throw StudyError(
        .configuration, subject: "--patches", problem: "no layer of habitat patches is named",
        remedy: "give --patches FILE[:LAYER] or a study file")
    }
    let profile = try ProfileLibrary.profile(profile)
    var notices: [String] = []
    var sources = LandscapeSources(patches: [])
    for layer in patches {
      let source = try Self.guess(layer, HabitatClass.fieldNames, &notices) {
        PatchSource(guessing: &$0)
      }
      if source.habitat == nil {
        notices.append("\(source.layer): every feature counts as habitat of quality 1")
      }
      sources.patches.append(source)
    }
    for layer in barriers {
      sources.barriers.append(
        try Self.guess(layer, BarrierKind.fieldNames, &notices) { guess throws(StudyError) in
          try BarrierSource(guessing: &guess)
        })
    }
    for layer in crossings {
      sources.crossings.append(
        try Self.guess(layer, StructureKind.fieldNames, &notices) { guess throws(StudyError) in
          try CrossingSource(guessing: &guess)
        })
    }
    for layer in linearElements {
      sources.linearElements.append(
        try Self.guess(layer, LinearElementKind.fieldNames, &notices) { guess throws(StudyError) in
          try LinearElementSource(guessing: &guess)
        })
    }
    if let regions {
      sources.regions = try Self.guess(regions, [], &notices) { guess throws(StudyError) in
        try RegionSource(guessing: &guess)
      }
    }
    self.init(
      name: name ?? FilePath.stem(of: LayerReference(parsing: first).path), profile: profile,
      sources: sources, rules: LandscapeRules(crs: crs), notices: notices)
  }

  private static func guess<Source>(
    _ layer: String, _ kindFields: [String], _ notices: inout [String],
    _ make: (inout FieldGuess) throws(StudyError) -> Source
  ) throws(StudyError) -> Source {
    let survey = try LayerSurvey(
      reading: LayerReference(parsing: layer), countingValuesOf: kindFields.map(SimpleWord.of))
    var guess = FieldGuess(survey)
    let source = try make(&guess)
    notices += guess.notices
    return source
  }
}
