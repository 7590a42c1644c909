public import Connectivity
public import Landscape

extension StudyConfiguration {
  /// The study with a variant of its profile; a longest link of its own follows the distance.
  func varied(by variant: ProfileVariant) -> StudyConfiguration {
    var varied = self
    varied.profile = profile.varied(by: variant)
    varied.rules.maximumLink = rules.maximumLink.map {
      $0 * (variant.distance / profile.dispersal.distance)
    }
    return varied
  }

  /// What a user should know of variants: scaled barriers that begin or cease to cut patches.
  public func remarks(on variants: [ProfileVariant]) -> [String] {
    var scales: [Double] = []
    for variant in variants where !scales.contains(variant.permeabilityScale) {
      scales.append(variant.permeabilityScale)
    }
    return scales.flatMap { scale in
      let varied = profile.varied(
        by: ProfileVariant(distance: profile.dispersal.distance, permeabilityScale: scale))
      func kinds(thatCut profile: SpeciesProfile) -> [BarrierKind] {
        BarrierKind.allCases.filter { profile.permeability(of: $0) < rules.cutBelow }
      }
      let (before, after) = (kinds(thatCut: profile), kinds(thatCut: varied))
      return [
        ("cuts", after.filter { !before.contains($0) }),
        ("no longer cuts", before.filter { !after.contains($0) }),
      ].filter { !$0.1.isEmpty }.map { verb, kinds in
        "with the permeability scale \(scale), what is \(kinds.map(\.rawValue).joined(separator: ", "))"
          + " \(verb) the patches that it runs through (cut-below \(rules.cutBelow))"
      }
    }
  }
}

/// Landscapes are built anew for each variant: patches and links depend on the profile.
extension StudyRun {
  /// The indices of each variant.
  ///
  /// - Parameters:
  ///   - variants: The variants.
  ///   - landscape: The study's own landscape, for a variant that changes nothing.
  /// - Returns: The indices, in the order of the variants.
  /// - Throws: A ``LandscapeError``.
  public func indices(
    of variants: [ProfileVariant], beside landscape: Landscape
  ) async throws -> [ConnectivityIndices] {
    try await inEach(variants, beside: landscape) { landscape, stages in
      stages.report("computing indices", 0)
      return try await landscape.indices(threads: threads)
    }
  }

  /// The gain of each measure in each variant.
  ///
  /// - Parameters:
  ///   - measures: The measures.
  ///   - variants: The variants.
  ///   - landscape: The study's own landscape, for a variant that changes nothing.
  /// - Returns: The scores in the order of the measures, in that of the variants.
  /// - Throws: A ``LandscapeError``.
  public func scores(
    of measures: [Measure], in variants: [ProfileVariant], beside landscape: Landscape
  ) async throws -> [[MeasureScore]] {
    try await inEach(variants, beside: landscape) { landscape, stages in
      stages.report("computing best paths", 0)
      let scorer = try await LandscapeScorer(
        landscape, memoryBudget: memoryBudget, threads: threads)
      return try await scorer.score(measures, topPairs: 0) { stages.report("scoring measures", $0) }
    }
  }

  /// The ranking of the barrier segments in each variant, with ECA as it is there.
  ///
  /// - Parameters:
  ///   - variants: The variants.
  ///   - landscape: The study's own landscape, for a variant that changes nothing.
  ///   - mitigatedPermeability: What mitigation gives a segment.
  /// - Returns: The rankings, in the order of the variants.
  /// - Throws: A ``LandscapeError``.
  public func rankings(
    in variants: [ProfileVariant], beside landscape: Landscape, mitigatedPermeability: Double
  ) async throws -> [(eca: Double, scores: [SegmentScore])] {
    try await inEach(variants, beside: landscape) { landscape, stages in
      stages.report("computing best paths", 0)
      let scorer = try await LandscapeScorer(
        landscape, memoryBudget: memoryBudget, threads: threads)
      let scores = try await scorer.rank(mitigatedPermeability: mitigatedPermeability) {
        stages.report("ranking barrier segments", $0)
      }
      return (scorer.eca, scores)
    }
  }

  private func inEach<Result>(
    _ variants: [ProfileVariant], beside landscape: Landscape,
    _ work: (Landscape, StageReporter) async throws -> Result
  ) async throws -> [Result] {
    defer { progress.finish() }
    var results: [Result] = []
    for (index, variant) in variants.enumerated() {
      let stages = StageReporter(
        progress, prefix: "variant \(index + 1) of \(variants.count): ")
      let varied = study.varied(by: variant)
      let built = varied == study ? landscape : try await build(varied, stages)
      results.append(try await work(built, stages))
    }
    return results
  }
}
