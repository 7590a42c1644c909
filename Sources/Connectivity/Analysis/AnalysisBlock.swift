/// What one block of sources contributes to the analysis of a network.
public struct AnalysisBlock: Sendable {
  /// The block's number, from 0.
  public let number: Int
  /// The fingerprint of the plan that the block belongs to.
  let fingerprint: UInt64
  let sums: AnalysisSums
}
