/// The habitat patches of a grid: which cell belongs to which.
public struct PatchGrid: Sendable, Hashable {
  /// Where the cells lie.
  public let frame: GridFrame
  /// The patch of each slot, counted from 1; 0 where there is none.
  ///
  /// Patches are numbered by their first cells, from north to south and from west to east in a row.
  public let labels: [Int32]
  /// The number of cells of each patch; that of patch k is at k - 1.
  public let cellCounts: [Int]
  /// What was too small to be a patch.
  public let dropped: Dropped

  /// Patches that are smaller than a patch must be.
  public struct Dropped: Sendable, Hashable {
    /// How many there are.
    public let patches: Int
    /// How many cells they have in all.
    public let cells: Int
  }

  /// The number of patches.
  public var count: Int { cellCounts.count }

  /// The patches that touching habitat cells form, whatever their values.
  ///
  /// - Parameters:
  ///   - habitat: For each slot 0, or any other number for habitat; the rim is not looked at.
  ///   - frame: Where the cells lie.
  ///   - connectivity: Which neighbours belong to one patch.
  ///   - minimumCells: How many cells a patch has at least.
  /// - Complexity: Linear in the number of cells, but for the inverse Ackermann factor of union-find.
  public init(
    habitat: [UInt8], frame: GridFrame, connectivity: CellConnectivity, minimumCells: Int = 1
  ) {
    let rules = ComponentLabels(frame: frame, isMixed: true, connectivity: connectivity)
    self.init(rules.labels(of: habitat), frame: frame, minimumCells: minimumCells)
  }

  /// The patches that touching cells of one class form.
  ///
  /// - Parameters:
  ///   - classes: For each slot its class of habitat, or 0; the rim is not looked at.
  ///   - frame: Where the cells lie.
  ///   - connectivity: Which neighbours belong to one patch.
  ///   - minimumCells: How many cells a patch has at least.
  /// - Complexity: Linear in the number of cells, but for the inverse Ackermann factor of union-find.
  public init(
    classes: [Int32], frame: GridFrame, connectivity: CellConnectivity, minimumCells: Int = 1
  ) {
    let rules = ComponentLabels(frame: frame, isMixed: false, connectivity: connectivity)
    self.init(rules.labels(of: classes), frame: frame, minimumCells: minimumCells)
  }

  private init(_ result: consuming ComponentLabels.Result, frame: GridFrame, minimumCells: Int) {
    self.frame = frame
    // Changed in place: at a country's size a copy would take hundreds of megabytes.
    var components = result
    var final = [Int32](repeating: 0, count: components.cellCounts.count)
    var counts: [Int] = []
    var dropped = (patches: 0, cells: 0)
    // Components are named by their first cells: their order is that of the patches.
    for component in final.indices where components.cellCounts[component] > 0 {
      let cells = Int(components.cellCounts[component])
      if cells < minimumCells {
        dropped.patches += 1
        dropped.cells += cells
      } else {
        counts.append(cells)
        final[component] = Int32(counts.count)
      }
    }
    for component in final.indices { final[component] = final[Int(components.roots[component])] }
    let names = final.span
    var labels = components.labels.mutableSpan
    for slot in labels.indices where labels[slot] != 0 {
      labels[slot] = names[Int(labels[slot])]
    }
    self.labels = components.labels
    cellCounts = counts
    self.dropped = Dropped(patches: dropped.patches, cells: dropped.cells)
  }
}
