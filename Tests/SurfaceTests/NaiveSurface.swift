import Surface

/// Least costs on a grid, found the slow way: by trying all cells until nothing gets cheaper.
///
/// It shares no code with what it checks.
struct NaiveSurface {
  let columns: Int
  let rows: Int
  let cellSize: Double
  /// Row by row; infinite where nothing passes.
  var resistance: [Double]
  /// Row by row; 0 where there is no patch.
  var patches: [Int]
  var oblique = true

  var patchCount: Int { patches.max() ?? 0 }

  var frame: GridFrame {
    GridFrame(minX: 0, maxY: 0, cellSize: cellSize, columns: columns, rows: rows)
  }

  func slot(_ cell: Int) -> Int { frame.slot(column: cell % columns, row: cell / columns) }

  var surface: CostSurface {
    var grid = ResistanceGrid(impassable: frame)
    for (cell, value) in resistance.enumerated() { grid[slot(cell)] = Float(value) }
    return CostSurface(grid, rule: oblique ? .eightNeighbours : .fourNeighbours)
  }

  var patchCells: PatchCells {
    var labels = [Int32](repeating: 0, count: frame.slotCount)
    for (cell, patch) in patches.enumerated() { labels[slot(cell)] = Int32(patch) }
    return PatchCells(frame: frame, labels: labels, count: patchCount)
  }

  /// The steps from a cell, with what they cost.
  func steps(from cell: Int) -> [(cell: Int, cost: Double)] {
    var steps: [(Int, Double)] = []
    let (column, row) = (cell % columns, cell / columns)
    for down in -1...1 {
      for right in -1...1 where (down, right) != (0, 0) && (oblique || down == 0 || right == 0) {
        let (x, y) = (column + right, row + down)
        guard x >= 0, x < columns, y >= 0, y < rows else { continue }
        let other = y * columns + x
        let length = cellSize * (down != 0 && right != 0 ? 2.0.squareRoot() : 1)
        let cost = (own(cell) + own(other)) / 2 * length
        if cost < .infinity { steps.append((other, cost)) }
      }
    }
    return steps
  }

  private func own(_ cell: Int) -> Double {
    !oblique && patches[cell] > 0 ? 0 : resistance[cell]
  }

  /// Per cell the least cost from a patch.
  func costs(from patch: Int) -> [Double] {
    costs(from: patches.map { $0 == patch })
  }

  /// Per cell the least cost from some cells.
  func costs(from starts: [Bool]) -> [Double] {
    var costs = starts.map { $0 ? 0 : Double.infinity }
    var isDone = false
    while !isDone {
      isDone = true
      for cell in costs.indices where costs[cell] < .infinity {
        for step in steps(from: cell) where costs[cell] + step.cost < costs[step.cell] {
          costs[step.cell] = costs[cell] + step.cost
          isDone = false
        }
      }
    }
    return costs
  }

  /// The links by pairs of patches, counted from 0.
  func links(_ rules: LinkRules) -> [[Int]: Double] {
    let costs = (0...patchCount).map { $0 == 0 ? [] : self.costs(from: $0) }
    func cost(_ from: Int, _ to: Int) -> Double {
      patches.indices.filter { patches[$0] == to }.map { costs[from][$0] }.min() ?? .infinity
    }
    var links: [[Int]: Double] = [:]
    if rules.topology == .complete {
      for from in 0..<patchCount {
        for to in from + 1..<max(patchCount, from + 1) {
          let cost = cost(from + 1, to + 1)
          if cost <= rules.maximumCost, cost < .infinity { links[[from, to]] = cost }
        }
      }
      return links
    }
    let nearest = zones(costs, within: rules.maximumCost)
    for cell in patches.indices where nearest[cell].patch > 0 {
      for step in steps(from: cell) where nearest[step.cell].patch > nearest[cell].patch {
        let meeting = nearest[cell].cost + step.cost + nearest[step.cell].cost
        let pair = [nearest[cell].patch - 1, nearest[step.cell].patch - 1]
        guard meeting <= rules.maximumCost else { continue }
        links[pair] = min(
          links[pair] ?? .infinity, meeting, cost(pair[0] + 1, pair[1] + 1))
      }
    }
    return links
  }

  /// Per cell the nearest patch and the cost to it; of patches equally near, the one with the lowest
  /// number from which a cheapest way leads here that passes no other patch.
  private func zones(
    _ costs: [[Double]], within limit: Double
  ) -> [(patch: Int, cost: Double)] {
    var zones = patches.indices.map { cell in
      let cost = costs.dropFirst().map { $0[cell] }.min() ?? .infinity
      return (patch: patches[cell], cost: cost <= limit ? cost : .infinity)
    }
    var isDone = false
    while !isDone {
      isDone = true
      for cell in patches.indices where zones[cell].patch > 0 {
        for step in steps(from: cell)
        where patches[step.cell] == 0 && zones[cell].cost + step.cost == zones[step.cell].cost {
          let known = zones[step.cell].patch
          if known == 0 || zones[cell].patch < known {
            zones[step.cell].patch = zones[cell].patch
            isDone = false
          }
        }
      }
    }
    return zones
  }
}
