public import Connectivity
import Foundation

/// A directed graph with few weighted nodes and many options, in the counts of a published
/// restoration study.
///
/// Only the counts are that study's. The graph is made here: a minimum spanning tree of random
/// points and the shortest other links of their Delaunay triangulation, followed both ways at
/// different costs. Every weighted node reaches every other, so that no search ends early.
public struct RestorationInstance: Sendable {
  /// The nodes and arcs, and the nodes' weights.
  public let network: Network
  /// What can be done.
  public let options: [LinkOption]

  /// How large an instance is.
  public struct Size: Sendable, Hashable {
    /// The number of nodes.
    public var nodes: Int
    /// The number of arcs, even, at least two for each node.
    public var arcs: Int
    /// The number of nodes with a weight above 0.
    public var weighted: Int
    /// The number of options.
    public var options: Int

    /// The size of the published instance.
    public static let published = Size(nodes: 26_079, arcs: 68_866, weighted: 762, options: 557)

    /// The counts of the published instance in proportion to a number of nodes.
    public init(nodes: Int) {
      let whole = Self.published
      func part(_ count: Int) -> Int { count * nodes / whole.nodes }
      self.init(
        nodes: nodes, arcs: 2 * part(whole.arcs / 2), weighted: part(whole.weighted),
        options: part(whole.options))
    }

    /// A size from its counts.
    public init(nodes: Int, arcs: Int, weighted: Int, options: Int) {
      self.nodes = nodes
      self.arcs = arcs
      self.weighted = weighted
      self.options = options
    }
  }

  /// How many mean arc lengths an impedance of 1 stands for.
  static let reach = 100.0
  /// What an option multiplies the impedance of its arcs by.
  public static let optionFactor = 0.2

  /// Draws an instance.
  ///
  /// - Parameters:
  ///   - size: The counts.
  ///   - seed: What the random numbers start from.
  /// - Throws: What is wrong with the graph, such as fewer arcs than keep it connected.
  public init(_ size: Size = .published, seed: UInt64) throws(GraphError) {
    var random = RandomStream(seed: seed)
    let side = Int(5000 * Double(size.nodes).squareRoot())
    let points = distinctPoints(size.nodes, side: side, using: &random)
    let pairs = sparsePairs(of: points, count: size.arcs / 2)
    let lengths = pairs.map { points[$0.0].distance(to: points[$0.1]) }
    let reach = Self.reach * lengths.reduce(0, +) / Double(pairs.count)
    // Both arcs of a pair lie together: 2i and 2i + 1.
    let arcs = pairs.flatMap { from, to in
      let impedance = points[from].distance(to: points[to]) / reach
      return [
        Link(from: from, to: to, impedance: impedance * (1 + random.unit())),
        Link(from: to, to: from, impedance: impedance * (1 + random.unit())),
      ]
    }
    var weights = [Double](repeating: 0, count: size.nodes)
    for node in random.distinct(size.weighted, below: size.nodes) {
      weights[node] = exp(log(5) + random.normal())
    }
    network = try Network(
      graph: Graph(nodeCount: size.nodes, links: arcs, isDirected: true),
      weights: NodeWeights(weights))
    let leaving = Dictionary(grouping: arcs.indices, by: { arcs[$0].from })
    options = random.distinct(size.options, below: size.nodes).enumerated().map { number, centre in
      // From 8 to 12 arcs, 10 on average.
      let chosen = arcPairs(outwardFrom: centre, 4 + random.index(below: 3), arcs, leaving)
      return LinkOption(
        name: "option-\(number)",
        links: chosen.flatMap { [arcs[2 * $0], arcs[2 * $0 + 1]] }.map {
          Link(from: $0.from, to: $0.to, impedance: $0.impedance * Self.optionFactor)
        },
        // What is restored is paid for by its length.
        cost: chosen.reduce(0) { $0 + (lengths[$1] / 10).rounded(.up) })
    }
  }
}

/// The pairs that join all points at least total length, and then the shortest others, sorted.
private func sparsePairs(of points: [Point], count: Int) -> [(Int, Int)] {
  let pairs = Triangulation.neighbours(of: points)
  let lengths = pairs.map { points[$0.0].distance(to: points[$0.1]) }
  let shortest = pairs.indices.sorted { (lengths[$0], $0) < (lengths[$1], $1) }
  var root = Array(points.indices)
  func top(_ node: Int) -> Int {
    var node = node
    while root[node] != node {
      root[node] = root[root[node]]
      node = root[node]
    }
    return node
  }
  var tree: [Int] = []
  var others: [Int] = []
  for index in shortest {
    let (from, to) = (top(pairs[index].0), top(pairs[index].1))
    root[from] = to
    if from == to { others.append(index) } else { tree.append(index) }
  }
  return (tree + others.prefix(max(0, count - tree.count))).sorted().map { pairs[$0] }
}

/// The pairs of arcs that are met first when going outward from a node, arc by arc.
private func arcPairs(
  outwardFrom centre: Int, _ count: Int, _ arcs: [Link], _ leaving: [Int: [Int]]
) -> [Int] {
  var queue = [centre]
  var seen: Set<Int> = [centre]
  var pairs: [Int] = []
  var next = 0
  while next < queue.count, pairs.count < count {
    for arc in leaving[queue[next]] ?? [] where pairs.count < count {
      if !pairs.contains(arc / 2) { pairs.append(arc / 2) }
      if seen.insert(arcs[arc].to).inserted { queue.append(arcs[arc].to) }
    }
    next += 1
  }
  return pairs
}
