/// The pairs of nodes whose distance an improving scenario shortens, in closed form.
///
/// A new path goes by old paths to an end of the scenario, on between ends and added nodes by the
/// closure of old distances and changed links, and from an end by old paths again. So the sources
/// that gain are those that come to some end by a shorter way, the targets those that are reached
/// from some end by a shorter way, and the new distance of a pair is a minimum over the ends.
///
/// Nodes whose weight changes and added nodes are not among them: `init` tallies their pairs.
struct ClosedForm: Sendable {
  let sources: [UInt32]
  let targets: [UInt32]
  /// [source][end], the new distance; infinite where it is not shorter than before.
  let toEnds: [Double]
  /// [end][target], the old distance.
  let fromEnds: [Double]
  /// The least of each end's `fromEnds`.
  let nearest: [Double]
  /// For each source a distance within which it reaches all the targets that it reached before.
  let reaches: [Double]

  init(
    _ delta: Delta, _ ends: [Int], _ distances: EndDistances, _ network: Network, _ metric: Metric,
    weighted: [Bool], places: inout [UInt32], tally: inout GainTally
  ) {
    let closure = EndClosure(
      delta, ends, distances, isDirected: network.graph.isDirected, places: &places)
    let (first, last) = closure.improvedEnds(among: ends.count)
    let special = SpecialNodes(delta, ends)
    let used = special.isEmpty ? Set(first + last).sorted() : Array(ends.indices)
    let near = Surroundings(
      used.map { ends[$0] }, distances, metric, weighted: weighted,
      without: delta.changedNodes, places: &places)
    special.tally(closure, near, delta, into: &tally)

    let rows = Dictionary(uniqueKeysWithValues: zip(used, used.indices))
    let (firstRows, lastRows) = (first.compactMap { rows[$0] }, last.compactMap { rows[$0] })
    let arriving = near.shorter(near.into, through: firstRows, to: lastRows, within: metric.reach) {
      closure.new(from: used[$0], to: used[$1])
    }
    let leaving = near.shorter(near.out, through: lastRows, to: firstRows, within: metric.reach) {
      closure.new(from: used[$1], to: used[$0])
    }
    let count = near.nodes.count
    func gaining(_ shorter: [Double], _ weights: [Double]) -> [Int] {
      let ends = shorter.count / max(1, count)
      return (0..<count).filter { place in
        weights[Int(near.nodes[place])] > 0
          && (0..<ends).contains { shorter[$0 * count + place] < .infinity }
      }
    }
    let sources = gaining(arriving, network.weights.source)
    let targets = gaining(leaving, network.weights.target)
    self.sources = sources.map { near.nodes[$0] }
    self.targets = targets.map { near.nodes[$0] }
    toEnds = sources.flatMap { place in lastRows.indices.map { arriving[$0 * count + place] } }
    let fromEnds = lastRows.map { row in targets.map { near.out[row * count + $0] } }
    self.fromEnds = Array(fromEnds.joined())
    nearest = fromEnds.map { $0.min() ?? .infinity }
    let farthest = fromEnds.map { $0.max() ?? .infinity }
    reaches = sources.map { place in
      zip(lastRows, farthest).reduce(metric.reach) { reach, end in
        min(reach, (near.into[end.0 * count + place] + end.1) * (1 + 1e-9))
      }
    }
  }
}
