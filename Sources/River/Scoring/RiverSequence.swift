public import Landscape

/// What measures in a river win one after the other, each on top of those before.
public struct RiverSequence: Sendable {
  /// The indices of the river as it is.
  public let indices: RiverIndices
  /// The measures, in the order in which they are added.
  public let steps: [Step]

  /// One measure of the sequence.
  public struct Step: Sendable {
    /// The measure.
    public var measure: RiverMeasure
    /// What it adds alone.
    public var gainAlone: RiverIndices
    /// What it adds on top of the measures before it.
    public var gain: RiverIndices
    /// What it adds on top of all the others.
    public var gainLast: RiverIndices
    /// The indices with this measure and those before it.
    public var indices: RiverIndices
  }
}

extension RiverScorer {
  /// Adds measures one after the other, and says what each wins on the way.
  ///
  /// - Parameters:
  ///   - measures: The measures.
  ///   - order: As given, or each time the one that wins most; of equals the first given.
  ///   - life: Which index decides.
  /// - Returns: The sequence.
  /// - Throws: What is wrong with a measure.
  public func sequence(
    of measures: [RiverMeasure], order: MeasureSequence.Order, life: FishLife
  ) async throws(RiverNetworkError) -> RiverSequence {
    let alone = try await scores(of: measures).map(\.gain)
    let last = try await lastGains(of: measures)
    var present = self
    var left = Array(measures.indices)
    var steps: [RiverSequence.Step] = []
    while !left.isEmpty {
      let candidates = order == .greedy ? left : [left[0]]
      let gains = try await present.scores(of: candidates.map { measures[$0] }).map(\.gain)
      var best = 0
      for place in gains.indices where gains[place][life] > gains[best][life] { best = place }
      let index = candidates[best]
      left.removeAll { $0 == index }
      let measure = measures[index]
      present = try await present.advanced(
        by: present.network.improvement(by: measure.change))
      steps.append(
        RiverSequence.Step(
          measure: measure, gainAlone: alone[index], gain: gains[best], gainLast: last[index],
          indices: present.indices))
    }
    return RiverSequence(indices: indices, steps: steps)
  }

  /// What each measure adds on top of all the others.
  private func lastGains(
    of measures: [RiverMeasure]
  ) async throws(RiverNetworkError) -> [RiverIndices] {
    var gains: [RiverIndices] = []
    for (index, measure) in measures.enumerated() {
      var others = network
      for (other, measure) in measures.enumerated() where other != index {
        others = try others.applying(others.improvement(by: measure.change))
      }
      let scorer = try await advanced(to: others)
      gains += try await scorer.scores(of: [measure]).map(\.gain)
    }
    return gains
  }
}
