/// What of the country is to be managed for ecological connectivity by 2030, and how much of it.
public enum CommitmentGoal: String, Sendable, Hashable, CaseIterable {
  /// Roads, railways, canals and lines, with their verges and the structures across them.
  case linearInfrastructure = "linear-infrastructure"
  /// Hedges, tree rows, banks, streams and the like.
  case landscapeElement = "landscape-element"

  /// The kilometres that Belgium means to reach by 2030.
  public var target: Double {
    switch self {
    case .linearInfrastructure: 4_000
    case .landscapeElement: 10_000
    }
  }

  /// The goal that a measure counts towards where its ledger does not say so; a new barrier counts towards
  /// none.
  public init?(_ type: MeasureType) {
    switch type {
    case .structure, .mitigation, .barrierRemoval, .linearElement(.verge):
      self = .linearInfrastructure
    case .linearElement, .newPatch: self = .landscapeElement
    case .newBarrier: return nil
    }
  }
}
