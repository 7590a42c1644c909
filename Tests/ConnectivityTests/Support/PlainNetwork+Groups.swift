@testable import Connectivity

/// Shares in three groups that overlap, and that some nodes have no part in.
func sharesOfThree(_ nodeCount: Int) -> [[Double]] {
  (0..<3).map { (group: Int) -> [Double] in
    (0..<nodeCount).map { (node: Int) -> Double in Double((node * 7 + group * 3) % 4) / 3 }
  }
}

extension PlainNetwork {
  /// What groups share of each index, pair by pair of nodes.
  func between(_ shares: [[Double]], threshold: Double) -> GroupIndices {
    let direct = direct()
    let cost = closure(direct)
    let hops = closure(self.direct(hopsUpTo: threshold))
    var undirected = self
    undirected.isDirected = false
    let joined = undirected.closure(undirected.direct(hopsUpTo: threshold))
    func sum(_ term: (Int, Int) -> Double) -> [[Double]] {
      shares.map { first in
        shares.map { second in
          (0..<nodeCount).reduce(0) { sum, from in
            (0..<nodeCount).reduce(sum) { $0 + first[from] * second[$1] * term(from, $1) }
          }
        }
      }
    }
    func product(_ from: Int, _ to: Int) -> Double { source[from] * target[to] }
    func arePatches(_ from: Int, _ to: Int) -> Bool { isPatch[from] && isPatch[to] }
    return GroupIndices(
      pcNumerator: sum { product($0, $1) * probability(cost[$0][$1]) },
      pcIntra: sum { $0 == $1 ? product($0, $1) : 0 },
      pcDirect: sum { $0 == $1 ? 0 : product($0, $1) * probability(direct[$0][$1]) },
      pcStep: sum { from, to in
        guard from != to else { return 0 }
        return product(from, to)
          * (probability(cost[from][to]) - probability(direct[from][to]))
      },
      iicNumerator: sum { product($0, $1) * worth(hops[$0][$1], hops: true) },
      f: sum { $0 != $1 && arePatches($0, $1) ? probability(direct[$0][$1]) : 0 },
      awf: sum { from, to in
        guard from != to, arePatches(from, to) else { return 0 }
        return product(from, to) * probability(direct[from][to])
      },
      lcpNumerator: sum { from, to in
        guard arePatches(from, to), joined[from][to] < .infinity else { return 0 }
        return source[from] * source[to]
      })
  }
}
