import Connectivity
public import Landscape
public import Layers

extension StudyRun {
  /// What each measure of a ledger adds to ECA alone, in hectares, in the order of the ledger.
  ///
  /// - Parameters:
  ///   - ledger: The ledger.
  ///   - layer: The layer that it was read from; its types must be those that can be scored.
  ///   - landscape: The study's landscape.
  /// - Returns: The gains, and what should be known of them.
  /// - Throws: What is wrong with the layer for scoring, and what to do about it.
  public func gains(
    of ledger: Ledger, in layer: LayerReference, on landscape: Landscape
  ) async throws -> (hectares: [Double], notices: [String]) {
    let read = try MeasureReader(rules: study.rules, profile: study.profile).measures(in: layer)
    let scores = try await scores(of: read.measures, with: scorer(of: landscape))
    let notices = scores.flatMap { score in
      score.remarks.map { "\(score.measure.name): \($0)" }
    }
    return (scores.map(\.gain.ecaGain), notices)
  }
}
