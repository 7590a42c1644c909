/// A generated land cover: patchy classes, roads that cut them, and gaps in the roads.
public struct GeneratedCover: Sendable {
  /// The class that is habitat.
  public static let habitat: UInt8 = 1
  /// What a metre costs in each class: fenced roads, habitat, four kinds of farmland and town, roads.
  public static let resistances: [Float] = [.infinity, 1, 3, 10, 40, 150, 1000]

  private static let fence: UInt8 = 0
  private static let road: UInt8 = 6

  /// The number of cells from west to east.
  public let columns: Int
  /// The number of cells from north to south.
  public let rows: Int
  /// The class of each cell, row by row.
  public private(set) var classes: [UInt8]

  /// A land cover from a seed: the same on every machine.
  public init(columns: Int, rows: Int, seed: UInt64) {
    self.columns = columns
    self.rows = rows
    classes = Array(repeating: 0, count: columns * rows)
    let noise = ValueNoise(seed: seed)
    var heights = [Float](repeating: 0, count: columns)
    for row in 0..<rows {
      noise.fill(&heights, row: row)
      for column in 0..<columns { classes[row * columns + column] = Self.cover(heights[column]) }
    }
    var random = RandomStream(seed: seed &+ 1)
    for _ in 0..<columns * rows / 20_000 { addRoad(&random) }
  }

  private static func cover(_ height: Float) -> UInt8 {
    switch height {
    case 0.64...: habitat
    case 0.56...: 2
    case 0.45...: 3
    case 0.35...: 4
    default: 5
    }
  }

  /// A straight road without oblique leaks; one in three is fenced, and each has gaps.
  private mutating func addRoad(_ random: inout RandomStream) {
    var (x, y) = (random.index(below: columns), random.index(below: rows))
    let (east, south) = (random.unit() * 2 - 1, random.unit() * 2 - 1)
    let kind = random.index(below: 3) == 0 ? Self.fence : Self.road
    let length = 100 + random.index(below: 300)
    var (across, down) = (0.0, 0.0)
    for step in 0..<length {
      // One axis at a time: cells of a road share edges.
      if (across + 0.5) * abs(south) < (down + 0.5) * abs(east) {
        across += 1
        x += east < 0 ? -1 : 1
      } else {
        down += 1
        y += south < 0 ? -1 : 1
      }
      guard 0..<columns ~= x, 0..<rows ~= y else { return }
      if step % 60 > 1 { classes[y * columns + x] = kind }
    }
  }
}
