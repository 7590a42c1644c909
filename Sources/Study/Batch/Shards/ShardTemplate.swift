import Foundation

/// A script that runs all shards of a plan, and then the merge.
public enum ShardTemplate: String, Sendable, CaseIterable {
  /// A Slurm job array with a merge that depends on it.
  case slurm
  /// Tasks of Dask.distributed.
  case dask
  /// GNU parallel.
  case parallel

  private var text: String {
    let bytes =
      switch self {
      case .slurm: PackageResources.slurm_sh
      case .dask: PackageResources.dask_py
      case .parallel: PackageResources.parallel_sh
      }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The script for a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - file: Where it is; the script has its absolute path.
  ///   - program: The absolute path of the program.
  ///   - threads: How many tasks work at once in a shard.
  ///   - memory: About how much memory a shard may take.
  /// - Returns: The text of the script.
  /// - Throws: A path that a script can't hold.
  public func script(
    for plan: ShardPlan, at file: String, program: String, threads: Int, memory: MemorySize
  ) throws(StudyError) -> String {
    let path = URL(fileURLWithPath: file).standardized.path
    for word in [path, program] where !word.allSatisfy(\.isSafeInScripts) {
      throw StudyError(
        .configuration, file: word,
        problem: "the path has a space or another sign that means something in a script",
        remedy: "move it to a path of letters, digits, -, _, . and /")
    }
    let values = [
      ("{plan}", path), ("{bocage}", program), ("{shards}", "\(plan.shards.count)"),
      ("{last}", "\(plan.shards.count - 1)"), ("{threads}", "\(threads)"),
      ("{memory}", "\(memory.bytes / 1_000_000)"),
      ("{name}", plan.name.replacing(/[\r\n"\\]/, with: " ")),
    ]
    return values.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}

extension Character {
  fileprivate var isSafeInScripts: Bool { isLetter || isNumber || "-_./+@:,".contains(self) }
}
