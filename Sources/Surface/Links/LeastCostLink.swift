/// The cheapest way between two patches.
public struct LeastCostLink: Sendable, Hashable, Codable {
  /// The patch with the lower index.
  public var from: Int
  /// The other patch.
  public var to: Int
  /// What the way costs: resistance times metres.
  public var cost: Double
  /// The slots of the way, from a cell of `from` to one of `to`.
  public var path: [UInt32]

  /// The pair of patches, to sort and to find links by.
  var pair: PatchPair { PatchPair(from, to) }

  /// Metres from the centre of the first cell to that of the last.
  public func length(on frame: GridFrame) -> Double {
    zip(path, path.dropFirst()).reduce(0) { length, step in
      let apart = abs(Int(step.0) - Int(step.1))
      let isStraight = apart == 1 || apart == frame.stride
      return length + frame.cellSize * (isStraight ? 1 : 2.0.squareRoot())
    }
  }
}

/// Two patches, by their indices, the lower first.
struct PatchPair: Hashable, Comparable {
  let from: Int32
  let to: Int32

  init(_ one: Int, _ other: Int) {
    from = Int32(min(one, other))
    to = Int32(max(one, other))
  }

  static func < (a: PatchPair, b: PatchPair) -> Bool { (a.from, a.to) < (b.from, b.to) }
}
