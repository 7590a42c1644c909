import Connectivity
import Foundation
import Landscape
import Layers
import Surface

extension BatchRun {
  /// All units of the batch, by region, then species, then scenario.
  ///
  /// - Throws: What is wrong with the inputs.
  func units() throws -> [BatchUnit] {
    let regions = try regions()
    var hashes = LayerHashes()
    var graphs: [StudyFingerprint] = []
    for study in batch.studies { graphs.append(try StudyFingerprint(study, &hashes)) }
    var units: [BatchUnit] = []
    for region in regions {
      for (study, graph) in zip(batch.studies, graphs) {
        for scenario in batch.scenarios {
          units.append(
            BatchUnit(
              region: region, profile: study.profile.name, scenario: scenario.name,
              key: try BatchUnit.key(
                batch: batch.name, graph: graph, region: region, buffer: batch.buffer(for: study),
                scenario: scenario, keptDistances: batch.keptDistances, &hashes),
              graph: graph.text))
        }
      }
    }
    return units
  }

  /// The regions that are units, and nothing for the whole.
  private func regions() throws -> [String?] {
    guard batch.regions.areUnits, let study = batch.studies.first else { return [nil] }
    let known = try LandscapeBuilder(
      sources: study.sources, profile: study.profile, rules: study.rules
    ).regionNames()
    let wanted = batch.regions.only ?? known
    for name in wanted where !known.contains(name) {
      throw StudyError(
        .configuration, file: batch.file, subject: "regions.only",
        problem: "there is no region \"\(name)\"",
        remedy: Suggestion.remedy(Suggestion.closest(to: name, among: known), known: known))
    }
    var folders: [String: String] = [:]
    for name in wanted + (batch.regions.includesWhole ? [BatchUnit.whole] : []) {
      let folder = SimpleWord.of(name)
      if let other = folders.updateValue(name, forKey: folder) {
        throw StudyError(
          .configuration, file: batch.file, subject: "regions",
          problem: "\"\(other)\" and \"\(name)\" would have the same folder",
          remedy: "give one of them another name, or leave one out with only")
      }
    }
    return wanted + (batch.regions.includesWhole ? [nil] : [])
  }

  /// The same units with the size of their landscapes, for which each species' graph is built and kept.
  ///
  /// A unit whose landscape can't be made has the reason instead.
  func sized(_ units: [BatchUnit]) async throws -> [BatchUnit] {
    var sized = units
    for study in batch.studies {
      let own = units.indices.filter { units[$0].profile == study.profile.name }
      if own.isEmpty { continue }
      let whole: Landscape
      do {
        whole = try await landscape(for: study, graph: units[own[0]].graph)
        tell(remarks(on: whole, of: study))
      } catch let error as LandscapeError where !error.isOfTheOutput {
        for index in own { sized[index].problem = "\(error)" }
        continue
      }
      let shared = BatchUnit.LandscapeSize(whole).landscapeBytes
      var known: [String?: Result<BatchUnit.LandscapeSize, LandscapeError>] = [:]
      for index in own {
        let region = units[index].region
        let size =
          known[region]
          ?? Result { () throws(LandscapeError) in
            BatchUnit.LandscapeSize(try self.landscape(of: units[index], in: whole))
          }
        known[region] = size
        switch size {
        case .success(var size):
          size.sharedBytes = shared
          sized[index].size = size
        case .failure(let error):
          sized[index].problem = "\(error)"
          if case .noHabitat = error { sized[index].isEmpty = true }
        }
      }
    }
    return sized
  }

  /// What should be known of a species' landscape.
  private func remarks(on whole: Landscape, of study: StudyConfiguration) -> [String] {
    let inputs = whole.inputs.flatMap { input in
      input.repaired.map { "repaired: \($0)" } + input.rejected.map { "rejected: \($0)" }
    }
    return (study.notices + whole.notices + inputs).map { "\(study.profile.name): \($0)" }
  }

  /// The landscape for a species, from its kept graph if that has the fingerprint given.
  func landscape(
    for study: StudyConfiguration, graph fingerprint: String
  ) async throws -> Landscape {
    let path = graphFile(for: study)
    let run = StudyRun(
      study, threads: threads, memoryBudget: batch.keptDistances.bytes, progress: progress)
    // Links by tiles have no surface: units that need one say so themselves.
    let needsSurface = study.rules.surface.tile == nil
    if let saved = try run.landscape(
      savedIn: path, fingerprint: fingerprint, needsSurface: needsSurface)
    {
      return saved
    }
    let built = try await run.landscape(graph: nil, needsSurface: needsSurface)
    let folder = try AtomicFolder(Self.graphFolder, in: output)
    defer { folder.discard() }
    let name = FilePath.name(of: path)
    progress.begin("saving the graph")
    try GraphFile(path: folder.file(name))
      .save(built, fingerprint: fingerprint, overwrite: false)
    try folder.commit(file: name)
    progress.finish()
    return built
  }

  /// The landscape of a unit: the whole, or a window of it.
  func landscape(of unit: BatchUnit, in whole: Landscape) throws(LandscapeError) -> Landscape {
    guard let name = unit.region else { return whole }
    guard let region = whole.regions.firstIndex(where: { $0.name == name }) else {
      throw .network("the saved graph has no region \(name)")
    }
    return try whole.window(around: region, buffer: batch.buffer(for: study(of: unit)))
  }
}

extension BatchUnit.LandscapeSize {
  init(_ landscape: Landscape) {
    patches = landscape.patches.count
    nodes = landscape.patches.count + landscape.steppingNodes.count
    links = landscape.links.count
    segments = landscape.rankedSegments.count
    patchBytes = landscape.patches.reduce(0) { $0 + $1.wkb.count }
    barrierBytes =
      16
      * (landscape.pieces.reduce(0) { $0 + $1.path.count }
        + landscape.segments.reduce(0) { $0 + $1.path.count })
    surfaceCells = landscape.linkedSurface?.surface.frame.cellCount ?? 0
    blocks = AnalysisPlan.blockCount(ofSources: landscape.patches.count)
  }
}
