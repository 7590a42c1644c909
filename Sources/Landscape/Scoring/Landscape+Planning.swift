extension Landscape {
  /// The indices of the segments that are ranked: all, or those of the region in focus.
  public var rankedSegments: [Int] { focus?.segments ?? Array(segments.indices) }

  /// What each measure does, in their order.
  func plans(
    of measures: [Measure], threads: Int, progress: @escaping LandscapeScorer.Progress
  ) async throws(LandscapeError) -> [MeasurePlan] {
    if rules.links == .leastCost {
      return try await inParallel(measures.count, threads: threads, progress: progress) {
        try SurfacePlanner(self)
      } _: {
        try $0.plan(measures[$1])
      }
    }
    return try await plan(measures.count, threads: threads, progress: progress) {
      try $0.plan(measures[$1])
    }
  }

  /// How each ranked barrier segment can be mitigated, in their order.
  func mitigations(
    threads: Int, progress: @escaping LandscapeScorer.Progress = { _ in }
  ) async throws(LandscapeError) -> [SegmentMitigation] {
    let ranked = rankedSegments
    return try await plan(ranked.count, threads: threads, progress: progress) {
      try $0.mitigation(of: ranked[$1])
    }
  }

  /// Runs `body` for 0..<count in parallel; each task has a planner of its own.
  func plan<Result: Sendable>(
    _ count: Int, threads: Int, progress: @escaping LandscapeScorer.Progress,
    _ body: @escaping @Sendable (MeasurePlanner, Int) throws -> Result
  ) async throws(LandscapeError) -> [Result] {
    try await inParallel(count, threads: threads, progress: progress) {
      try MeasurePlanner(self)
    } _: {
      try body($0, $1)
    }
  }
}

/// Runs `body` for 0..<count in parallel; each task has tools of its own, made by `tools`.
///
/// - Returns: The results, in order.
func inParallel<Tools, Result: Sendable>(
  _ count: Int, threads: Int, progress: @escaping LandscapeScorer.Progress,
  tools: @escaping @Sendable () throws -> Tools,
  _ body: @escaping @Sendable (Tools, Int) async throws -> Result
) async throws(LandscapeError) -> [Result] {
  do {
    let shares = max(1, min(threads, count))
    return try await withThrowingTaskGroup(of: [(Int, Result)].self) { group in
      for share in 0..<shares {
        group.addTask {
          let tools = try tools()
          var results: [(Int, Result)] = []
          for index in stride(from: share, to: count, by: shares) {
            if share == 0 { progress(Double(index) / Double(count)) }
            results.append((index, try await body(tools, index)))
          }
          return results
        }
      }
      var results: [(Int, Result)] = []
      for try await part in group { results += part }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
  } catch {
    throw LandscapeError(error)
  }
}
