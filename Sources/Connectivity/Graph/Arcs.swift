/// One direction of a link.
struct Arc {
  var from: UInt32
  var to: UInt32
  var length: Double
  var link: UInt32
}

/// Arcs grouped by the node that they leave, in compressed rows.
struct Arcs: Sendable {
  /// Where each node's arcs begin; one element longer than there are nodes.
  let offsets: [UInt32]
  let targets: [UInt32]
  let lengths: [Double]
  /// The index of the link that each arc belongs to.
  let links: [UInt32]
  /// Whether every length is 0 or 1.
  let areHops: Bool

  var nodeCount: Int { offsets.count - 1 }

  /// Sorts arcs into rows; within a row they keep their order.
  init(nodeCount: Int, _ arcs: [Arc]) {
    var offsets = [UInt32](repeating: 0, count: nodeCount + 1)
    for arc in arcs { offsets[Int(arc.from) + 1] += 1 }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    var next = offsets
    var targets = [UInt32](repeating: 0, count: arcs.count)
    var lengths = [Double](repeating: 0, count: arcs.count)
    var links = targets
    for arc in arcs {
      let slot = Int(next[Int(arc.from)])
      next[Int(arc.from)] += 1
      targets[slot] = arc.to
      lengths[slot] = arc.length
      links[slot] = arc.link
    }
    areHops = lengths.allSatisfy { $0 == 0 || $0 == 1 }
    self.offsets = offsets
    self.targets = targets
    self.lengths = lengths
    self.links = links
  }

  func row(_ node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }

  func arc(_ index: Int, of node: Int) -> Arc {
    Arc(
      from: UInt32(node), to: targets[index], length: lengths[index], link: links[index])
  }

  /// The same nodes with other arcs: each arc replaced by what `change` makes of it.
  func changed(_ change: (Arc) -> Arc?) -> Arcs {
    var kept: [Arc] = []
    kept.reserveCapacity(targets.count)
    for node in 0..<nodeCount {
      for index in row(node) {
        if let arc = change(arc(index, of: node)) { kept.append(arc) }
      }
    }
    return Arcs(nodeCount: nodeCount, kept)
  }

  /// Every arc turned round.
  func reversed() -> Arcs {
    changed { Arc(from: $0.to, to: $0.from, length: $0.length, link: $0.link) }
  }

  /// At most one arc for each ordered pair of nodes, the shortest.
  func shortestOfParallel() -> Arcs {
    var kept: [Arc] = []
    kept.reserveCapacity(targets.count)
    for node in 0..<nodeCount {
      let arcs = row(node).map { arc($0, of: node) }
        .sorted { ($0.to, $0.length, $0.link) < ($1.to, $1.length, $1.link) }
      for (index, arc) in arcs.enumerated() where index == 0 || arcs[index - 1].to != arc.to {
        kept.append(arc)
      }
    }
    return Arcs(nodeCount: nodeCount, kept)
  }
}
