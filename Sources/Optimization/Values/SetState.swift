import Connectivity

/// A set of candidates that is built, with what all further ones are scored on.
struct SetState: Sendable {
  /// Whether each candidate is in the set.
  var isChosen: [Bool]
  /// For each species the network with the set.
  var scorers: [ScenarioScorer]
  /// For each species what the numerator of PC gains by the set.
  var gains: [Double]

  /// The candidates in the set, ascending.
  var set: [Int] { isChosen.indices.filter { isChosen[$0] } }
}
