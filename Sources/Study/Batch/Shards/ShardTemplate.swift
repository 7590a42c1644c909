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
  public func script(
    for plan: ShardPlan, at file: String, program: String, threads: Int, memory: MemorySize
  ) -> String {
    let name = SimpleWord.of(plan.name)
    let path = URL(fileURLWithPath: file).standardized.path
    let values = [
      ("{shards}", "\(plan.shards.count)"), ("{threads}", "\(threads)"),
      ("{memory}", "\(memory.bytes / 1_000_000)M"), ("{name}", name.isEmpty ? "bocage" : name),
      ("{plan}", quoted(path)), ("{bocage}", quoted(program)),
    ]
    return values.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  /// A text as the script's language writes it.
  private func quoted(_ text: String) -> String {
    switch self {
    case .slurm, .parallel: "'" + text.replacing("'", with: "'\\''") + "'"
    case .dask:
      "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }
  }
}
