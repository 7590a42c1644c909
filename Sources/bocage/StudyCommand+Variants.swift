import Landscape
import Report
import Study

/// What the commands do when variants of the profile are asked for.
extension StudyCommand {
  /// The indices of each variant.
  mutating func analyze(_ options: VariantOptions) async throws {
    let landscape = try await landscape(needsSurface: false)
    let (variants, remarks) = variants(options)
    let indices = try await run.indices(of: variants, beside: landscape)
    let report = SensitivityReport(
      variants, indices: indices, of: landscape, study: configuration.name,
      notices: remarks)
    try finish(report, of: landscape) { _ in }
  }

  /// The gain of measures in each variant.
  mutating func score(
    _ measures: [Measure], notices: [String], _ options: VariantOptions
  ) async throws {
    let landscape = try await landscape()
    let (variants, remarks) = variants(options)
    let scores = try await run.scores(of: measures, in: variants, beside: landscape)
    let report = ScoreSensitivityReport(
      variants, scores: scores, of: landscape, study: configuration.name,
      notices: notices + remarks)
    try finish(report, of: landscape) { _ in }
  }

  /// The best segments of each variant.
  mutating func rank(
    mitigatedPermeability: Double, top: Int, _ options: VariantOptions
  ) async throws {
    let landscape = try await landscape()
    let (variants, remarks) = variants(options)
    let scorer = try await run.scorer(of: landscape)
    let base = try await run.ranking(
      with: scorer, mitigatedPermeability: mitigatedPermeability)
    let rankings = try await run.rankings(
      in: variants, beside: landscape, mitigatedPermeability: mitigatedPermeability)
    let report = RankSensitivityReport(
      variants, rankings: rankings, base: base, of: landscape,
      mitigatedPermeability: mitigatedPermeability, top: top, study: configuration.name,
      notices: remarks)
    try finish(report, of: landscape) { _ in }
  }

  private mutating func variants(
    _ options: VariantOptions
  ) -> (variants: [ProfileVariant], remarks: [String]) {
    let variants = options.variants(of: configuration)
    let remarks = configuration.remarks(on: variants)
    note(remarks)
    return (variants, remarks)
  }
}
