/// The distances between the ends and added nodes of one scenario.
struct EndClosure {
  private let count: Int
  /// [from][to], before; infinite for added nodes.
  private var old: [Double]
  /// [from][to], with the changed links.
  private var new: [Double]
  /// Whether a changed link that is of use starts or ends at each place.
  private var isJoined: [Bool] = []

  /// `places` is working memory, `noPlace` for each present node, and is left so.
  init(
    _ delta: Delta, _ ends: [Int], _ distances: EndDistances, isDirected: Bool,
    places: inout [UInt32]
  ) {
    let added = delta.nodeCount - delta.baseCount
    let count = ends.count + added
    self.count = count
    old = Array(repeating: .infinity, count: count * count)
    for (place, end) in ends.enumerated() { places[end] = UInt32(place) }
    for (place, end) in ends.enumerated() {
      guard let index = distances.index[end] else { continue }
      let row = distances.toEnds(index)
      for (node, distance) in zip(row.nodes, row.distances) {
        let other = places[Int(node)]
        guard other != noPlace else { continue }
        old[place * count + Int(other)] = distance
      }
      old[place * count + place] = 0
    }
    func place(_ node: Int) -> Int {
      node < delta.baseCount ? Int(places[node]) : ends.count + node - delta.baseCount
    }
    var arcs: [Step] = []
    for link in delta.links {
      let (from, to) = (place(link.from), place(link.to))
      arcs.append(Step(from: from, to: to, length: link.impedance))
      guard !isDirected else { continue }
      arcs.append(Step(from: to, to: from, length: link.impedance))
    }
    for end in ends { places[end] = noPlace }
    new = old
    for place in ends.count..<count { new[place * count + place] = 0 }
    let useful = useful(arcs)
    isJoined = Array(repeating: false, count: count)
    for arc in useful {
      new[arc.from * count + arc.to] = min(new[arc.from * count + arc.to], arc.length)
      isJoined[arc.from] = true
      isJoined[arc.to] = true
    }
    close()
  }

  /// A changed link, one way.
  private struct Step {
    var from: Int
    var to: Int
    var length: Double
  }

  /// The arcs that no old path replaces, whether alone or with a shorter arc that starts or ends
  /// where they do.
  private func useful(_ arcs: [Step]) -> [Step] {
    var useful: [Step] = []
    for arc in arcs.sorted(by: { $0.length < $1.length }) {
      guard arc.length < old(from: arc.from, to: arc.to) else { continue }
      let isReplaced = useful.contains {
        $0.from == arc.from && $0.length + old(from: $0.to, to: arc.to) <= arc.length
          || $0.to == arc.to && old(from: arc.from, to: $0.from) + $0.length <= arc.length
      }
      if !isReplaced { useful.append(arc) }
    }
    return useful
  }

  /// Floyd and Warshall's method, by way of the places that arcs join: old paths are closed already.
  private mutating func close() {
    let (count, isJoined) = (count, isJoined)
    var new = new.mutableSpan
    for middle in 0..<count where isJoined[middle] {
      for from in 0..<count {
        let first = new[from &* count &+ middle]
        guard first < .infinity else { continue }
        for to in 0..<count {
          let length = first + new[middle &* count &+ to]
          if length < new[from &* count &+ to] { new[from &* count &+ to] = length }
        }
      }
    }
  }

  func old(from: Int, to: Int) -> Double { old[from * count + to] }

  /// The new distance, or the old one where it is shorter by rounding alone.
  func new(from: Int, to: Int) -> Double {
    let place = from * count + to
    return isShorter(new[place], than: old[place]) ? new[place] : old[place]
  }

  /// The ends at which a shorter way begins, and those at which it ends.
  func improvedEnds(among count: Int) -> (from: [Int], to: [Int]) {
    func improves(_ from: Int, _ to: Int) -> Bool {
      new(from: from, to: to) < old(from: from, to: to)
    }
    let ends = (0..<count).filter { isJoined[$0] }
    return (
      ends.filter { from in ends.contains { improves(from, $0) } },
      ends.filter { to in ends.contains { improves($0, to) } }
    )
  }
}

/// Marks a node that has no place in a list.
let noPlace = UInt32.max

/// Whether a new distance is shorter by more than rounding.
@inline(__always)
func isShorter(_ new: Double, than old: Double) -> Bool { new < old * (1 - 1e-12) }
