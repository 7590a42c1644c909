import Connectivity

/// What pairs of patches lose where another patch can't be passed.
///
/// From each start the best paths are found once. Without the ways through a patch only what lies beyond
/// them in the tree of best paths changes, and is found again from what does not change.
struct PassageLosses: Sendable {
  private let kernel: Kernel
  private let reach: Double
  private let source: [Double]
  private let target: [Double]
  /// The ways from and to each node, by their place among the links of the network.
  private let outgoing: [[Int]]
  private let incoming: [[Int]]
  private let links: [Link]
  /// By link the patch that it leads through; nothing for others.
  private let passed: [Int?]

  /// The losses in a network whose links in each of some ranges lead through one patch.
  init(_ network: Network, passages: [Range<Int>]) {
    kernel = network.kernel
    reach = network.kernel.impedance(ofProbability: network.cutoff)
    (source, target) = (network.weights.source, network.weights.target)
    links = network.graph.links
    var outgoing = [[Int]](repeating: [], count: network.nodeCount)
    var incoming = outgoing
    for (index, link) in links.enumerated() where link.impedance < .infinity {
      outgoing[link.from].append(index)
      incoming[link.to].append(index)
    }
    (self.outgoing, self.incoming) = (outgoing, incoming)
    var passed = [Int?](repeating: nil, count: links.count)
    for (patch, range) in passages.enumerated() {
      for link in range { passed[link] = patch }
    }
    self.passed = passed
  }

  /// Per patch that is passed what the pairs that start at a node lose without the ways through it.
  func losses(from start: Int) -> [(patch: Int, loss: Double)] {
    let (distance, last, order) = paths(from: start)
    // Where best paths come out of each patch that they pass.
    var exits: [Int: [Int]] = [:]
    for node in order {
      if let link = last[node], let patch = passed[link] { exits[patch, default: []].append(node) }
    }
    var isBeyond = [Bool](repeating: false, count: distance.count)
    return exits.sorted { $0.key < $1.key }.map { patch, nodes in
      for node in nodes { isBeyond[node] = true }
      let beyond = order.filter { node in
        if let link = last[node], isBeyond[links[link].from] { isBeyond[node] = true }
        return isBeyond[node]
      }
      let detours = detours(to: beyond, isBeyond, around: patch, distance)
      for node in beyond { isBeyond[node] = false }
      let loss = zip(beyond, detours).reduce(0) { loss, pair in
        target[pair.0] > 0
          ? loss + target[pair.0] * (worth(distance[pair.0]) - worth(pair.1)) : loss
      }
      return (patch, source[start] * loss)
    }
  }

  private func worth(_ distance: Double) -> Double {
    distance <= reach ? kernel.probability(distance) : 0
  }

  /// The best paths from a node: their lengths, their last links, and the nodes reached, nearest first.
  private func paths(from start: Int) -> (distance: [Double], last: [Int?], order: [Int]) {
    var distance = [Double](repeating: .infinity, count: outgoing.count)
    var last = [Int?](repeating: nil, count: outgoing.count)
    var order: [Int] = []
    var waiting = WaitingNodes()
    distance[start] = 0
    waiting.add(start, at: 0)
    while let (node, length) = waiting.takeNearest() {
      guard length == distance[node] else { continue }
      order.append(node)
      for index in outgoing[node] {
        let link = links[index]
        let there = length + link.impedance
        guard there < distance[link.to], there <= reach else { continue }
        distance[link.to] = there
        last[link.to] = index
        waiting.add(link.to, at: there)
      }
    }
    return (distance, last, order)
  }

  /// The lengths of the best paths to some nodes that don't lead through a patch; all other nodes are as far
  /// as they were.
  private func detours(
    to nodes: [Int], _ isAmong: [Bool], around patch: Int, _ known: [Double]
  ) -> [Double] {
    var distance = Dictionary(uniqueKeysWithValues: nodes.map { ($0, Double.infinity) })
    var waiting = WaitingNodes()
    for node in nodes {
      var nearest = Double.infinity
      for index in incoming[node] where !isAmong[links[index].from] && passed[index] != patch {
        nearest = min(nearest, known[links[index].from] + links[index].impedance)
      }
      guard nearest <= reach else { continue }
      distance[node] = nearest
      waiting.add(node, at: nearest)
    }
    while let (node, length) = waiting.takeNearest() {
      guard length == distance[node] else { continue }
      for index in outgoing[node] where passed[index] != patch {
        let link = links[index]
        let there = length + link.impedance
        guard let before = distance[link.to], there < before, there <= reach else { continue }
        distance[link.to] = there
        waiting.add(link.to, at: there)
      }
    }
    return nodes.map { distance[$0] ?? .infinity }
  }
}

/// Nodes that wait to be visited, the nearest first: a binary heap.
private struct WaitingNodes {
  private var heap: [(node: Int, distance: Double)] = []

  mutating func add(_ node: Int, at distance: Double) {
    heap.append((node, distance))
    var place = heap.count - 1
    while place > 0, heap[place].distance < heap[(place - 1) / 2].distance {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func takeNearest() -> (node: Int, distance: Double)? {
    guard let nearest = heap.first else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return nearest }
    heap[0] = last
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < heap.count && heap[child].distance < heap[least].distance {
        least = child
      }
      guard least != place else { return nearest }
      heap.swapAt(place, least)
      place = least
    }
  }
}
