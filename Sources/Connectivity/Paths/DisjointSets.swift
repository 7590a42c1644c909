/// Sets of nodes that grow together: union by size, with path halving.
public struct DisjointSets {
  /// The next node on the way to the set's root.
  private var parent: [Int]
  private var size: [Int]

  /// Each of the nodes 0..<count in a set of its own.
  public init(count: Int) {
    parent = Array(0..<count)
    size = Array(repeating: 1, count: count)
  }

  /// The node that stands for the set of a node.
  public mutating func root(of node: Int) -> Int {
    var node = node
    while parent[node] != node {
      parent[node] = parent[parent[node]]
      node = parent[node]
    }
    return node
  }

  /// Makes the sets of two nodes one.
  public mutating func unite(_ a: Int, _ b: Int) {
    let (a, b) = (root(of: a), root(of: b))
    guard a != b else { return }
    let (small, large) = size[a] < size[b] ? (a, b) : (b, a)
    parent[small] = large
    size[large] += size[small]
  }

  /// The sets, ordered by their smallest node; each in ascending order.
  public mutating func groups() -> [[Int]] {
    var groups: [[Int]] = []
    var position = [Int?](repeating: nil, count: parent.count)
    for node in parent.indices {
      let root = root(of: node)
      if let known = position[root] {
        groups[known].append(node)
      } else {
        position[root] = groups.count
        groups.append([node])
      }
    }
    return groups
  }
}
