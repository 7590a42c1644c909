extension RiverNetwork {
  /// A change with what it would make worse left out.
  ///
  /// - Parameter change: Passabilities and weights that are had at least.
  /// - Returns: What of them is better than what is there.
  /// - Throws: A change of what is not there, or to what is no weight or passability.
  public func improvement(by change: RiverChange) throws(RiverNetworkError) -> RiverChange {
    try check(change)
    var improvement = RiverChange()
    for (index, passability) in change.passabilities {
      let present = barriers[index].passability
      let raised = present.raised(to: passability)
      if raised != present { improvement.passabilities[index] = raised }
    }
    for (index, weight) in change.weights where weight > reaches[index].weight {
      improvement.weights[index] = weight
    }
    return improvement
  }
}
