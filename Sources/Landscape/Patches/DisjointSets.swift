/// Which of `count` things belong together (union-find with path halving).
struct DisjointSets {
  private var parent: [Int]

  init(count: Int) { parent = Array(0..<count) }

  mutating func root(of element: Int) -> Int {
    var element = element
    while parent[element] != element {
      parent[element] = parent[parent[element]]
      element = parent[element]
    }
    return element
  }

  mutating func areJoined(_ a: Int, _ b: Int) -> Bool { root(of: a) == root(of: b) }

  /// Joins two sets; the smallest element stays the root, so that groups keep their order.
  mutating func join(_ a: Int, _ b: Int) {
    let (a, b) = (root(of: a), root(of: b))
    parent[max(a, b)] = min(a, b)
  }

  /// The sets, ordered by their smallest element; each in ascending order.
  mutating func groups() -> [[Int]] {
    var groups: [[Int]] = []
    var position = [Int?](repeating: nil, count: parent.count)
    for element in parent.indices {
      let root = root(of: element)
      if let known = position[root] {
        groups[known].append(element)
      } else {
        position[root] = groups.count
        groups.append([element])
      }
    }
    return groups
  }
}
