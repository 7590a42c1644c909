import Connectivity

extension LandscapeScorer {
  /// The ranking of segments on a surface: what making the cells of each more permeable wins, over the
  /// landscape as it is.
  func rankOnSurface(
    mitigatedPermeability: Double, progress: @escaping Progress
  ) async throws(LandscapeError) -> [SegmentScore] {
    let ranked = landscape.rankedSegments
    let mitigations = try await landscape.surfaceMitigations(
      of: ranked, to: [mitigatedPermeability, 1], threads: threads, progress: { progress($0 * 0.9) }
    )
    let gains = try await gains(of: mitigations.flatMap { $0 }) { progress(0.9 + 0.1 * $0) }
    return ranked.enumerated().map { place, segment in
      SegmentScore(
        segment: segment, ecaGain: gains[2 * place].ecaGain,
        ecaLost: gains[2 * place + 1].ecaGain)
    }
  }

  /// What ECA gains by making each ranked segment at least so permeable, in hectares.
  func gainsOnSurface(mitigatedTo permeability: Double) async throws(LandscapeError) -> [Double] {
    let scenarios = try await landscape.surfaceMitigations(
      of: landscape.rankedSegments, to: [permeability], threads: threads)
    return try await gains(of: scenarios.map { $0[0] }).map(\.ecaGain)
  }
}

extension Landscape {
  /// What making each of some segments at least so permeable does, for each of some permeabilities.
  func surfaceMitigations(
    of segments: [Int], to permeabilities: [Double], threads: Int,
    progress: @escaping LandscapeScorer.Progress = { _ in }
  ) async throws(LandscapeError) -> [[Scenario]] {
    try await inParallel(segments.count, threads: threads, progress: progress) {
      try SurfacePlanner(self)
    } _: { planner, index in
      permeabilities.map { planner.mitigation(of: segments[index], to: $0) }
    }
  }
}
