public import Landscape
import Surface

/// Least-cost links that many machines find, each the part of some tiles.
extension StudyRun {
  /// Finds the part of one machine; it needs nothing of the others.
  ///
  /// - Parameters:
  ///   - shard: Which machine this is.
  ///   - versions: The versions of the programs.
  /// - Returns: What is to be sent to where links are put together.
  /// - Throws: A study whose links aren't found by tiles, or what is wrong with its layers.
  public func surfaceShard(_ shard: ShardNumber, versions: Version) async throws -> SurfaceShard {
    defer { progress.finish() }
    guard study.rules.links == .leastCost, let tile = study.rules.surface.tile else {
      throw LandscapeError.noTiles
    }
    let stages = StageReporter(progress)
    let fingerprint = try StudyFingerprint(study).text
    let found = try await builder.shard(
      shard.number - 1, of: shard.count, threads: threads
    ) { stages.report($0, $1) }
    return SurfaceShard(
      shard, versions: versions.line, fingerprint: fingerprint, tile: tile, found)
  }

  /// The study's landscape with the links that all machines have found.
  ///
  /// - Parameters:
  ///   - files: What they have found.
  ///   - versions: The versions of the programs.
  ///   - graph: A GeoPackage in which the graph is to be saved, if any.
  /// - Returns: The landscape, as one machine would build it.
  /// - Throws: Files that don't belong here, parts that are missing, or what is wrong with the layers.
  public func landscape(
    from files: [String], versions: Version, graph: String?
  ) async throws -> Landscape {
    defer { progress.finish() }
    guard study.rules.links == .leastCost, let tile = study.rules.surface.tile else {
      throw LandscapeError.noTiles
    }
    progress.begin("reading parts")
    let fingerprint = try StudyFingerprint(study).text
    var known: [ShardNumber: String] = [:]
    var findings: [TileFindings] = []
    for file in files {
      let part = try SurfaceShard(file: file)
      try check(part, in: file, tile: tile, versions: versions, fingerprint: fingerprint)
      try check(part.shard, in: file, beside: known)
      known[part.shard] = file
      findings += part.findings
    }
    try checkThatAllAreThere(known)
    let stages = StageReporter(progress)
    let landscape = try await builder.build(from: findings) { stages.report($0, $1) }
    if let graph { try save(landscape, fingerprint: fingerprint, in: graph) }
    return landscape
  }

  private var builder: LandscapeBuilder {
    LandscapeBuilder(sources: study.sources, profile: study.profile, rules: study.rules)
  }

  /// Refuses what was found with other versions, from other layers or settings, or by other tiles.
  private func check(
    _ part: SurfaceShard, in file: String, tile: Int, versions: Version, fingerprint: String
  ) throws(StudyError) {
    guard part.versions == versions.line else {
      throw StudyError(
        .input, file: file,
        problem:
          "it was made with \(part.versions), but this is \(versions.line): results could differ in"
          + " the last digits",
        remedy: "use the same versions everywhere, and make it again with --shard \(part.shard)")
    }
    guard part.fingerprint == fingerprint else {
      throw StudyError(
        .input, file: file,
        problem: "the layers or settings that it was made from are not those of"
          + " \(study.file ?? study.name)",
        remedy: "bring the same files here, or make it again with --shard \(part.shard)")
    }
    guard part.tile == tile else {
      throw StudyError(
        .input, file: file,
        problem: "its tiles have \(part.tile) cells a side, those of the study \(tile)",
        remedy: "give the study surface: tile: \(part.tile), or make all parts again")
    }
  }

  /// Refuses a part that is there twice, or of another number of parts.
  private func check(
    _ shard: ShardNumber, in file: String, beside known: [ShardNumber: String]
  ) throws(StudyError) {
    if let other = known[shard] {
      throw StudyError(
        .input, file: file, problem: "it is part \(shard), as \(other) is",
        remedy: "name one of them")
    }
    if let (other, otherFile) = known.first(where: { $0.key.count != shard.count }) {
      throw StudyError(
        .input, file: file,
        problem: "it is part \(shard), but \(otherFile) is part \(other)",
        remedy: "put parts of one number of shards together")
    }
  }

  private func checkThatAllAreThere(_ known: [ShardNumber: String]) throws(StudyError) {
    let count = known.keys.first?.count ?? 0
    let missing = (1...max(1, count)).compactMap { ShardNumber($0, of: count) }
      .filter { known[$0] == nil }
    guard let first = missing.first else { return }
    throw StudyError(
      .input, file: study.file,
      problem: "\(missing.count) of \(count) parts are missing: "
        + missing.map(\.description).joined(separator: ", "),
      remedy: "name their files too; find what isn't found yet with bocage surface links --shard"
        + " \(first) -o FILE.json")
  }
}
