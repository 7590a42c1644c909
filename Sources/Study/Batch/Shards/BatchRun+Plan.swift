import Foundation

extension BatchRun {
  /// Plans how machines share the batch; each species' graph is built and kept in the folder of the results.
  ///
  /// - Parameters:
  ///   - count: The number of shards.
  ///   - splitAbove: An analysis of more patches than this is parted among shards.
  ///   - file: Where the plan will be: paths in it are seen from its folder.
  /// - Returns: The plan; the same batch gives the same.
  /// - Throws: What is wrong with the inputs, or what a machine of this size can't do.
  public func plan(shards count: Int, splitAbove: Int, for file: String) async throws -> ShardPlan {
    let units = try units()
    let pending = Set(try pending(among: units).map(\.folder))
    let sized = try await sized(units)
    try check(sized.filter { pending.contains($0.folder) })
    let directory = FilePath.directory(of: file)
    return ShardPlan(
      name: batch.name, batch: FilePath.seen(batch.file, from: directory),
      output: FilePath.seen(output, from: directory), versions: programs, units: sized,
      shards: ShardPlan.balanced(
        costs: sized.map { $0.cost(scenario(of: $0).job) },
        blocks: sized.map { unit in
          guard scenario(of: unit).job == .analyze, let size = unit.size,
            size.patches > splitAbove
          else { return 1 }
          return size.blocks
        }, count: count))
  }
}

extension ShardPlan {
  /// The batch file, seen from where the program runs.
  public func batchFile(besides plan: String) -> String {
    FilePath.resolve(batch, relativeTo: FilePath.directory(of: plan))
  }

  /// The folder of the results, seen from where the program runs.
  public func outputFolder(besides plan: String) -> String {
    FilePath.resolve(output, relativeTo: FilePath.directory(of: plan))
  }
}

extension FilePath {
  /// A path as it is seen from a folder: relative where it lies below it, else absolute.
  static func seen(_ path: String, from directory: String) -> String {
    func absolute(_ path: String) -> String { URL(fileURLWithPath: path).standardized.path }
    let (target, base) = (absolute(path), absolute(directory.isEmpty ? "." : directory))
    return target.hasPrefix(base + "/") ? String(target.dropFirst(base.count + 1)) : target
  }
}
