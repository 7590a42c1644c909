extension ScenarioScorer {
  /// The probability of the best path between two nodes without a scenario; 0 where there is none.
  ///
  /// - Complexity: one search, O((N + M) log N).
  public func probability(from source: Int, to target: Int) -> Double {
    if source == target { return 1 }
    var search = NodeSearch(paths)
    search.run(from: source, within: metric.reach)
    return metric.worth(search.distance(of: target))
  }
}
