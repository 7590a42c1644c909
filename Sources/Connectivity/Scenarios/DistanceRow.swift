/// The distances between one node and those nodes that matter.
struct DistanceRow: Sendable {
  private(set) var nodes: [UInt32] = []
  private(set) var distances: [Double] = []

  /// The bytes that one distance takes.
  static let entrySize = MemoryLayout<UInt32>.stride + MemoryLayout<Double>.stride

  init() {}

  /// Takes the distances of the marked nodes from a search.
  init(_ search: borrowing NodeSearch, at marked: [Bool]) {
    let count = (0..<search.count).count { marked[search.node(at: $0)] }
    nodes.reserveCapacity(count)
    distances.reserveCapacity(count)
    for place in 0..<search.count {
      let node = search.node(at: place)
      if marked[node] { add(UInt32(node), search.distance(at: place)) }
    }
  }

  /// Takes the distances of the marked nodes from a search.
  init(_ tree: borrowing PathTree, at marked: [Bool]) {
    for index in 0..<tree.reachedCount {
      let node = tree.order[index]
      if marked[Int(node)] { add(node, tree.distance[Int(node)]) }
    }
  }

  /// Takes the distances of some nodes from a search, as far as it reached them.
  init(_ search: borrowing NodeSearch, to nodes: [Int]) {
    for node in nodes where search.distance(of: node) < .infinity {
      add(UInt32(node), search.distance(of: node))
    }
  }

  var count: Int { nodes.count }

  mutating func add(_ node: UInt32, _ distance: Double) {
    nodes.append(node)
    distances.append(distance)
  }

  /// Writes the distances into a list with one place for each node.
  func write(to row: inout [Double]) {
    for index in nodes.indices { row[Int(nodes[index])] = distances[index] }
  }

  /// Clears what `write` wrote.
  func clear(in row: inout [Double]) {
    for node in nodes { row[Int(node)] = .infinity }
  }
}
