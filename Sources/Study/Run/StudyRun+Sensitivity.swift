public import Landscape

extension StudyRun {
  /// Rankings of the barrier segments with the profile's numbers drawn from their ranges.
  ///
  /// - Parameters:
  ///   - count: How many draws.
  ///   - seed: The same seed gives the same draws.
  ///   - landscape: The landscape as the profile has it.
  ///   - mitigatedPermeability: What mitigation gives a segment; without it, what an ecoduct of the draw has.
  ///   - topCount: How many segments of a draw are its top.
  /// - Returns: The gains of all draws.
  /// - Throws: A ``LandscapeError`` of a draw.
  public func draws(
    _ count: Int, seed: UInt64, of landscape: Landscape, mitigatedPermeability: Double?,
    topCount: Int
  ) async throws -> RankingDraws {
    defer { progress.finish() }
    let stages = StageReporter(progress)
    return try await RankingDraws(
      of: landscape, count: count, seed: seed, mitigatedPermeability: mitigatedPermeability,
      topCount: topCount, memoryBudget: memoryBudget, threads: threads
    ) { stages.report("ranking barrier segments in \(count) draws", $0) }
  }
}

extension StudyConfiguration {
  /// Refuses a profile of which nothing can be drawn.
  public func requireRanges() throws(StudyError) {
    guard profile.ranges.isEmpty else { return }
    throw StudyError(
      .configuration, subject: "profile",
      problem: "\"\(profile.name)\" has no ranges to draw its numbers from",
      remedy: "add some, such as ranges: {dispersal-distance: [500, 2000]}")
  }
}
