import Connectivity
import Optimization

/// The best of all sets that keep the rules, found by trying each: the oracle.
///
/// It keeps all distances in a table and puts links in one by one, and knows nothing of the engine.
struct Exhaustive {
  private let problem: RandomProblem
  private var nodeCount: Int { problem.network.nodeCount }
  /// The greatest gain of PC's numerator, and a set that has it.
  private(set) var best = -Double.infinity
  private(set) var bestSet: [Int] = []
  private(set) var count = 0
  /// The numerator of PC with nothing chosen.
  let present: Double

  init(_ problem: RandomProblem) {
    self.problem = problem
    let network = problem.network
    var table = [Double](
      repeating: .infinity, count: network.nodeCount * network.nodeCount)
    for node in 0..<network.nodeCount { table[node * network.nodeCount + node] = 0 }
    for link in network.graph.links {
      Self.insert(link, network.graph.isDirected, network.nodeCount, &table)
    }
    present = Self.value(table, network.weights.source, network.weights.target, network.kernel)
    search(0, [], table)
  }

  /// What the numerator of PC gains by a set.
  func gain(of set: [Int]) -> Double {
    var table = [Double](repeating: .infinity, count: nodeCount * nodeCount)
    for node in 0..<nodeCount { table[node * nodeCount + node] = 0 }
    let links =
      problem.network.graph.links
      + problem.links.filter { $0.needs.allSatisfy(set.contains) }.map(\.link)
    for link in links {
      Self.insert(link, problem.network.graph.isDirected, nodeCount, &table)
    }
    return gain(of: set, table)
  }

  private func gain(of set: [Int], _ table: [Double]) -> Double {
    var (source, target) = (problem.network.weights.source, problem.network.weights.target)
    for weight in problem.weights where set.contains(weight.choice) {
      source[weight.node] = weight.weight
      target[weight.node] = weight.weight
    }
    return Self.value(table, source, target, problem.network.kernel) - present
  }

  private mutating func search(_ next: Int, _ set: [Int], _ table: [Double]) {
    guard next < problem.candidates.count else {
      guard keepsTheRules(set) else { return }
      count += 1
      let gain = gain(of: set, table)
      if gain > best { (best, bestSet) = (gain, set) }
      return
    }
    search(next + 1, set, table)
    let larger = set + [next]
    var shorter = table
    for link in problem.links
    where link.needs.contains(next) && link.needs.allSatisfy(larger.contains) {
      Self.insert(link.link, problem.network.graph.isDirected, nodeCount, &shorter)
    }
    search(next + 1, larger, shorter)
  }

  func keepsTheRules(_ set: [Int]) -> Bool {
    let rules = problem.rules
    return set.reduce(0) { $0 + problem.candidates[$1].cost } <= rules.budget
      && set.reduce(0) { $0 + problem.candidates[$1].length } <= rules.maximumLength
      && rules.exclusions.allSatisfy { group in set.count { group.contains($0) } < 2 }
      && rules.requirements.allSatisfy { !set.contains($0.candidate) || set.contains($0.needs) }
      && rules.fixed.isSubset(of: set) && rules.forbidden.isDisjoint(with: set)
  }

  private static func insert(
    _ link: Link, _ isDirected: Bool, _ count: Int, _ table: inout [Double]
  ) {
    for (a, b) in isDirected
      ? [(link.from, link.to)] : [(link.from, link.to), (link.to, link.from)]
    where link.impedance < table[a * count + b] {
      for i in 0..<count where table[i * count + a] < .infinity {
        let start = table[i * count + a] + link.impedance
        for j in 0..<count where start + table[b * count + j] < table[i * count + j] {
          table[i * count + j] = start + table[b * count + j]
        }
      }
    }
  }

  private static func value(
    _ table: [Double], _ source: [Double], _ target: [Double], _ kernel: Kernel
  ) -> Double {
    var sum = 0.0
    for i in source.indices where source[i] > 0 {
      for j in target.indices where target[j] > 0 {
        sum += source[i] * target[j] * kernel.probability(table[i * source.count + j])
      }
    }
    return sum
  }
}
