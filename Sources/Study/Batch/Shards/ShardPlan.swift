import Foundation
import Report

/// Which machine does which part of a batch: a file that all of them read.
public struct ShardPlan: Sendable, Hashable, Codable {
  /// The version of the file's form.
  var format = Self.currentFormat
  /// The name of the batch.
  public var name: String
  /// The batch file, seen from the plan's folder.
  var batch: String
  /// The folder of the results, seen from the plan's folder.
  var output: String
  /// The versions of the programs that made the plan; all shards need the same.
  var versions: String
  /// All units of the batch.
  var units: [BatchUnit]
  /// What each shard does.
  public var shards: [[Task]]

  /// One unit, or a part of its sources.
  public struct Task: Sendable, Hashable, Codable {
    /// The index of the unit.
    public var unit: Int
    /// The blocks of sources that it computes, from the first to before the last; without them all.
    public var blocks: [Int]?
  }

  static let currentFormat = 1
}

extension ShardPlan {
  /// Reads a plan.
  ///
  /// - Parameter file: The file.
  /// - Throws: Why it is no plan of this version.
  public init(file: String) throws(StudyError) {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw StudyError(
        .configuration, file: file, problem: "the file cannot be read",
        remedy: "make a plan with `bocage shard plan`")
    }
    do {
      self = try JSONDecoder().decode(ShardPlan.self, from: data)
    } catch {
      throw StudyError(
        .configuration, file: file, problem: "the file is no plan of shards",
        remedy: "make one with `bocage shard plan`")
    }
    let isSound = shards.joined().allSatisfy { task in
      guard units.indices.contains(task.unit) else { return false }
      guard let blocks = task.blocks else { return true }
      return blocks.count == 2 && 0 <= blocks[0] && blocks[0] < blocks[1]
        && blocks[1] <= units[task.unit].size?.blocks ?? 0
    }
    guard isSound else {
      throw StudyError(
        .configuration, file: file, problem: "the plan is damaged",
        remedy: "make it again with `bocage shard plan`")
    }
    guard format == Self.currentFormat else {
      throw StudyError(
        .configuration, file: file, problem: "another version of bocage made this plan",
        remedy: "make it again with `bocage shard plan`")
    }
  }

  /// Writes the plan.
  ///
  /// - Parameters:
  ///   - file: Where to.
  ///   - overwrite: Whether a file that is there may be replaced.
  /// - Throws: Why it can't be written.
  public func write(to file: String, overwrite: Bool) throws(StudyError) {
    try AtomicTextFile(path: file, overwrite: overwrite).write(JSONText.stored(self) + "\n")
  }

  /// The blocks of sources of a unit that shards share, and the shards that have them.
  func pieces(ofUnit index: Int) -> [(shard: Int, blocks: Range<Int>)] {
    shards.enumerated().flatMap { shard, tasks in
      tasks.compactMap { task in
        guard task.unit == index, let blocks = task.blocks, blocks.count == 2 else { return nil }
        return (shard, blocks[0]..<blocks[1])
      }
    }.sorted { $0.blocks.lowerBound < $1.blocks.lowerBound }
  }

  /// The shards that compute a unit or a part of it.
  func shards(withUnit index: Int) -> [Int] {
    shards.indices.filter { shards[$0].contains { $0.unit == index } }
  }
}
