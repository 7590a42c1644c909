/// Sets of nodes that grow together: union by size, with path halving.
struct DisjointSets {
  /// The next node on the way to the set's root.
  private var parent: [Int]
  private var size: [Int]

  init(count: Int) {
    parent = Array(0..<count)
    size = Array(repeating: 1, count: count)
  }

  /// The node that stands for the set of a node.
  mutating func root(of node: Int) -> Int {
    var node = node
    while parent[node] != node {
      parent[node] = parent[parent[node]]
      node = parent[node]
    }
    return node
  }

  mutating func unite(_ a: Int, _ b: Int) {
    let (a, b) = (root(of: a), root(of: b))
    guard a != b else { return }
    let (small, large) = size[a] < size[b] ? (a, b) : (b, a)
    parent[small] = large
    size[large] += size[small]
  }
}
