import Connectivity
import Foundation
import Surface

@testable import Landscape

/// Best paths in a landscape where passing a patch costs something, found the slow way.
///
/// It takes links and the cells where they end from the landscape, and nothing else.
struct NaivePassing {
  private let landscape: Landscape
  private let gates: [UInt32]
  private let owner: [Int]
  /// Between each two gates: links, and ways through one patch.
  private var arcs: [[Double]]
  private let linkGates: [(Int, Int)]

  init(_ landscape: Landscape) throws {
    guard let linked = landscape.linkedSurface else { throw LandscapeError.noSurface }
    self.landscape = landscape
    var owners: [UInt32: Int] = [:]
    for link in linked.links {
      owners[link.path[0]] = link.from
      owners[link.path[link.path.count - 1]] = link.to
    }
    let gates = owners.keys.sorted()
    self.gates = gates
    owner = gates.map { owners[$0] ?? -1 }
    arcs = gates.map { _ in gates.map { _ in .infinity } }
    let alpha = landscape.profile.dispersal.alpha
    for (place, gate) in gates.enumerated() {
      let costs = Self.costs(from: Int(gate), on: linked.surface)
      for other in gates.indices where owner[other] == owner[place] {
        arcs[place][other] = alpha * costs[Int(gates[other])]
      }
    }
    linkGates = linked.links.map { link in
      (
        gates.firstIndex(of: link.path[0]) ?? -1,
        gates.firstIndex(of: link.path[link.path.count - 1]) ?? -1
      )
    }
    for (link, ends) in zip(landscape.links, linkGates) {
      arcs[ends.0][ends.1] = link.impedance(alpha: alpha)
      arcs[ends.1][ends.0] = link.impedance(alpha: alpha)
    }
  }

  /// Least costs from a cell, by trying all cells until nothing gets cheaper.
  private static func costs(from start: Int, on surface: CostSurface) -> [Double] {
    let (frame, resistance) = (surface.frame, surface.resistance.values)
    var costs = [Double](repeating: .infinity, count: frame.slotCount)
    costs[start] = 0
    var isDone = false
    while !isDone {
      isDone = true
      for slot in costs.indices where costs[slot] < .infinity {
        for down in -1...1 {
          for right in -1...1 where (down, right) != (0, 0) {
            let next = slot + down * frame.stride + right
            let length = frame.cellSize * (down != 0 && right != 0 ? 2.0.squareRoot() : 1)
            let cost =
              costs[slot] + (Double(resistance[slot]) + Double(resistance[next])) / 2 * length
            if cost < costs[next] {
              costs[next] = cost
              isDone = false
            }
          }
        }
      }
    }
    return costs
  }

  /// p* between each two patches; without a patch or a link, if any is given.
  func probabilities(withoutPatch patch: Int? = nil, withoutLink link: Int? = nil) -> [[Double]] {
    let distance = distances(withoutPatch: patch, withoutLink: link)
    let count = landscape.patches.count
    var result = (0..<count).map { one in (0..<count).map { one == $0 && one != patch ? 1.0 : 0 } }
    for one in gates.indices {
      for other in gates.indices where owner[one] != owner[other] {
        result[owner[one]][owner[other]] = max(
          result[owner[one]][owner[other]], probability(distance[one][other]))
      }
    }
    return result
  }

  /// The probability of the best path between each two other patches that passes a patch.
  func probabilities(passing patch: Int) -> [[Double]] {
    let distance = distances()
    let own = gates.indices.filter { owner[$0] == patch }
    var result = landscape.patches.map { _ in landscape.patches.map { _ in 0.0 } }
    for one in gates.indices where owner[one] != patch {
      for other in gates.indices where owner[other] != patch && owner[other] != owner[one] {
        for (entry, exit) in own.flatMap({ entry in own.map { (entry, $0) } }) {
          let passing =
            distance[one][entry] + (entry == exit ? 0 : arcs[entry][exit]) + distance[exit][other]
          result[owner[one]][owner[other]] = max(
            result[owner[one]][owner[other]], probability(passing))
        }
      }
    }
    return result
  }

  private func probability(_ distance: Double) -> Double {
    landscape.profile.dispersal.kernel.probability(distance)
  }

  private func distances(withoutPatch patch: Int? = nil, withoutLink link: Int? = nil) -> [[Double]]
  {
    var distance = arcs
    for one in gates.indices {
      distance[one][one] = 0
      for other in gates.indices where patch == owner[one] || patch == owner[other] {
        distance[one][other] = .infinity
      }
    }
    if let link {
      let (one, other) = linkGates[link]
      distance[one][other] = .infinity
      distance[other][one] = .infinity
    }
    for middle in gates.indices {
      for one in gates.indices where distance[one][middle] < .infinity {
        for other in gates.indices {
          distance[one][other] = min(
            distance[one][other], distance[one][middle] + distance[middle][other])
        }
      }
    }
    return distance
  }

  /// The sum of a_i a_j p*_ij over some pairs.
  func sum(
    _ probabilities: [[Double]], where counts: (Int, Int) -> Bool = { _, _ in true }
  ) -> Double {
    let weights = landscape.patches.map(\.weight)
    var sum = 0.0
    for one in weights.indices {
      for other in weights.indices where counts(one, other) {
        sum += weights[one] * weights[other] * probabilities[one][other]
      }
    }
    return sum
  }
}
