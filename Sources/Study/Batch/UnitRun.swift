import Connectivity
import Foundation
import Landscape
import Report

/// Computes one unit of a batch, and writes its results.
struct UnitRun: Sendable {
  let unit: BatchUnit
  let batch: String
  let scenario: BatchScenario
  let threads: Int
  let keptDistances: MemorySize
  /// The graph of the study's reserves, if it has any; or why it can't be made.
  let reserves: Result<Landscape?, any Error>
  /// Where the analysis comes from; without it, it is computed here.
  var analysis: Analysis?
  /// How far the unit is, 0...1; called from any thread.
  let progress: @Sendable (Double) -> Void

  /// Makes the analysis of a network that is planned.
  typealias Analysis = @Sendable (AnalysisPlan) async throws -> NetworkAnalysis

  /// The name of the file with the unit's figures, in its folder.
  static let summaryFile = "summary.json"
  /// The name of the file that tells how the results were made.
  static let manifestFile = "manifest.json"

  /// Fills a folder with the unit's results.
  ///
  /// - Parameters:
  ///   - folder: The folder, not in its place yet.
  ///   - landscape: The unit's landscape.
  ///   - manifest: A manifest that has the landscape's inputs.
  /// - Throws: What makes it impossible.
  func run(
    into folder: AtomicFolder, on landscape: Landscape, _ manifest: Manifest
  ) async throws {
    var manifest = manifest
    manifest.restart()
    var summary =
      switch scenario.job {
      case .analyze: try await analyze(landscape, folder)
      case .score: try await score(landscape, folder, &manifest)
      case .rank: try await rank(landscape, folder)
      }
    summary.rejectedFeatures = manifest.rejectedFeatures.count
    try AtomicTextFile(path: folder.file(Self.summaryFile), overwrite: false)
      .write(summary.fileText)
    try manifest.write(into: folder, as: unit.folder)
  }

  private var title: String { "\(batch) · \(unit.region ?? BatchUnit.whole) · \(unit.scenario)" }

  private func analyze(
    _ landscape: Landscape, _ folder: AtomicFolder
  ) async throws -> UnitSummary {
    let analysis =
      if let analysis {
        LandscapeAnalysis(landscape, try await analysis(landscape.analysisPlan()))
      } else {
        try await LandscapeAnalysis(landscape, threads: threads) { progress($1) }
      }
    let indicators = try await RegionalIndicators(
      analysis, reserves: reserves.get(), threads: threads)
    let report = AnalysisReport(analysis, indicators: indicators, study: title)
    try write(report, of: landscape, to: folder) { try $0.add(analysis, report) }
    return UnitSummary(analysis, indicators, scenario: unit.scenario)
  }

  private func score(
    _ landscape: Landscape, _ folder: AtomicFolder, _ manifest: inout Manifest
  ) async throws -> UnitSummary {
    guard let layer = scenario.measures else { preconditionFailure("score has measures") }
    let read = try MeasureReader(rules: landscape.rules, profile: landscape.profile)
      .measures(in: layer)
    try manifest.record(read.inputs)
    let scorer = try await scorer(of: landscape)
    let scores = try await scorer.score(read.measures) { progress(0.5 + $0 / 2) }
    let together = try await scorer.score(together: read.measures)
    let report = ScoreReport(scores, of: scorer, study: title, notices: read.notices)
    try write(report, of: landscape, to: folder) { try $0.add(scores, report) }
    return UnitSummary(scores, together: together, of: landscape, scenario: unit.scenario)
  }

  private func rank(_ landscape: Landscape, _ folder: AtomicFolder) async throws -> UnitSummary {
    let scorer = try await scorer(of: landscape)
    let scores = try await scorer.rank(
      mitigatedPermeability: scenario.mitigatedPermeability
    ) { progress(0.3 + 0.7 * $0) }
    let report = RankReport(
      scores, of: scorer, mitigatedPermeability: scenario.mitigatedPermeability, top: nil,
      study: title)
    try write(report, of: landscape, to: folder) { try $0.add(report) }
    return try await UnitSummary(
      scores, of: scorer, mitigatedPermeability: scenario.mitigatedPermeability,
      scenario: unit.scenario)
  }

  private func scorer(of landscape: Landscape) async throws -> LandscapeScorer {
    try await LandscapeScorer(landscape, memoryBudget: keptDistances.bytes, threads: threads)
  }

  /// A map, a table, and every number that there is.
  private func write(
    _ report: some StudyReport, of landscape: Landscape, to folder: AtomicFolder,
    layers: (inout ResultLayers) throws -> Void
  ) throws {
    for ending in ["gpkg", "csv", "json"] {
      try ResultFile(path: folder.file("\(scenario.job.rawValue).\(ending)"), overwrite: false)
        .write(report, of: landscape, layers: layers)
    }
  }
}

extension Manifest {
  /// Records the files of a folder of results, and joins them.
  ///
  /// - Parameters:
  ///   - results: The folder, not in its place yet.
  ///   - folder: Its place below the folder of the batch.
  /// - Throws: A file that can't be read or written.
  mutating func write(into results: AtomicFolder, as folder: String) throws(StudyError) {
    for (name, file) in try results.hashes().sorted(by: { $0.key < $1.key }) {
      outputs.append(FileRecord(path: "\(folder)/\(name)", sha256: file.hash, bytes: file.bytes))
    }
    try write(to: results.file(UnitRun.manifestFile), overwrite: false)
  }
}

extension UnitSummary {
  /// The text of the file that keeps a summary until the batch is complete.
  var fileText: String { JSONText.stored(self) + "\n" }

  /// Reads such a file.
  init(file: String) throws(StudyError) {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    guard let data = FileManager.default.contents(atPath: file) else {
      throw StudyError(.input, file: file, problem: "the file cannot be read")
    }
    do {
      self = try decoder.decode(UnitSummary.self, from: data)
    } catch {
      throw StudyError(
        .input, file: file, problem: "the file is no summary of a unit: \(error)",
        remedy: "delete its folder and run the batch again")
    }
  }
}
