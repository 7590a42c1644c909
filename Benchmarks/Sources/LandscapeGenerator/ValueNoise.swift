/// A smooth random height per cell of a grid: sums of interpolated lattices of several widths.
struct ValueNoise {
  /// A lattice: how many cells apart its points lie, and what it adds at most.
  private struct Octave {
    var width: Int
    var weight: Float
  }

  private static let octaves = [
    Octave(width: 26, weight: 0.45), Octave(width: 9, weight: 0.35),
    Octave(width: 3, weight: 0.2),
  ]

  let seed: UInt64

  /// Fills a row of a grid with heights, 0..<1.
  func fill(_ heights: inout [Float], row: Int) {
    for column in heights.indices { heights[column] = 0 }
    for (number, octave) in Self.octaves.enumerated() { add(octave, number, to: &heights, row) }
  }

  private func add(_ octave: Octave, _ number: Int, to heights: inout [Float], _ row: Int) {
    let (top, down) = row.quotientAndRemainder(dividingBy: octave.width)
    let weights = (0..<octave.width).map { Self.smooth(Float($0) / Float(octave.width)) }
    let south = weights[down]
    var (west, column) = (0, 0)
    var left = level(number, 0, top, south)
    while column < heights.count {
      west += 1
      let right = level(number, west, top, south)
      for across in 0..<min(octave.width, heights.count - column) {
        heights[column + across] += octave.weight * (left + (right - left) * weights[across])
      }
      column += octave.width
      left = right
    }
  }

  /// The height of a lattice's column between two of its rows.
  private func level(_ octave: Int, _ x: Int, _ y: Int, _ south: Float) -> Float {
    let (upper, lower) = (point(octave, x, y), point(octave, x, y + 1))
    return upper + (lower - upper) * south
  }

  private func point(_ octave: Int, _ x: Int, _ y: Int) -> Float {
    let place = UInt64(octave) << 60 | UInt64(x) << 30 | UInt64(y)
    var random = RandomStream(seed: seed &+ place &* 0xD6E8_FEB8_6659_FD93)
    return Float(random.unit())
  }

  private static func smooth(_ part: Float) -> Float { part * part * (3 - 2 * part) }
}
