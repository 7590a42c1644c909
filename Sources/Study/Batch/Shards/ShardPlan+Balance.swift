extension ShardPlan {
  /// Gives units, or parts of them, to shards so that all have about as much to do.
  ///
  /// The same costs give the same plan. The dearest is given out first, each time to the shard with least.
  ///
  /// - Parameters:
  ///   - costs: How much work each unit is.
  ///   - blocks: Into how many blocks each unit can be parted, 1 where it can't.
  ///   - count: The number of shards.
  /// - Returns: The tasks of each shard.
  static func balanced(costs: [Double], blocks: [Int], count: Int) -> [[Task]] {
    let fair = costs.reduce(0, +) / Double(count)
    var tasks: [(task: Task, cost: Double)] = []
    for (unit, cost) in costs.enumerated() {
      let pieces = blocks[unit] > 1 ? max(2, Int((2 * cost / max(fair, 1)).rounded(.up))) : 1
      let parts = min(pieces, blocks[unit])
      guard parts > 1 else {
        tasks.append((Task(unit: unit), cost))
        continue
      }
      for part in 0..<parts {
        let range = [blocks[unit] * part / parts, blocks[unit] * (part + 1) / parts]
        tasks.append((Task(unit: unit, blocks: range), cost / Double(parts)))
      }
    }
    var shards = [[Task]](repeating: [], count: count)
    var loads = [Double](repeating: 0, count: count)
    let order = tasks.indices.sorted { (-tasks[$0].cost, $0) < (-tasks[$1].cost, $1) }
    for index in order {
      let least = loads.indices.min { (loads[$0], $0) < (loads[$1], $1) } ?? 0
      shards[least].append(tasks[index].task)
      loads[least] += tasks[index].cost
    }
    return shards.map {
      $0.sorted { ($0.unit, $0.blocks?[0] ?? 0) < ($1.unit, $1.blocks?[0] ?? 0) }
    }
  }
}
