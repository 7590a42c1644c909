/// How far a measure is.
public enum MeasureStatus: String, Sendable, Hashable, CaseIterable {
  // In the order in which a measure goes through them.
  /// Somebody means to take it.
  case planned
  /// Somebody has promised it.
  case committed
  /// It is there.
  case realised

  /// Its place in the order in which a measure goes through them: the higher, the further.
  var progress: Int {
    switch self {
    case .planned: 0
    case .committed: 1
    case .realised: 2
    }
  }
}
