/// The nodes of a path tree laid out in preorder, so that a subtree is a range of places.
///
/// Whether a node lies below another is then one subtraction and one comparison.
struct TreeLayout: ~Copyable {
  /// The number of places, one for each node that the tree reaches.
  private(set) var count = 0
  /// The place of each node; `TreeLayout.outside` if the tree does not reach it.
  private(set) var place: [UInt32]
  /// The node at each place.
  private(set) var node: [UInt32]
  /// The number of nodes of the subtree that begins at each place.
  private(set) var size: [UInt32]
  /// The place of the parent of the node at each place but the first.
  private(set) var above: [UInt32]
  private var nextPlace: [UInt32]

  static let outside = UInt32.max

  init(nodeCount: Int) {
    place = Array(repeating: Self.outside, count: nodeCount)
    node = Array(repeating: 0, count: nodeCount)
    size = node
    above = node
    nextPlace = node
  }

  /// Lays out a tree; the layout of an earlier one is forgotten.
  mutating func arrange(_ tree: borrowing PathTree) {
    forget(count, node, &place)
    count = tree.reachedCount
    layOut(count, tree.order, tree.parent, &place, &node, &size, &above, &nextPlace)
  }
}

private func forget(_ count: Int, _ node: [UInt32], _ place: inout [UInt32]) {
  let node = node.span
  var place = place.mutableSpan
  for index in 0..<count { place[Int(node[index])] = TreeLayout.outside }
}

// Separate arguments, because spans of two properties of one value cannot be held at once.
private func layOut(
  _ count: Int, _ order: [UInt32], _ parent: [UInt32], _ place: inout [UInt32],
  _ node: inout [UInt32], _ size: inout [UInt32], _ above: inout [UInt32],
  _ nextPlace: inout [UInt32]
) {
  let order = order.span
  let parent = parent.span
  var place = place.mutableSpan
  var node = node.mutableSpan
  var size = size.mutableSpan
  var above = above.mutableSpan
  var nextPlace = nextPlace.mutableSpan
  for index in 0..<count { nextPlace[Int(order[index])] = 1 }
  // A parent is settled before its children: backwards, sizes add up from the leaves.
  for index in stride(from: count - 1, to: 0, by: -1) {
    let child = Int(order[index])
    nextPlace[Int(parent[child])] &+= nextPlace[child]
  }
  for index in 0..<count {
    let current = Int(order[index])
    let subtree = nextPlace[current]
    var start: UInt32 = 0
    if index > 0 {
      let parent = Int(parent[current])
      start = nextPlace[parent]
      nextPlace[parent] = start &+ subtree
      above[Int(start)] = place[parent]
    }
    place[current] = start
    node[Int(start)] = order[index]
    size[Int(start)] = subtree
    nextPlace[current] = start &+ 1
  }
}
