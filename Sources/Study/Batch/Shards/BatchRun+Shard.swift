import Connectivity
import Foundation
import Landscape

extension BatchRun {
  /// Does what one shard of a plan has to do; what is finished already is left as it is.
  ///
  /// The same shard may run twice, even at the same time: both make the same files.
  ///
  /// - Parameters:
  ///   - index: The number of the shard, from 0.
  ///   - plan: The plan.
  /// - Returns: Why units failed, by their folders.
  /// - Throws: What stops the shard: other inputs or versions than those of the plan, too little memory, or
  ///   a folder that can't be written.
  public func run(shard index: Int, of plan: ShardPlan) async throws -> [String: String] {
    try check(plan)
    let tasks = plan.shards[index]
    AtomicFolder.removeAbandoned(in: output)
    let whole = try pending(among: tasks.filter { $0.blocks == nil }.map { plan.units[$0.unit] })
    let pieces = try pieces(of: tasks, plan)
    try check(whole + pieces.map(\.unit))
    let problems = try await run(whole)
    try await run(pieces)
    return problems
  }

  /// Refuses a plan that other inputs, settings or versions were behind.
  func check(_ plan: ShardPlan) throws {
    guard plan.versions == programs else {
      throw StudyError(
        .configuration, subject: "versions",
        problem:
          "the plan was made with \(plan.versions), but this is \(programs): results could"
          + " differ in the last digits",
        remedy: "use the same versions everywhere, or plan again")
    }
    let current = try units()
    guard current.map(\.folder) == plan.units.map(\.folder) else {
      throw StudyError(
        .configuration, file: batch.file,
        problem: "the regions, profiles or scenarios are not those of the plan",
        remedy: "plan again")
    }
    if let (unit, _) = zip(current, plan.units).first(where: { $0.key != $1.key }) {
      throw StudyError(
        .configuration, file: batch.file, subject: unit.title,
        problem: "the layers or settings are not those of the plan",
        remedy: "bring the same files here, or plan again")
    }
  }

  private func pieces(of tasks: [ShardPlan.Task], _ plan: ShardPlan) throws -> [UnitPiece] {
    let record = JournalRecord(ofBatchIn: output)
    let journal = Journal(ofBatchIn: output)
    return try tasks.compactMap { task in
      guard let blocks = task.blocks else { return nil }
      let unit = plan.units[task.unit]
      if try state(of: unit, record) == .finished { return nil }
      let piece = UnitPiece(unit: unit, blocks: blocks[0]..<blocks[1])
      switch try state(of: piece, record) {
      case .finished: return nil
      case .free: return piece
      case .taken(let reason):
        try agree(toReplace: piece.folder, key: piece.key, reason, journal)
        return piece
      }
    }
  }

  func state(of piece: UnitPiece, _ record: JournalRecord) throws(StudyError) -> ResultState {
    try ResultState(
      of: piece.folder, in: output, key: piece.key, versions: programs, record)
  }

  private func run(_ pieces: [UnitPiece]) async throws {
    defer { progress.finish() }
    let journal = Journal(ofBatchIn: output)
    for study in batch.studies {
      let own = pieces.filter { $0.unit.profile == study.profile.name }
      if own.isEmpty { continue }
      let whole = try await landscape(for: study, graph: own[0].unit.graph)
      for piece in own {
        progress.begin("\(piece.unit.title), part of it")
        try journal.append(entry(.started, piece.folder, key: piece.key))
        let folder = try AtomicFolder(piece.folder, in: output)
        defer { folder.discard() }
        let plan = try landscape(of: piece.unit, in: whole).analysisPlan()
        try await plan.blocks(piece.blocks, threads: threads) {
          progress.report(Int(1000 * $0), of: 1000)
        } _: { block in
          try AtomicTextFile(path: folder.file(piece.file(ofBlock: block.number)), overwrite: false)
            .write(Data(block.bytes))
        }
        try commit(folder, as: piece.folder, key: piece.key, journal)
      }
    }
  }
}

/// Some of the sources of a unit's analysis.
struct UnitPiece: Sendable, Hashable {
  let unit: BatchUnit
  /// The blocks of sources.
  let blocks: Range<Int>

  /// The folder of all pieces, inside that of the batch.
  static let folder = "pieces"

  /// Its folder below that of the batch.
  var folder: String { "\(Self.folder)/\(unit.folder)/\(blocks.lowerBound)-\(blocks.upperBound)" }

  var key: String { SHA256.hash(of: "\(unit.key) \(blocks.lowerBound) \(blocks.upperBound)") }

  func file(ofBlock number: Int) -> String { "\(number).block" }
}
