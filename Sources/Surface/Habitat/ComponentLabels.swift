/// Connected components of a grid by two passes and union-find.
///
/// Rosenfeld & Pfaltz 1966; with eight neighbours, the shortcuts of Wu, Otoo & Suzuki 2009.
struct ComponentLabels {
  let frame: GridFrame
  /// Whether cells of different values belong together.
  let isMixed: Bool
  let connectivity: CellConnectivity

  /// Components by provisional names, which are given in row-major order.
  struct Result {
    /// The provisional name of each slot, 0 where there is none.
    var labels: [Int32]
    /// The component of each provisional name: the smallest of its names.
    var roots: [Int32]
    /// The number of cells of each component; 0 for a name that is no component's.
    var cellCounts: [Int32]
  }

  func labels<Value: FixedWidthInteger & BitwiseCopyable>(of values: [Value]) -> Result {
    precondition(values.count == frame.slotCount, "a value for each slot")
    precondition(frame.cellCount < Int(Int32.max), "labels are numbers of 32 bits")
    var labels = [Int32](repeating: 0, count: frame.slotCount)
    var names = ComponentNames()
    name(values.span, &labels, &names)
    names.flatten()
    return Result(labels: labels, roots: names.parents, cellCounts: names.cellCounts)
  }

  /// Gives each cell the name of a neighbour that came before it, or a new one.
  private func name<Value: FixedWidthInteger & BitwiseCopyable>(
    _ values: Span<Value>, _ array: inout [Int32], _ names: inout ComponentNames
  ) {
    var labels = array.mutableSpan
    let stride = frame.stride
    let isEight = connectivity == .eight
    for row in 0..<frame.rows {
      let first = frame.slot(column: 0, row: row)
      for slot in first..<first + frame.columns {
        let value = values[slot]
        guard value != 0 else { continue }
        let (above, before) = (slot - stride, slot - 1)
        let north = self.label(labels[above], ofCellWith: values[above], for: value)
        var label = north
        if isEight {
          // What lies north touches all the others already.
          if north == 0 {
            let west = self.label(labels[before], ofCellWith: values[before], for: value)
            let corner = self.label(labels[above - 1], ofCellWith: values[above - 1], for: value)
            let other = self.label(labels[above + 1], ofCellWith: values[above + 1], for: value)
            label = names.joined(west != 0 ? west : corner, other)
          }
        } else {
          let west = self.label(labels[before], ofCellWith: values[before], for: value)
          label = names.joined(north, west)
        }
        labels[slot] = names.counted(label)
      }
    }
  }

  /// The name of a neighbour where it belongs to a cell; the rim has none, whatever its values are.
  private func label<Value: FixedWidthInteger>(
    _ label: Int32, ofCellWith neighbour: Value, for value: Value
  ) -> Int32 {
    isMixed || neighbour == value ? label : 0
  }
}

/// Provisional names of components, and which are the same.
private struct ComponentNames {
  /// For each name itself, or a smaller one of the same component; 0 is no name.
  private(set) var parents: [Int32] = [0]
  /// How many cells have each name.
  private(set) var cellCounts: [Int32] = [0]

  /// Counts a cell under its name, or a new one where it has none.
  mutating func counted(_ label: Int32) -> Int32 {
    if label != 0 {
      cellCounts[Int(label)] += 1
      return label
    }
    let new = Int32(parents.count)
    parents.append(new)
    cellCounts.append(1)
    return new
  }

  /// The name of both of two components from now on; that of one where the other is 0.
  mutating func joined(_ one: Int32, _ other: Int32) -> Int32 {
    if one == 0 || other == 0 || one == other { return max(one, other) }
    let (a, b) = (root(of: one), root(of: other))
    let smaller = min(a, b)
    parents[Int(max(a, b))] = smaller
    return smaller
  }

  /// The smallest name of a component; the path to it is halved on the way.
  private mutating func root(of label: Int32) -> Int32 {
    var label = label
    while parents[Int(label)] != label {
      let next = parents[Int(parents[Int(label)])]
      parents[Int(label)] = next
      label = next
    }
    return label
  }

  /// Leads each name straight to its component, and counts all cells there.
  mutating func flatten() {
    for name in parents.indices.dropFirst() {
      let root = parents[Int(parents[name])]
      parents[name] = root
      guard Int(root) != name else { continue }
      cellCounts[Int(root)] += cellCounts[name]
      cellCounts[name] = 0
    }
  }
}
