/// What there is to do for one source: the scenarios by which it gains.
struct SweepTask: Sendable {
  let source: Int
  /// The index of each scenario, and the place of the source among those that gain by it.
  private(set) var parts: [(scenario: Int, place: Int)] = []

  /// The tasks of all sources that gain by any scenario, in the order of the sources.
  static func all(of forms: [ClosedForm]) -> [SweepTask] {
    var tasks: [UInt32: SweepTask] = [:]
    for (scenario, form) in forms.enumerated() {
      for (place, source) in form.sources.enumerated() {
        tasks[source, default: SweepTask(source: Int(source))].parts.append((scenario, place))
      }
    }
    return tasks.values.sorted { $0.source < $1.source }
  }

  /// How far to search from the source for the old distances that its scenarios ask for.
  func reach(in forms: [ClosedForm]) -> Double {
    parts.reduce(0) { max($0, forms[$1.scenario].reaches[$1.place]) }
  }
}

/// Adds up the gains of one source after the other.
struct GainSweep {
  private let network: Network
  private let metric: Metric
  /// The old distances from the present source; infinite where it reaches nothing.
  private var old: [Double]
  /// The new distances by way of the present scenario's ends, by target.
  private var best: [Double] = []

  init(_ network: Network, _ metric: Metric) {
    self.network = network
    self.metric = metric
    old = Array(repeating: .infinity, count: network.nodeCount)
  }

  mutating func load(_ row: DistanceRow) { row.write(to: &old) }

  mutating func unload(_ row: DistanceRow) { row.clear(in: &old) }

  /// Adds the gains of the source that is loaded, which has a place in the closed form.
  mutating func add(_ form: ClosedForm, _ place: Int, to tally: inout GainTally) {
    findBest(form, place)
    let count = form.targets.count
    let source = Int(form.sources[place])
    var sum = 0.0
    for index in 0..<count {
      let new = best[index]
      let target = Int(form.targets[index])
      guard new <= metric.reach, isShorter(new, than: old[target]) else { continue }
      if tally.isPlain {
        sum += network.weights.target[target] * (metric.worth(new) - metric.worth(old[target]))
      } else {
        tally.add(from: source, to: target, before: old[target], after: new)
      }
    }
    tally.add(network.weights.source[source] * sum)
  }

  /// The distances from a source that has a place in the closed form, with the scenario.
  ///
  /// `row` has the old ones.
  mutating func shortened(_ row: DistanceRow, by form: ClosedForm, _ place: Int) -> DistanceRow {
    findBest(form, place)
    load(row)
    var reached = row.nodes
    for (index, target) in form.targets.enumerated() {
      let (new, before) = (best[index], old[Int(target)])
      guard new <= metric.reach, isShorter(new, than: before) else { continue }
      if before == .infinity { reached.append(target) }
      old[Int(target)] = new
    }
    var shortened = DistanceRow()
    for node in reached {
      shortened.add(node, old[Int(node)])
      old[Int(node)] = .infinity
    }
    return shortened
  }

  /// Finds the new distances from a source by way of the scenario's ends, by target.
  private mutating func findBest(_ form: ClosedForm, _ place: Int) {
    let count = form.targets.count
    let endCount = form.nearest.count
    if best.count < count { best = Array(repeating: .infinity, count: count) }
    for index in 0..<count { best[index] = .infinity }
    for end in 0..<endCount {
      let distance = form.toEnds[place * endCount + end]
      guard distance + form.nearest[end] <= metric.reach, distance < .infinity else { continue }
      lower(
        &best, from: 0, by: form.fromEnds, from: end * count, plus: distance, count: count)
    }
  }
}
