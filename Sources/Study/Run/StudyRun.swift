import Foundation
public import Landscape
import Layers

/// One study on its way from layers to results.
public struct StudyRun: Sendable {
  /// The study.
  public let study: StudyConfiguration
  /// How many tasks work at the same time.
  public let threads: Int
  /// About how many bytes the best paths that are kept may take.
  public let memoryBudget: Int
  let progress: ProgressMeter

  /// A run of a study.
  public init(
    _ study: StudyConfiguration, threads: Int, memoryBudget: Int, progress: ProgressMeter
  ) {
    self.study = study
    self.threads = threads
    self.memoryBudget = memoryBudget
    self.progress = progress
  }

  /// The study's landscape: built from its layers, or read from a saved graph that is up to date.
  ///
  /// - Parameters:
  ///   - graph: A GeoPackage in which the graph is kept, if any. It is read when it was built
  ///     from the same layers and settings; otherwise it is built anew and saved there.
  ///   - needsSurface: Whether the surface of least-cost links is asked for, which is not saved.
  /// - Returns: The landscape.
  /// - Throws: A ``LandscapeError`` or a ``StudyError``.
  public func landscape(graph: String?, needsSurface: Bool = true) async throws -> Landscape {
    defer { progress.finish() }
    if needsSurface, study.rules.links == .leastCost, study.rules.surface.tile != nil {
      throw LandscapeError.onlyTiles
    }
    guard let graph else { return try await build(study, StageReporter(progress)) }
    let fingerprint = try StudyFingerprint(study).text
    if let saved = try landscape(
      savedIn: graph, fingerprint: fingerprint, needsSurface: needsSurface)
    {
      return saved
    }
    var landscape = try await build(study, StageReporter(progress))
    if study.rules.links == .leastCost, needsSurface {
      landscape.notices.append(
        "\(graph): the saved graph has no surface: analyze starts from it, but scores and rankings find"
          + " least-cost links anew")
    }
    try save(landscape, fingerprint: fingerprint, in: graph)
    return landscape
  }

  func save(_ landscape: Landscape, fingerprint: String, in graph: String) throws {
    progress.begin("saving the graph")
    try GraphFile(path: graph).save(landscape, fingerprint: fingerprint, overwrite: true)
  }

  /// The landscape that is saved in a file; nothing where there is none with that fingerprint.
  func landscape(
    savedIn path: String, fingerprint: String, needsSurface: Bool = true
  ) throws(LandscapeError) -> Landscape? {
    let file = GraphFile(path: path)
    // What passing a patch costs is found on the surface.
    let needsSurface = needsSurface || study.rules.surface.intraPatch
    if needsSurface, study.rules.links == .leastCost { return nil }
    guard try file.fingerprint() == fingerprint else { return nil }
    defer { progress.finish() }
    progress.begin("reading the saved graph")
    var saved = try file.load(rules: study.rules, profile: study.profile)
    for index in saved.inputs.indices {
      saved.inputs[index].path = study.presentPath(of: saved.inputs[index].path)
    }
    return saved
  }

  /// Builds the landscape of a study, this one or a variant of it.
  func build(_ study: StudyConfiguration, _ stages: StageReporter) async throws -> Landscape {
    try await LandscapeBuilder(
      sources: study.sources, profile: study.profile, rules: study.rules
    ).build(threads: threads) { stages.report($0, $1) }
  }

  /// All indices, and the importance of patches and links.
  public func analysis(of landscape: Landscape) async throws -> LandscapeAnalysis {
    defer { progress.finish() }
    let stages = StageReporter(progress)
    return try await LandscapeAnalysis(landscape, threads: threads) { stages.report($0, $1) }
  }

  /// What is told of regions beside the graph's indices.
  public func indicators(
    of analysis: LandscapeAnalysis, reserves: Landscape?
  ) async throws -> RegionalIndicators {
    defer { progress.finish() }
    progress.begin("computing regional indicators")
    return try await RegionalIndicators(analysis, reserves: reserves, threads: threads)
  }

  /// The graph of the study's reserves; nothing where it has none.
  public func reserves() async throws -> Landscape? {
    defer { progress.finish() }
    let stages = StageReporter(progress, prefix: "reserves: ")
    return try await LandscapeBuilder(
      sources: study.sources, profile: study.profile, rules: study.rules
    ).reserves(threads: threads) { stages.report($0, $1) }
  }

  /// What scores and rankings share.
  public func scorer(of landscape: Landscape) async throws -> LandscapeScorer {
    defer { progress.finish() }
    progress.begin("computing best paths")
    return try await LandscapeScorer(landscape, memoryBudget: memoryBudget, threads: threads)
  }

  /// The gain of each measure.
  public func scores(
    of measures: [Measure], with scorer: LandscapeScorer
  ) async throws -> [MeasureScore] {
    defer { progress.finish() }
    let stages = StageReporter(progress)
    return try await scorer.score(measures) { stages.report("scoring measures", $0) }
  }

  /// The gains of measures one after the other.
  public func sequence(
    of measures: [Measure], order: MeasureSequence.Order, with scorer: LandscapeScorer
  ) async throws -> MeasureSequence {
    defer { progress.finish() }
    let stages = StageReporter(progress)
    return try await scorer.sequence(of: measures, order: order) {
      stages.report("adding measures one after the other", $0)
    }
  }

  /// What each barrier segment costs, and what mitigating it wins.
  public func ranking(
    with scorer: LandscapeScorer, mitigatedPermeability: Double
  ) async throws -> [SegmentScore] {
    defer { progress.finish() }
    let stages = StageReporter(progress)
    return try await scorer.rank(mitigatedPermeability: mitigatedPermeability) {
      stages.report("ranking barrier segments", $0)
    }
  }
}
