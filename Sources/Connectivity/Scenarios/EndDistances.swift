/// The distances between the ends of scenarios and the weighted nodes, before any scenario.
///
/// They are all that a scenario which only improves paths needs to know of the graph. They are found
/// by searches from the ends or, where the weighted nodes are less than half as many, from those.
struct EndDistances: Sendable {
  /// The place of each end in the lists below.
  let index: [Int: Int]
  /// For each end the distances from it to the weighted nodes.
  let out: [DistanceRow]
  /// For each end the distances from the weighted nodes to it; empty where `out` serves for both.
  private let into: [DistanceRow]
  /// For each end the distances from it to other ends, as far as a scenario needs them.
  private let toEnds: [DistanceRow]

  /// Searches for the ends of each scenario, given in `groups`.
  init(
    _ groups: [[Int]], in paths: SearchGraph, _ metric: Metric, weighted: [Bool], threads: Int,
    progress: (Double) -> Void
  ) async {
    let ends = Set(groups.joined()).sorted()
    let index = Dictionary(uniqueKeysWithValues: zip(ends, ends.indices))
    let weightedCount = weighted.count { $0 }
    self.index = index
    let isFromWeighted = 2 * weightedCount < ends.count
    let passes = (isFromWeighted ? 2.0 : 1) + (metric.isSymmetric ? 0 : 1)
    func tell(_ pass: Double, _ part: Double) { progress((pass + part) / passes) }
    if isFromWeighted {
      let into = await Self.rows(
        at: ends, index, from: weighted, paths, metric, threads, { tell(0, $0) })
      let out =
        metric.isSymmetric
        ? into
        : await Self.rows(
          at: ends, index, from: weighted, paths, isReversed: true, metric, threads,
          { tell(1, $0) })
      let reaches = Self.reaches(
        groups, index, out, into, within: metric.reach, nodeCount: weighted.count)
      let companions = Self.companions(groups, index)
      toEnds = await Self.rows(
        from: ends, paths, threads: threads, progress: { tell(passes - 1, $0) },
        within: { reaches[$0] }
      ) { DistanceRow($0, to: companions[$1]) }
      self.out = out
      self.into = metric.isSymmetric ? [] : into
    } else {
      let marks = zip(weighted, Self.marks(ends, weighted.count)).map { $0 || $1 }
      out = await Self.rows(
        from: ends, paths, threads: threads, progress: { tell(0, $0) },
        within: { _ in metric.reach }
      ) { search, _ in DistanceRow(search, at: marks) }
      into =
        metric.isSymmetric
        ? []
        : await Self.rows(
          from: ends, paths, isReversed: true, threads: threads, progress: { tell(1, $0) },
          within: { _ in metric.reach }
        ) { search, _ in DistanceRow(search, at: weighted) }
      toEnds = []
    }
  }

  /// The distances from the weighted nodes to an end.
  func into(_ end: Int) -> DistanceRow { into.isEmpty ? out[end] : into[end] }

  /// The distances from an end to ends, and perhaps to other nodes.
  func toEnds(_ end: Int) -> DistanceRow { toEnds.isEmpty ? out[end] : toEnds[end] }

  private static func marks(_ nodes: [Int], _ count: Int) -> [Bool] {
    var marks = [Bool](repeating: false, count: count)
    for node in nodes { marks[node] = true }
    return marks
  }

  /// The other ends of each end's scenarios.
  private static func companions(_ groups: [[Int]], _ index: [Int: Int]) -> [[Int]] {
    var companions = [Set<Int>](repeating: [], count: index.count)
    for group in groups {
      for end in group {
        if let end = index[end] { companions[end].formUnion(group) }
      }
    }
    return companions.map { $0.sorted() }
  }

  /// Searches from each start, within its reach, and keeps what `row` takes of it.
  private static func rows(
    from starts: [Int], _ paths: SearchGraph, isReversed: Bool = false, threads: Int,
    progress: (Double) -> Void, within reach: @escaping @Sendable (Int) -> Double,
    _ row: @escaping @Sendable (borrowing NodeSearch, Int) -> DistanceRow
  ) async -> [DistanceRow] {
    await Parallelism.reduce(
      starts.count, atLeast: 8, threads: threads, into: [], progress: progress
    ) { block in
      var search = NodeSearch(paths, isReversed: isReversed)
      return block.map { start in
        search.run(from: starts[start], within: reach(start))
        return row(search, start)
      }
    } combine: {
      $0 += $1
    }
  }

  /// Searches from each weighted node, and turns round what it finds at the ends.
  private static func rows(
    at ends: [Int], _ index: [Int: Int], from weighted: [Bool], _ paths: SearchGraph,
    isReversed: Bool = false, _ metric: Metric, _ threads: Int, _ progress: (Double) -> Void
  ) async -> [DistanceRow] {
    let starts = weighted.indices.filter { weighted[$0] }
    let marks = marks(ends, weighted.count)
    let found = await rows(
      from: starts, paths, isReversed: isReversed, threads: threads, progress: progress,
      within: { _ in metric.reach }
    ) { search, _ in DistanceRow(search, at: marks) }
    var rows = ends.map { _ in DistanceRow() }
    for (start, row) in zip(starts, found) {
      for (node, distance) in zip(row.nodes, row.distances) {
        guard let end = index[Int(node)] else { continue }
        rows[end].add(UInt32(start), distance)
      }
    }
    return rows
  }

  /// How far to search from each end so as to meet the other ends of its scenarios.
  ///
  /// The way round by the weighted node that is nearest to them all is a bound; without one the
  /// search goes on to `reach`.
  private static func reaches(
    _ groups: [[Int]], _ index: [Int: Int], _ out: [DistanceRow], _ into: [DistanceRow],
    within reach: Double, nodeCount: Int
  ) -> [Double] {
    var reaches = [Double](repeating: 0, count: index.count)
    // By weighted node: how many ends of the scenario it reaches, and the farthest of them.
    var counts = [Int](repeating: 0, count: nodeCount)
    var farthest = [Double](repeating: 0, count: nodeCount)
    for group in groups {
      let ends = group.compactMap { index[$0] }
      for end in ends {
        for place in 0..<into[end].count {
          let node = Int(into[end].nodes[place])
          counts[node] += 1
          farthest[node] = max(farthest[node], into[end].distances[place])
        }
      }
      for end in ends {
        var bound = Double.infinity
        for place in 0..<out[end].count {
          let node = Int(out[end].nodes[place])
          guard counts[node] == ends.count else { continue }
          bound = min(bound, out[end].distances[place] + farthest[node])
        }
        reaches[end] = max(reaches[end], min(bound * (1 + 1e-9), reach))
      }
      for end in ends {
        for node in into[end].nodes {
          counts[Int(node)] = 0
          farthest[Int(node)] = 0
        }
      }
    }
    return reaches
  }
}
