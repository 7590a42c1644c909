import Foundation
import Landscape
import Layers

private enum BatchKey: String, CaseIterable {
  case name, study, regions, profiles, scenarios, output
  case keptDistances = "kept-distances"
}

private enum RegionSelectionKey: String, CaseIterable {
  case layer, name, buffer, only, whole
}

private enum ScenarioKey: String, CaseIterable {
  case name, job, measures
  case mitigatedPermeability = "mitigated-permeability"
}

extension BatchConfiguration {
  /// The batch that a YAML file describes; relative paths start at the file's folder.
  ///
  /// - Parameter file: The file.
  /// - Throws: What is wrong in the file, in the study file that it names or in a profile, and where.
  public init(file: String) throws(StudyError) {
    let source = try YAMLValue(readingFile: file)
    let directory = FilePath.directory(of: file)
    let keys = try YAMLMapping(source, keys: BatchKey.self)
    self.file = file
    name = try keys.required(.name, example: "name: Three regions").text()
    let path = try keys.required(.study, example: "study: study.yml")
    var study = try StudyConfiguration(
      file: FilePath.resolve(path.text(), relativeTo: directory))
    if study.rules.surface.intraPatch {
      throw path.error(
        "intra-patch distances: they are not computed in batches",
        "leave out surface: intra-patch, or use bocage analyze, score or rank")
    }
    regions = try RegionSelection(keys[.regions], directory, &study)
    studies = try Self.studies(study, keys[.profiles], directory)
    scenarios = try Self.scenarios(keys[.scenarios], directory, study)
    output = FilePath.resolve(
      try keys.text(.output) ?? "\(FilePath.stem(of: file))-results", relativeTo: directory)
    keptDistances =
      try keys[.keptDistances].map { value throws(StudyError) in
        guard let size = MemorySize(try value.text()) else {
          throw value.error("is not an amount of memory", "write one such as 500MB or 2GB")
        }
        return size
      } ?? .usual
  }

  private static func studies(
    _ study: StudyConfiguration, _ profiles: YAMLValue?, _ directory: String
  ) throws(StudyError) -> [StudyConfiguration] {
    guard let profiles else { return [study] }
    var studies: [StudyConfiguration] = []
    for item in profiles.items() {
      var own = study
      do {
        own.profile = try ProfileLibrary.profile(item.text(), relativeTo: directory)
      } catch {
        guard error.file == nil else { throw error }
        throw item.error(error.problem, error.remedy)
      }
      let folder = SimpleWord.of(own.profile.name)
      if studies.contains(where: { SimpleWord.of($0.profile.name) == folder }) {
        throw item.error("the profile \(own.profile.name) is there twice", "remove one of the two")
      }
      studies.append(own)
    }
    if studies.isEmpty {
      throw profiles.error("the list is empty", "name at least one profile, such as badger")
    }
    return studies
  }

  private static func scenarios(
    _ list: YAMLValue?, _ directory: String, _ study: StudyConfiguration
  ) throws(StudyError) -> [BatchScenario] {
    guard let list else { return [BatchScenario(name: "baseline", job: .analyze)] }
    var scenarios: [BatchScenario] = []
    for item in list.items() {
      let scenario = try BatchScenario(item, directory, study)
      let folder = SimpleWord.of(scenario.name)
      if folder.isEmpty {
        throw item.error("the name \"\(scenario.name)\" has no letter", "give it another")
      }
      if scenarios.contains(where: { SimpleWord.of($0.name) == folder }) {
        throw item.error(
          "the scenario \(scenario.name) is there twice", "give one of the two another name")
      }
      scenarios.append(scenario)
    }
    if scenarios.isEmpty {
      throw list.error("the list is empty", "write at least {name: baseline, job: analyze}")
    }
    return scenarios
  }
}

extension BatchConfiguration.RegionSelection {
  /// The regions that a batch names, which then are those of the study; else the study's own.
  fileprivate init(
    _ source: YAMLValue?, _ directory: String, _ study: inout StudyConfiguration
  ) throws(StudyError) {
    guard let source else {
      areUnits = study.sources.regions != nil
      return
    }
    let keys = try YAMLMapping(source, keys: RegionSelectionKey.self)
    if let layer = try keys.text(.layer) {
      study.sources.regions = RegionSource(
        layer: LayerReference(parsing: layer, relativeTo: directory),
        name: try keys.required(.name, example: "name: name").text())
    } else if study.sources.regions == nil {
      throw source.error(
        "the study has no regions",
        "name their layer, such as regions: {layer: \"regions.gpkg\", name: name}")
    }
    buffer = try keys[.buffer]?.number(.nonNegative)
    try keys.read(.whole, into: &includesWhole)
    only = try keys[.only].map { list throws(StudyError) in
      try list.items().map { item throws(StudyError) in try item.text() }
    }
  }
}

extension BatchScenario {
  fileprivate init(
    _ source: YAMLValue, _ directory: String, _ study: StudyConfiguration
  ) throws(StudyError) {
    let keys = try YAMLMapping(source, keys: ScenarioKey.self)
    let name = try keys.required(.name, example: "name: baseline").text()
    let word = try keys.required(.job, example: "job: analyze")
    let text = try word.text()
    guard let job = Job(rawValue: text) else {
      let known = Job.allCases.map(\.rawValue)
      throw word.error(
        "\"\(text)\" is no job",
        Suggestion.remedy(Suggestion.closest(to: text, among: known), known: known))
    }
    self.init(name: name, job: job)
    if let value = keys[.measures] {
      guard job == .score else {
        throw value.error("only job: score has measures", "remove the line or change the job")
      }
      measures = LayerReference(parsing: try value.text(), relativeTo: directory)
    } else if job == .score {
      guard let own = study.measures else {
        throw source.error(
          "there is nothing to score", "add a line such as measures: measures.geojson")
      }
      measures = own
    }
    if let value = keys[.mitigatedPermeability] {
      guard job == .rank else {
        throw value.error(
          "only job: rank has a mitigated-permeability", "remove the line or change the job")
      }
      mitigatedPermeability = try value.number(.positiveShare)
    }
  }
}
