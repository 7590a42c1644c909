/// The gates of a patch, which are the cells where links end, and the least costs between them.
///
/// A way between two gates may lead over any cells, also outside the patch.
public struct PatchGates: Sendable, Hashable {
  /// The slots of the gates, ascending.
  public let slots: [UInt32]
  /// The costs from the first gate to all after it, then from the second, and so on; infinite where no
  /// way leads.
  public let costs: [Double]
  /// The cells on which the costs depend; nothing where there is no way to find.
  let window: GridWindow?

  /// Each two gates between which a way leads.
  public var edges: [(one: UInt32, other: UInt32, cost: Double)] {
    var edges: [(UInt32, UInt32, Double)] = []
    var next = 0
    for (place, one) in slots.enumerated() {
      for other in slots[(place + 1)...] {
        if costs[next] < .infinity { edges.append((one, other, costs[next])) }
        next += 1
      }
    }
    return edges
  }

  /// Whether another resistance of a cell may change the costs.
  func depend(on slot: Int, of frame: GridFrame) -> Bool {
    guard let window else { return false }
    let (column, row) = frame.cell(ofSlot: slot)
    return window.columns.contains(column) && window.rows.contains(row)
  }
}

extension LinkedSurface {
  /// Per patch the cells where its links end, each once, ascending.
  public var gateSlots: [[UInt32]] {
    Self.gateSlots(
      ofEnds: links.flatMap { [($0.from, $0.path[0]), ($0.to, $0.path[$0.path.count - 1])] },
      patchCount: patches.count)
  }

  /// Per patch the cells where links end, each once, ascending.
  public static func gateSlots(
    ofEnds ends: [(patch: Int, slot: UInt32)], patchCount: Int
  ) -> [[UInt32]] {
    var slots = [Set<UInt32>](repeating: [], count: patchCount)
    for end in ends { slots[end.patch].insert(end.slot) }
    return slots.map { $0.sorted() }
  }
}
