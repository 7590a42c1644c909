extension BarrierLine {
  /// Half the width, in metres, of the strip that the line takes from the land; nothing where it cuts
  /// no land.
  ///
  /// It cuts nothing where the species gets across often enough, where it has no width, and on a
  /// bridge or in a tunnel that is long enough to pass.
  func stripHalfWidth(_ rules: LandscapeRules) -> Double? {
    let isOpening = isOpen && Polyline(coordinates).length >= rules.openingLength
    guard permeability < rules.cutBelow, width > 0, !isOpening else { return nil }
    // Wider than the join distance, or the two sides would be joined again.
    return max(width / 2, rules.joinDistance)
  }
}
