import Foundation
import Landscape
import Layers
import Report
import Synchronization

extension BatchRun {
  /// Computes units, several at the same time as far as memory allows.
  ///
  /// - Parameter units: The units with their sizes.
  /// - Returns: Why units failed, by their folders.
  /// - Throws: What stops the whole batch.
  func run(_ units: [BatchUnit]) async throws -> [String: String] {
    defer { progress.finish() }
    let journal = Journal(ofBatchIn: output)
    var problems: [String: String] = [:]
    for unit in units where !unit.isEmpty {
      guard let problem = unit.problem else { continue }
      problems[unit.folder] = problem
      try journal.append(entry(.failed, unit.folder, key: unit.key, problem: problem))
    }
    let meter = BatchProgress(units.filter { $0.problem == nil }, progress, scenario)
    for study in batch.studies {
      let own = units.filter { $0.profile == study.profile.name && $0.problem == nil }
      if own.isEmpty { continue }
      let failed = try await run(own, with: quiet.inputs(of: study, for: own), journal, meter)
      problems.merge(failed) { $1 }
    }
    return problems
  }

  /// The same run, which tells no progress.
  private var quiet: BatchRun {
    BatchRun(
      batch, output: output, threads: threads, memory: memory, overwrite: overwrite,
      versions: versions, arguments: arguments, progress: ProgressMeter(style: .none), tell: tell)
  }

  private func run(
    _ units: [BatchUnit], with inputs: SpeciesInputs, _ journal: Journal, _ meter: BatchProgress
  ) async throws -> [String: String] {
    let estimates = units.map { estimate(of: $0) }
    let needs = estimates.map(\.own)
    let room = memory.bytes - (estimates.map(\.shared).max() ?? 0)
    var left = units.indices.sorted { (-needs[$0], $0) < (-needs[$1], $1) }
    return try await withThrowingTaskGroup(
      of: (index: Int, problem: String?).self, returning: [String: String].self
    ) { group in
      var running: [Int] = []
      var problems: [String: String] = [:]
      while !left.isEmpty || !running.isEmpty {
        let used = running.reduce(0) { $0 + needs[$1] }
        let next = left.firstIndex { running.isEmpty || used + needs[$0] <= room }
        if running.count < threads, let next {
          let index = left.remove(at: next)
          let width = max(1, min(threads, running.count + left.count + 1, room / needs[index]))
          let share = max(1, threads / width)
          running.append(index)
          group.addTask {
            (
              index,
              try await self.run(units[index], with: inputs, journal, threads: share) {
                meter.report($0, of: units[index])
              }
            )
          }
        } else if let (index, problem) = try await group.next() {
          running.removeAll { $0 == index }
          problems[units[index].folder] = problem
          meter.report(1, of: units[index])
        }
      }
      return problems
    }
  }

  /// Computes one unit and puts its results in their place.
  ///
  /// - Returns: Why it failed, if it did.
  /// - Throws: What stops the whole batch.
  func run(
    _ unit: BatchUnit, with inputs: SpeciesInputs, _ journal: Journal, threads: Int,
    analysis: UnitRun.Analysis? = nil,
    progress: @escaping @Sendable (Double) -> Void
  ) async throws -> String? {
    try journal.append(entry(.started, unit.folder, key: unit.key))
    do {
      let folder = try AtomicFolder(unit.folder, in: output)
      defer { folder.discard() }
      try await UnitRun(
        unit: unit, batch: batch.name, scenario: scenario(of: unit), threads: threads,
        keptDistances: batch.keptDistances, reserves: inputs.reserves, analysis: analysis,
        progress: progress
      ).run(into: folder, on: landscape(of: unit, in: inputs.whole), inputs.manifest)
      try commit(folder, as: unit.folder, key: unit.key, journal)
      return nil
    } catch let error where error.isOfTheOutput {
      // Where one result can't be written, the next can't either.
      throw error
    } catch {
      let problem = "\(error)"
      try journal.append(entry(.failed, unit.folder, key: unit.key, problem: problem))
      tell(["\(unit.title) failed: \(problem)"])
      return problem
    }
  }
}

extension Error {
  /// Whether a result, or a kept graph, could not be written or used: no fault of what it is about.
  var isOfTheOutput: Bool {
    switch self as any Error {
    case let error as StudyError: error.code == .output
    case LandscapeError.layer(let error): error.isOfTheOutput
    case LayerError.writeFailed(_, _), LayerError.outputExists(_): true
    case LandscapeError.badGraphFile(_, _): true
    default: false
    }
  }
}

/// How far the units of a batch are, all together.
private final class BatchProgress: Sendable {
  private let meter: ProgressMeter
  private let costs: [String: Double]
  private let done = Mutex<[String: Double]>([:])

  init(
    _ units: [BatchUnit], _ meter: ProgressMeter, _ scenario: (BatchUnit) -> BatchScenario
  ) {
    self.meter = meter
    costs = Dictionary(
      units.map { ($0.folder, $0.cost(scenario($0).job)) }, uniquingKeysWith: { $1 })
    if !units.isEmpty { meter.begin(units.count == 1 ? "1 unit" : "\(units.count) units") }
  }

  func report(_ fraction: Double, of unit: BatchUnit) {
    let share = done.withLock { done -> Double in
      done[unit.folder] = max(fraction, done[unit.folder] ?? 0)
      return done.reduce(0) { $0 + $1.value * (costs[$1.key] ?? 0) }
    }
    let all = costs.values.reduce(0, +)
    meter.report(Int((1000 * share / max(all, .leastNonzeroMagnitude)).rounded()), of: 1000)
  }
}

extension BatchUnit {
  /// About how long the unit takes, beside others.
  func cost(_ job: BatchScenario.Job) -> Double {
    guard let size else { return 0 }
    let (nodes, links, segments) = (Double(size.nodes), Double(size.links), Double(size.segments))
    let search = (nodes + links).squareRoot() * nodes
    return switch job {
    case .analyze: 3 * search
    case .score: search + 100 * nodes
    case .rank: search + segments * (links / max(1, nodes) + 50)
    }
  }
}
