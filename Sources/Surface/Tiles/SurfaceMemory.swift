/// How much memory the search for links takes, told before it runs.
///
/// Arrays over the grid make up nearly all of it. How many places there are where zones meet depends on the
/// landscape: a third of a place per cell is reckoned with.
public enum SurfaceMemory {
  /// Resistances and patches.
  private static let input = MemoryLayout<Float>.size + MemoryLayout<Int32>.size
  /// What is known of a cell in a search: cost, patch and last step.
  private static let field = MemoryLayout<Double>.size + MemoryLayout<Int32>.size + 1
  /// Places where zones meet, per cell.
  private static let meetings = MemoryLayout<Meeting>.stride / 3

  /// Bytes for a whole grid.
  ///
  /// - Parameters:
  ///   - frame: The grid.
  ///   - patchCells: How many of its cells belong to patches.
  ///   - rules: Which patches are linked.
  ///   - threads: How many searches run at a time, each over arrays of its own.
  /// - Returns: An estimate for `LinkedSurface` with what it is made of.
  public static func bytes(
    whole frame: GridFrame, patchCells: Int, rules: LinkRules, threads: Int
  ) -> Int {
    let perSlot =
      input + field * (1 + max(1, threads)) + (rules.topology == .planar ? meetings : 0)
    return frame.slotCount * perSlot + patchCells * MemoryLayout<UInt32>.size
  }

  /// Bytes for a grid that is read by tiles.
  ///
  /// - Parameters:
  ///   - plan: How it is cut.
  ///   - threads: How many tiles are held at a time.
  /// - Returns: An estimate for `TiledLinks`, without the links that it finds, and without what is kept of the
  ///   whole grid to read it from.
  public static func bytes(tiles plan: TilePlan, threads: Int) -> Int {
    let reach = min(plan.reach, max(plan.frame.columns, plan.frame.rows))
    let columns = min(plan.frame.columns, plan.tileColumns + 2 * reach)
    let rows = min(plan.frame.rows, plan.tileRows + 2 * reach)
    // What is read, the surface made of it, zones and a search, and the cells where it may begin.
    let perSlot = 2 * input + 2 * field + MemoryLayout<Int32>.size
    return (columns + 2) * (rows + 2) * perSlot * max(1, min(threads, plan.tileCount))
  }
}
