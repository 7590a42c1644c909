/// How animals step from cell to cell.
///
/// A step costs the mean resistance of its two cells times the distance between their centres, in metres.
public enum StepRule: String, Sendable, CaseIterable {
  /// To all eight neighbours, as Graphab, Linkage Mapper and GRASS r.cost do.
  case eightNeighbours = "8"
  /// To the four neighbours that share an edge, and free of cost within patches: a link costs what the
  /// cells between its patches resist, as in grainscape (Chubaty et al. 2020), times the cell size.
  case fourNeighbours = "4"
}

/// The steps of a rule on one grid.
struct Steps: Sendable {
  /// What to add to a slot to get to each neighbour, in the order of slots.
  let offsets: [Int]
  /// Half the distance to each neighbour, in metres: it is multiplied by the sum of two resistances.
  let halfLengths: [Double]

  init(_ rule: StepRule, on frame: GridFrame) {
    let (south, straight) = (frame.stride, frame.cellSize / 2)
    let oblique = straight * 2.0.squareRoot()
    switch rule {
    case .eightNeighbours:
      offsets = [-south - 1, -south, -south + 1, -1, 1, south - 1, south, south + 1]
      halfLengths = [
        oblique, straight, oblique, straight, straight, oblique, straight, oblique,
      ]
    case .fourNeighbours:
      offsets = [-south, -1, 1, south]
      halfLengths = [straight, straight, straight, straight]
    }
  }

  var count: Int { offsets.count }

  /// What a step costs: the same to the last bit in both directions.
  func cost(of direction: Int, from slot: Int, in resistance: [Float]) -> Double {
    halfLengths[direction]
      * (Double(resistance[slot]) + Double(resistance[slot + offsets[direction]]))
  }
}
