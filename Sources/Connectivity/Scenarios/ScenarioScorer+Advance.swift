extension ScenarioScorer {
  /// Makes a scenario part of the network, so that the next ones are scored on top of it.
  ///
  /// Only the kept distances that the scenario changes are found again. The nodes and links that it
  /// adds are present ones for the next scenario.
  ///
  /// - Parameters:
  ///   - scenario: What changes.
  ///   - threads: How many searches run at once.
  /// - Returns: What the scenario gains.
  /// - Throws: What is wrong with the scenario.
  @discardableResult
  public mutating func advance(
    by scenario: Scenario, threads: Int = Parallelism.available
  ) async throws(GraphError) -> ScenarioGain {
    let delta = try Delta(scenario, of: network, groupCount: nil)
    let next = try network.applying(scenario)
    var tally = GainTally(
      network: network, metric: metric, delta: delta, groups: nil, topCount: 0)
    var concerned: [Int] = []
    var shortening: ClosedForm?
    if hasClosedForm(delta) {
      let scored = await score([tally], threads: threads)
      tally = scored.tallies[0]
      let hasNewWeights =
        !delta.changedNodes.isEmpty || scenario.addedWeights.weighted.contains(true)
      if hasNewWeights {
        concerned = sources(concernedBy: delta, next)
      } else if zip(network.weights.source, network.weights.target).allSatisfy({ $0 == 0 || $1 > 0 }
      ) {
        shortening = scored.forms[0]
      } else {
        // The closed form does not reach nodes where movements only start.
        concerned = scored.forms[0].sources.map { Int($0) }
      }
    } else {
      concerned = sources(concernedBy: delta, next)
      await rerun(&tally, next, from: concerned, threads: threads) { _ in }
    }
    let gain = tally.gain(before: pcNumerator)
    if let shortening { await shortenRows(by: shortening, threads: threads) }
    network = next
    metric = next.impedanceMetric
    paths = SearchGraph(metric)
    pcNumerator = gain.pcNumeratorAfter
    await renewRows(of: concerned, threads: threads)
    return gain
  }

  /// Takes the new distances from the closed form, which has all that change.
  private mutating func shortenRows(by form: ClosedForm, threads: Int) async {
    let (network, metric, rows) = (network, metric, rows)
    let places = form.sources.indices.filter { rows[Int(form.sources[$0])] != nil }
    let found = await Parallelism.map(places.count, threads: threads) { block in
      var sweep = GainSweep(network, metric)
      return places[block].map { place in
        let row = rows[Int(form.sources[place])] ?? DistanceRow()
        return sweep.shortened(row, by: form, place)
      }
    }
    for (place, row) in zip(places, found.joined()) {
      self.rows.replace(row, of: Int(form.sources[place]))
    }
  }

  private mutating func renewRows(of sources: [Int], threads: Int) async {
    let kept = sources.filter { rows[$0] != nil }
    let (paths, reach, weighted) = (paths, metric.reach, network.weighted)
    let found = await Parallelism.map(kept.count, threads: threads) { block in
      var search = NodeSearch(paths)
      return kept[block].map { source in
        search.run(from: source, within: reach)
        return DistanceRow(search, at: weighted)
      }
    }
    for (source, row) in zip(kept, found.joined()) { rows.replace(row, of: source) }
  }
}
