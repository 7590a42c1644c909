import Surface
import TestSupport

extension NaiveSurface {
  /// A surface with gaps without data, ties, oblique gaps between impassable cells and patches of single
  /// cells.
  static func random(seed: UInt64, oblique: Bool = true) -> NaiveSurface {
    var random = RandomSource(seed: seed)
    let (columns, rows) = (
      Int.random(in: 1...13, using: &random), Int.random(in: 2...13, using: &random)
    )
    // Few values make ties, many none.
    let values: [Double] =
      seed.isMultiple(of: 2) ? [1, 1, 1, 2, 5, .infinity] : [1, 1.5, 2.25, 7, 40, 300, .infinity]
    var surface = NaiveSurface(
      columns: columns, rows: rows, cellSize: [1, 10, 25].randomElement(using: &random) ?? 1,
      resistance: (0..<columns * rows).map { _ in values.randomElement(using: &random) ?? 1 },
      patches: Array(repeating: 0, count: columns * rows), oblique: oblique)
    for patch in 1...Int.random(in: 2...6, using: &random) {
      let cell = Int.random(in: 0..<columns * rows, using: &random)
      guard surface.patches[cell] == 0 else { continue }
      let number = surface.patchCount + 1
      surface.patches[cell] = number
      if surface.resistance[cell] == .infinity { surface.resistance[cell] = 1 }
      // Some patches are larger.
      if patch.isMultiple(of: 2) {
        for step in surface.steps(from: cell) where surface.patches[step.cell] == 0 {
          surface.patches[step.cell] = number
        }
      }
    }
    return surface
  }
}
