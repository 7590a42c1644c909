/// The nodes of a path tree laid out in preorder, so that a subtree is a range of places.
///
/// Whether a node lies below another is then one subtraction and one comparison.
struct TreeLayout: ~Copyable {
  /// The place of each node; `TreeLayout.outside` if the tree does not reach it.
  var place: [UInt32]
  /// The node at each place.
  var node: [UInt32]
  /// The number of nodes of the subtree that begins at each place.
  var size: [UInt32]
  private var nextPlace: [UInt32]

  static let outside = UInt32.max

  init(nodeCount: Int) {
    place = Array(repeating: Self.outside, count: nodeCount)
    node = Array(repeating: 0, count: nodeCount)
    size = node
    nextPlace = node
  }

  /// Lays out a tree; the layout of an earlier one is forgotten.
  mutating func arrange(_ tree: borrowing PathTree) {
    for index in place.indices { place[index] = Self.outside }
    let count = tree.reachedCount
    guard count > 0 else { return }
    for index in 0..<count { nextPlace[Int(tree.order[index])] = 1 }
    // A parent is settled before its children: backwards, sizes add up from the leaves.
    for index in stride(from: count - 1, to: 0, by: -1) {
      let child = Int(tree.order[index])
      nextPlace[Int(tree.parent[child])] += nextPlace[child]
    }
    for index in 0..<count {
      let current = tree.order[index]
      let subtree = nextPlace[Int(current)]
      var start: UInt32 = 0
      if index > 0 {
        let parent = Int(tree.parent[Int(current)])
        start = nextPlace[parent]
        nextPlace[parent] += subtree
      }
      place[Int(current)] = start
      node[Int(start)] = current
      size[Int(start)] = subtree
      nextPlace[Int(current)] = start + 1
    }
  }
}
