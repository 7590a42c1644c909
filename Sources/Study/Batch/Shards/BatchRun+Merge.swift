import Connectivity
import Foundation
import Landscape
public import Report

extension BatchRun {
  /// Puts together what all shards of a plan have made.
  ///
  /// - Parameter plan: The plan.
  /// - Returns: The figures of all units.
  /// - Throws: Parts that are missing, with their shards; other inputs or versions than those of the plan.
  public func merge(_ plan: ShardPlan) async throws -> BatchReport {
    try check(plan)
    let record = JournalRecord(ofBatchIn: output)
    let journal = Journal(ofBatchIn: output)
    var problems: [String: String] = [:]
    var parted: [Int] = []
    var missing: [(title: String, shards: [Int])] = []
    for (index, unit) in plan.units.enumerated() where !unit.isEmpty {
      switch try state(of: unit, record) {
      case .finished: continue
      case .free: break
      case .taken(let reason): try agree(toReplace: unit.folder, key: unit.key, reason, journal)
      }
      let pieces = plan.pieces(ofUnit: index)
      if !pieces.isEmpty {
        let unfinished = try pieces.filter {
          try state(of: UnitPiece(unit: unit, blocks: $0.blocks), record) != .finished
        }
        if unfinished.isEmpty {
          parted.append(index)
        } else {
          missing.append((unit.title, unfinished.map(\.shard)))
        }
      } else if let last = record.entries(on: unit.folder).last(where: {
        $0.key == unit.key && $0.versions == programs
      }), last.event == .failed {
        problems[unit.folder] = last.problem ?? "no reason is known"
      } else {
        missing.append((unit.title, plan.shards(withUnit: index)))
      }
    }
    if let first = missing.first {
      let shards = Set(missing.flatMap(\.shards)).sorted().map(String.init)
      throw StudyError(
        .input, file: output,
        problem: "\(missing.count) of \(plan.units.count) units are not finished, among them"
          + " \(first.title)",
        remedy:
          "run the shards \(shards.joined(separator: ", ")) again: what they have done stays done")
    }
    problems.merge(try await join(parted, of: plan)) { $1 }
    let report = try summarize(plan.units, problems: problems)
    removePieces(of: plan)
    AtomicFolder.removeAbandoned(in: output)
    return report
  }

  /// Removes what the units are made of by now, and the folders for it that are empty then.
  private func removePieces(of plan: ShardPlan) {
    for (index, unit) in plan.units.enumerated() {
      for (_, blocks) in plan.pieces(ofUnit: index) {
        var folder = UnitPiece(unit: unit, blocks: blocks).folder
        try? FileManager.default.removeItem(atPath: "\(output)/\(folder)")
        while folder.contains("/") {
          folder = FilePath.directory(of: folder)
          guard unsafe rmdir("\(output)/\(folder)") == 0 else { break }
        }
      }
    }
  }

  /// Makes units of their pieces.
  ///
  /// - Returns: Why units failed, by their folders.
  private func join(_ parted: [Int], of plan: ShardPlan) async throws -> [String: String] {
    defer { progress.finish() }
    try check(parted.map { plan.units[$0] })
    var problems: [String: String] = [:]
    let journal = Journal(ofBatchIn: output)
    for study in batch.studies {
      let own = parted.filter { plan.units[$0].profile == study.profile.name }
      if own.isEmpty { continue }
      let inputs = try await inputs(of: study, for: own.map { plan.units[$0] })
      for index in own {
        let unit = plan.units[index]
        progress.begin("\(unit.title), putting its parts together")
        let problem = try await run(
          unit, with: inputs, journal, threads: threads,
          analysis: { analysisPlan in
            try await self.analysis(of: unit, plan.pieces(ofUnit: index), analysisPlan)
          }
        ) { _ in }
        problems[unit.folder] = problem
      }
    }
    return problems
  }

  private func analysis(
    of unit: BatchUnit, _ pieces: [(shard: Int, blocks: Range<Int>)], _ plan: AnalysisPlan
  ) async throws -> NetworkAnalysis {
    var total = AnalysisTotal(of: plan)
    for (_, blocks) in pieces {
      let piece = UnitPiece(unit: unit, blocks: blocks)
      for number in blocks {
        let file = "\(output)/\(piece.folder)/\(piece.file(ofBlock: number))"
        guard let data = FileManager.default.contents(atPath: file) else {
          throw StudyError(.input, file: file, problem: "the file cannot be read")
        }
        try total.add(AnalysisBlock(bytes: [UInt8](data), of: plan))
      }
    }
    return try await total.analysis(threads: threads)
  }
}
