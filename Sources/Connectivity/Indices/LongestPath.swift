/// Finds the longest of the best paths between two patches by few searches.
///
/// A search from one patch tells how far the farthest patch is from there, and so bounds how far it
/// is from every other patch, by the triangle inequality. Searches start in turn where the farthest
/// patch may be farthest and where it may be nearest, until no patch can have one farther than the
/// farthest that was found (Takes & Kosters 2013). Stepping nodes carry paths, but are no ends.
///
/// - Complexity: one search per component of an undirected graph and mostly a few dozen more; at
///   worst one per patch.
struct LongestPath {
  private let network: RankedNetwork
  /// By rank: the least and the greatest distance at which the farthest patch may be.
  private var least: [Double]
  private var greatest: [Double]
  /// By rank: a node that stands for the component.
  private let component: [Int]
  /// The length of the longest path that was found.
  private(set) var length = 0.0

  /// Sums along a path and back differ by rounding, which is no reason for a search.
  private static let tolerance = 1e-13
  /// The number of rounds of two searches before rounds get larger.
  private static let narrowRounds = 32
  private static let wideRound = 64

  /// The impedance of the longest path, whether or not the cutoff lets it count.
  ///
  /// - Parameters:
  ///   - network: An undirected network.
  ///   - threads: How many searches run at once; the result has the same bits for any number.
  /// - Returns: The length of the longest path; 0 without paths.
  static func length(in network: RankedNetwork, threads: Int) async -> Double {
    var path = LongestPath(network)
    await path.search(from: path.firstPatches, threads: threads)
    var round = 0
    while true {
      let ends = round < narrowRounds ? path.extremes : path.farthest(atMost: wideRound)
      guard !ends.isEmpty else { return path.length }
      await path.search(from: ends, threads: threads)
      round += 1
    }
  }

  private init(_ network: RankedNetwork) {
    self.network = network
    let arcs = network.impedance.arcs
    var sets = DisjointSets(count: arcs.nodeCount)
    for node in 0..<arcs.nodeCount {
      for arc in arcs.row(node) { sets.unite(node, Int(arcs.targets[arc])) }
    }
    component = (0..<arcs.nodeCount).map { sets.root(of: $0) }
    least = Array(repeating: 0, count: arcs.nodeCount)
    greatest = network.patches.map { $0 ? .infinity : 0 }
  }

  /// The first patch of each component.
  private var firstPatches: [Int] {
    var isKnown = [Bool](repeating: false, count: component.count)
    return component.indices.filter { node in
      guard network.patches[node], !isKnown[component[node]] else { return false }
      isKnown[component[node]] = true
      return true
    }
  }

  /// The patches from which a path longer than all that were found may start.
  private var candidates: [Int] {
    let known = length * (1 + Self.tolerance)
    return greatest.indices.filter { greatest[$0] > known }
  }

  /// The candidate at the greatest bound, and the one of its component at the least.
  private var extremes: [Int] {
    let candidates = candidates
    guard let outer = candidates.max(by: { greatest[$0] < greatest[$1] }) else { return [] }
    let others = candidates.filter { component[$0] == component[outer] && $0 != outer }
    let inner = others.min { least[$0] < least[$1] }
    return [outer] + (inner.map { [$0] } ?? [])
  }

  /// The candidates at the greatest bounds.
  private func farthest(atMost count: Int) -> [Int] {
    let sorted = candidates.sorted { (greatest[$1], $0) < (greatest[$0], $1) }
    return Array(sorted.prefix(count))
  }

  private mutating func search(from ends: [Int], threads: Int) async {
    let network = network
    let rows = await Parallelism.reduce(
      ends.count, threads: threads, into: [DistanceRow]()
    ) { block in
      var tree = PathTree(nodeCount: network.patches.count)
      return ends[block].map { end in
        tree.run(network.impedance.arcs, from: end)
        return DistanceRow(tree, at: network.patches)
      }
    } combine: {
      $0 += $1
    }
    for (end, row) in zip(ends, rows) { learn(from: end, row) }
  }

  /// Takes into account the distances of all patches from one.
  private mutating func learn(from end: Int, _ row: DistanceRow) {
    let farthest = row.distances.max() ?? 0
    length = max(length, farthest)
    for (node, distance) in zip(row.nodes, row.distances) {
      let node = Int(node)
      least[node] = max(least[node], distance, farthest - distance)
      greatest[node] = min(greatest[node], farthest + distance)
    }
    greatest[end] = farthest
  }
}
