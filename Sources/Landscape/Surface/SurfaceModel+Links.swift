import Surface

extension SurfaceModel {
  /// The link of the landscape along a least-cost way.
  ///
  /// - Parameters:
  ///   - way: The way.
  ///   - changed: Cells that are not as the model has them.
  ///   - newPatches: Cells of patches that the model doesn't have.
  /// - Returns: The link.
  func link(
    along way: LeastCostLink, changed: [Int: Cell] = [:], newPatches: Set<Int> = []
  ) -> HabitatLink {
    let isFreeInPatches = linked.surface.rule == .fourNeighbours
    return WayReader(frame: frame, alpha: alpha) { slot in
      if isFreeInPatches, linked.patches.labels[slot] > 0 || newPatches.contains(slot) { return [] }
      return changed[slot]?.barriers[...] ?? barriers[slot]
    }.link(along: way)
  }
}
