/// The nodes whose weight a scenario changes, and the weighted nodes that it adds.
///
/// All their pairs count anew, whether or not a path gets shorter.
struct SpecialNodes {
  private let nodes: [(node: Int, place: Int)]
  private let endCount: Int

  var isEmpty: Bool { nodes.isEmpty }

  init(_ delta: Delta, _ ends: [Int]) {
    let changed = Set(delta.changedNodes)
    let present = ends.enumerated().filter { changed.contains($0.element) }
      .map { (node: $0.element, place: $0.offset) }
    let added = delta.scenario.addedWeights.weighted.enumerated().filter(\.element)
      .map { (node: delta.baseCount + $0.offset, place: ends.count + $0.offset) }
    nodes = present + added
    endCount = ends.count
  }

  /// Adds the gains of the pairs with and between these nodes; `near` surrounds all ends.
  func tally(
    _ closure: EndClosure, _ near: Surroundings, _ delta: Delta, into tally: inout GainTally
  ) {
    for (node, place) in nodes {
      for (other, end) in nodes {
        tally.add(
          from: node, to: other, before: closure.old(from: place, to: end),
          after: closure.new(from: place, to: end))
      }
      let oldOut = old(place, near.out, near.nodes.count)
      let out = new(near.out, near.nodes.count) { closure.new(from: place, to: $0) }
      let oldInto = old(place, near.into, near.nodes.count)
      let into = new(near.into, near.nodes.count) { closure.new(from: $0, to: place) }
      for (index, other) in near.nodes.enumerated() {
        tally.add(
          from: node, to: Int(other), before: oldOut[index],
          after: isShorter(out[index], than: oldOut[index]) ? out[index] : oldOut[index])
        tally.add(
          from: Int(other), to: node, before: oldInto[index],
          after: isShorter(into[index], than: oldInto[index]) ? into[index] : oldInto[index])
      }
    }
  }

  private func old(_ place: Int, _ distances: [Double], _ count: Int) -> [Double] {
    place < endCount
      ? Array(distances[place * count..<(place + 1) * count])
      : Array(repeating: .infinity, count: count)
  }

  private func new(_ distances: [Double], _ count: Int, length: (Int) -> Double) -> [Double] {
    var best = [Double](repeating: .infinity, count: count)
    for end in 0..<endCount where length(end) < .infinity {
      lower(&best, from: 0, by: distances, from: end * count, plus: length(end), count: count)
    }
    return best
  }
}
