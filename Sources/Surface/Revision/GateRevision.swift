/// Finds what changes of cells and of links do to the gates of patches; it serves one task.
///
/// Only the costs in patches with other gates, and those that a changed cell may concern, are found again.
/// The result is that of finding all anew.
public struct GateRevision: ~Copyable {
  private let base: [PatchGates]
  private let original: CostSurface
  private var surface: CostSurface
  private var search: GateSearch

  /// A revision of the gates of patches on a surface.
  public init(_ base: [PatchGates], on surface: CostSurface) {
    self.base = base
    original = surface
    self.surface = surface
    search = GateSearch(surface)
  }

  /// The gates where cells have other resistances; the surface itself stays as it is.
  ///
  /// - Parameters:
  ///   - slots: Per patch its gates, which ascend; patches that are new come last.
  ///   - changes: The cells, each once.
  /// - Returns: The gates of each patch.
  public mutating func gates(
    at slots: [[UInt32]], changing changes: [CellChange]
  ) -> [PatchGates] {
    let changes = changes.filter { $0.resistance != original.resistance[$0.slot] }
    for change in changes { surface.set(change.slot, resistance: change.resistance) }
    search.adapt(to: surface)
    var gates: [PatchGates] = []
    for (patch, own) in slots.enumerated() {
      if patch < base.count, base[patch].slots == own,
        !changes.contains(where: { base[patch].depend(on: $0.slot, of: original.frame) })
      {
        gates.append(base[patch])
      } else {
        gates.append(search.gates(at: own, over: surface))
      }
    }
    for change in changes {
      surface.set(change.slot, resistance: original.resistance[change.slot])
    }
    return gates
  }
}
