import Connectivity

/// The oracle: every index recomputed from its formula, all pairs, by Floyd and Warshall's method.
///
/// It shares no code with the library but the kernels, which have tests of their own.
struct PlainNetwork {
  var nodeCount: Int
  var links: [Link]
  var isDirected: Bool
  var source: [Double]
  var target: [Double]
  var isPatch: [Bool]
  var kernel: Kernel
  var cutoff: Double

  init(_ network: Network) {
    nodeCount = network.nodeCount
    links = network.graph.links
    isDirected = network.graph.isDirected
    source = network.weights.source
    target = network.weights.target
    isPatch = (0..<network.nodeCount).map { network.isPatch($0) }
    kernel = network.kernel
    cutoff = network.cutoff
  }

  /// The matrix of direct costs, by impedance or by arrivals at patches.
  func direct(hopsUpTo threshold: Double? = nil) -> [[Double]] {
    var cost = Array(
      repeating: Array(repeating: Double.infinity, count: nodeCount), count: nodeCount)
    func put(_ from: Int, _ to: Int, _ impedance: Double) {
      if let threshold {
        guard impedance <= threshold, impedance < .infinity else { return }
        cost[from][to] = isPatch[to] ? 1 : 0
      } else {
        cost[from][to] = min(cost[from][to], impedance)
      }
    }
    for link in links {
      put(link.from, link.to, link.impedance)
      if !isDirected { put(link.to, link.from, link.impedance) }
    }
    return cost
  }

  func closure(_ direct: [[Double]]) -> [[Double]] {
    var cost = direct
    for node in 0..<nodeCount { cost[node][node] = 0 }
    for middle in 0..<nodeCount {
      for from in 0..<nodeCount {
        for to in 0..<nodeCount {
          cost[from][to] = min(cost[from][to], cost[from][middle] + cost[middle][to])
        }
      }
    }
    return cost
  }

  func probability(_ impedance: Double) -> Double {
    guard impedance < .infinity else { return 0 }
    let probability = kernel.probability(impedance)
    return probability < cutoff ? 0 : probability
  }

  func worth(_ cost: Double, hops: Bool) -> Double {
    hops ? (cost < .infinity ? 1 / (1 + cost) : 0) : probability(cost)
  }

  /// The sum over ordered pairs of the product of their weights and what their cost is worth.
  func numerator(_ cost: [[Double]], hops: Bool) -> Double {
    var sum = 0.0
    for from in 0..<nodeCount {
      for to in 0..<nodeCount {
        sum += source[from] * target[to] * worth(cost[from][to], hops: hops)
      }
    }
    return sum
  }

  var pcNumerator: Double { numerator(closure(direct()), hops: false) }

  func iicNumerator(threshold: Double) -> Double {
    numerator(closure(direct(hopsUpTo: threshold)), hops: true)
  }

  func without(node: Int) -> PlainNetwork {
    var rest = self
    rest.links.removeAll { $0.from == node || $0.to == node }
    rest.source[node] = 0
    rest.target[node] = 0
    rest.isPatch[node] = false
    return rest
  }

  func without(link: Int) -> PlainNetwork {
    var rest = self
    rest.links.remove(at: link)
    return rest
  }
}
