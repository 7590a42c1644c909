/// Counts the hops from up to 64 sources at once, breadth first.
///
/// Each node has a set of the sources that have come to it, as the bits of one number. Sources that
/// are close together come to a node within few hops of each other, so that its arcs are followed a
/// few times for all of them (MS-BFS: Then et al. 2014).
///
/// - Complexity: O(d (n + m)) per run, where d is the number of hops between the sources.
struct HopSweep: ~Copyable {
  /// The arcs of no hop, to stepping nodes.
  private let freeArcs: Arcs
  /// The arcs of one hop, to patches.
  private let hopArcs: Arcs
  /// The nodes that sources come to with the present number of hops, in the first `count` places.
  private(set) var order: [UInt32]
  private(set) var count = 0
  /// By node of `order`: the sources that come to it with the present number of hops.
  private(set) var present: [UInt64]
  /// By node: the sources that have come to it.
  private var known: [UInt64]
  /// By patch: the sources that come to it with one hop more; by stepping node: those whose paths
  /// have yet to go on from it.
  private var coming: [UInt64]
  private var next: [UInt32]

  /// The number of sources of a run at most.
  static let width = UInt64.bitWidth

  init(arcs: Arcs) {
    freeArcs = arcs.changed { $0.length == 0 ? $0 : nil }
    hopArcs = arcs.changed { $0.length == 0 ? nil : $0 }
    // One place more than there are nodes, for `followHops` to write what it then passes over.
    order = Array(repeating: 0, count: arcs.nodeCount + 1)
    next = order
    present = Array(repeating: 0, count: arcs.nodeCount)
    known = present
    coming = present
  }

  /// Starts from the given sources, each of which is there with no hop.
  mutating func start(from sources: ArraySlice<Int>) {
    for node in known.indices { known[node] = 0 }
    count = 0
    for (bit, source) in sources.enumerated() {
      order[count] = UInt32(source)
      count += 1
      present[source] = 1 << UInt64(bit)
      known[source] = present[source]
    }
    followFreeArcs()
  }

  /// Goes one hop on; `order` is empty when no source comes any farther.
  mutating func advance() {
    let waiting = followHops(count, hopArcs, known, order, &present, &coming, &next)
    swap(&order, &next)
    count = waiting
    settle(count, order, &present, &known, &coming)
    followFreeArcs()
  }

  /// Adds the stepping nodes to which paths go on without a hop.
  private mutating func followFreeArcs() {
    guard !freeArcs.targets.isEmpty else { return }
    var waiting: [UInt32] = []
    for place in 0..<count { spread(present[Int(order[place])], from: order[place], &waiting) }
    var first = 0
    while first < waiting.count {
      let node = waiting[first]
      first += 1
      let sources = coming[Int(node)]
      coming[Int(node)] = 0
      spread(sources, from: node, &waiting)
    }
  }

  private mutating func spread(
    _ sources: UInt64, from node: UInt32, _ waiting: inout [UInt32]
  ) {
    for arc in freeArcs.row(Int(node)) {
      let target = Int(freeArcs.targets[arc])
      let new = sources & ~known[target]
      guard new != 0 else { continue }
      if present[target] == 0 {
        order[count] = freeArcs.targets[arc]
        count += 1
      }
      if coming[target] == 0 { waiting.append(freeArcs.targets[arc]) }
      known[target] |= new
      present[target] |= new
      coming[target] |= new
    }
  }
}

// Separate arguments, because spans of two properties of one value cannot be held at once.

/// Gathers the patches one hop on, and forgets who is at the present nodes.
private func followHops(
  _ count: Int, _ arcs: Arcs, _ known: [UInt64], _ order: [UInt32], _ present: inout [UInt64],
  _ coming: inout [UInt64], _ next: inout [UInt32]
) -> Int {
  let offsets = arcs.offsets.span
  let targets = arcs.targets.span
  let known = known.span
  let order = order.span
  var present = present.mutableSpan
  var coming = coming.mutableSpan
  var next = next.mutableSpan
  var waiting = 0
  for place in 0..<count {
    let node = Int(order[place])
    let sources = present[node]
    present[node] = 0
    var arc = Int(offsets[node])
    let end = Int(offsets[node &+ 1])
    while arc < end {
      let target = Int(targets[arc])
      let others = coming[target]
      let all = others | sources & ~known[target]
      // No branches, for they would be guessed wrong every other time.
      coming[target] = all
      next[waiting] = targets[arc]
      waiting &+= others == 0 && all != 0 ? 1 : 0
      arc &+= 1
    }
  }
  return waiting
}

/// Makes the sources that were coming to nodes present there.
private func settle(
  _ count: Int, _ order: [UInt32], _ present: inout [UInt64], _ known: inout [UInt64],
  _ coming: inout [UInt64]
) {
  let order = order.span
  var present = present.mutableSpan
  var known = known.mutableSpan
  var coming = coming.mutableSpan
  for place in 0..<count {
    let node = Int(order[place])
    present[node] = coming[node]
    known[node] |= coming[node]
    coming[node] = 0
  }
}
