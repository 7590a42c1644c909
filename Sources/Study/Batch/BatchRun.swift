import Foundation
import Landscape
public import Report

/// One run of a batch on one machine, or of a part of it.
public struct BatchRun: Sendable {
  /// The batch.
  public let batch: BatchConfiguration
  /// The folder of the results.
  public let output: String
  /// How many tasks work at the same time.
  public let threads: Int
  /// About how much memory the units that run at the same time may take.
  public let memory: MemorySize
  /// Whether results of other inputs or settings may be replaced.
  public let overwrite: Bool
  let versions: Version
  /// What results depend on beside inputs and settings: versions, the machine's arithmetic, and whether it
  /// has the datum grid of Belgium.
  let programs: String
  let arguments: [String]
  let progress: ProgressMeter
  /// Tells the user what should be known.
  let tell: @Sendable ([String]) -> Void

  /// A run of a batch.
  ///
  /// - Parameters:
  ///   - batch: The batch.
  ///   - output: The folder of the results, which is made if it isn't there.
  ///   - threads: How many tasks work at the same time; results do not depend on it.
  ///   - memory: About how much memory the units that run at the same time may take.
  ///   - overwrite: Whether results of other inputs or settings may be replaced.
  ///   - versions: The versions of the programs.
  ///   - arguments: The command line, for manifests.
  ///   - progress: Tells how far the work is.
  ///   - tell: Tells what should be known.
  public init(
    _ batch: BatchConfiguration, output: String, threads: Int, memory: MemorySize,
    overwrite: Bool, versions: Version, arguments: [String], progress: ProgressMeter,
    tell: @escaping @Sendable ([String]) -> Void
  ) {
    self.batch = batch
    self.output = output
    self.threads = threads
    self.memory = memory
    self.overwrite = overwrite
    self.versions = versions
    programs =
      "\(versions.line), arithmetic \(Arithmetic.fingerprint), datum"
      + " \(batch.studies.first?.rules.datumOperation ?? "none")"
    self.arguments = arguments
    self.progress = progress
    self.tell = tell
  }

  /// Does what is left to do of the batch, and sums it up.
  ///
  /// - Returns: The figures of all units; those that failed have a problem instead.
  /// - Throws: What stops the whole batch: wrong input, results in the way, too little memory, or a folder
  ///   that can't be written. Given again, the same run goes on where it was.
  public func all() async throws -> BatchReport {
    let units = try units()
    AtomicFolder.removeAbandoned(in: output)
    let pending = try pending(among: units)
    let finished = units.count - pending.count
    if finished > 0 { tell(["\(finished) of \(units.count) units are finished already"]) }
    let sized = try await sized(pending)
    try check(sized)
    let problems = try await run(sized)
    defer { AtomicFolder.removeAbandoned(in: output) }
    let known = Dictionary(sized.map { ($0.folder, $0) }, uniquingKeysWith: { $1 })
    return try summarize(units.map { known[$0.folder] ?? $0 }, problems: problems)
  }

  /// The units whose results are not there yet.
  ///
  /// - Throws: Something else in the place of results.
  func pending(among units: [BatchUnit]) throws(StudyError) -> [BatchUnit] {
    let record = JournalRecord(ofBatchIn: output)
    let journal = Journal(ofBatchIn: output)
    var pending: [BatchUnit] = []
    for unit in units {
      switch try state(of: unit, record) {
      case .finished: continue
      case .free: pending.append(unit)
      case .taken(let reason):
        try agree(toReplace: unit.folder, key: unit.key, reason, journal)
        pending.append(unit)
      }
    }
    return pending
  }

  /// Notes that what is in a folder may be replaced, if the user says so.
  func agree(
    toReplace folder: String, key: String, _ reason: String, _ journal: Journal
  ) throws(StudyError) {
    guard overwrite else {
      throw StudyError(
        .output, file: "\(output)/\(folder)", problem: reason,
        remedy: "use --overwrite to replace it, or give another folder with --output")
    }
    try journal.append(
      entry(.replaces, folder, key: key, files: ResultState.files(in: "\(output)/\(folder)")))
  }

  /// Puts results in their place, after the journal has their hashes; leaves equal ones as they are.
  ///
  /// What came there since the run began is not replaced.
  func commit(_ results: AtomicFolder, as folder: String, key: String, _ journal: Journal) throws {
    let files = try ResultState.files(in: results.workPath)
    try journal.append(entry(.done, folder, key: key, files: files))
    switch try ResultState(
      of: folder, in: output, key: key, versions: programs, JournalRecord(ofBatchIn: output),
      isDerived: folder == Self.summaryFolder)
    {
    case .finished: results.discard()
    case .free: try results.commit()
    case .taken(let reason):
      throw StudyError(
        .output, file: "\(output)/\(folder)", problem: "while results were made, \(reason)",
        remedy: "use --overwrite to replace it, or give another folder with --output")
    }
  }

  func state(of unit: BatchUnit, _ record: JournalRecord) throws(StudyError) -> ResultState {
    try ResultState(
      of: unit.folder, in: output, key: unit.key, versions: programs, record)
  }

  func entry(
    _ event: JournalEntry.Event, _ folder: String, key: String, files: [String: String]? = nil,
    problem: String? = nil
  ) -> JournalEntry {
    JournalEntry(
      event: event, folder: folder, key: key, versions: programs, files: files,
      problem: problem, time: Date.now.formatted(.iso8601))
  }

  /// The folder of the species' graphs, inside that of the batch.
  static let graphFolder = "graphs"

  /// The file in which the graph for a species is kept.
  func graphFile(for study: StudyConfiguration) -> String {
    "\(output)/\(Self.graphFolder)/\(SimpleWord.of(study.profile.name)).gpkg"
  }

  func study(of unit: BatchUnit) -> StudyConfiguration {
    guard let study = batch.studies.first(where: { $0.profile.name == unit.profile }) else {
      preconditionFailure("a unit has one of the batch's profiles")
    }
    return study
  }

  func scenario(of unit: BatchUnit) -> BatchScenario {
    guard let scenario = batch.scenarios.first(where: { $0.name == unit.scenario }) else {
      preconditionFailure("a unit has one of the batch's scenarios")
    }
    return scenario
  }
}
