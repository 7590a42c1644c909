import Connectivity

/// What measures win one after the other, each on top of those before.
public struct MeasureSequence: Sendable {
  /// In which order measures are added.
  public enum Order: String, Sendable, CaseIterable {
    /// The order in which they are given.
    case given
    /// Each time the one that wins most on top of those before; of equals the first given.
    case greedy
  }

  /// ECA of the landscape as it is, in hectares.
  public let eca: Double
  /// The measures, in the order in which they are added.
  public let steps: [Step]

  /// One measure of the sequence.
  public struct Step: Sendable {
    /// The measure.
    public var measure: Measure
    /// What ECA gains by it alone, in hectares.
    public var gainAlone: Double
    /// What ECA gains by it on top of the measures before it, in hectares.
    public var gain: Double
    /// What ECA gains by it on top of all the other measures, in hectares.
    public var gainLast: Double
    /// ECA with this measure and those before it, in hectares.
    public var eca: Double
  }

  /// What ECA gains by all measures together, in hectares.
  public var gain: Double { steps.reduce(0) { $0 + $1.gain } }

  /// The sum of what ECA gains by each measure alone, in hectares.
  ///
  /// It is more than `gain` where measures do the same work twice, less where one opens the way to
  /// another.
  public var sumOfGainsAlone: Double { steps.reduce(0) { $0 + $1.gainAlone } }
}

extension LandscapeScorer {
  /// Adds measures one after the other, and says what each wins on the way.
  ///
  /// Later measures are planned together with earlier ones: they are linked to the structures and
  /// patches that those add, and links that several of them improve have all the improvements.
  ///
  /// - Parameters:
  ///   - measures: The measures.
  ///   - order: In which order to add them.
  ///   - progress: How far the work is, 0...1; called from any thread.
  /// - Returns: The sequence.
  /// - Throws: What is wrong with a measure.
  public func sequence(
    of measures: [Measure], order: MeasureSequence.Order,
    progress: @escaping Progress = { _ in }
  ) async throws(LandscapeError) -> MeasureSequence {
    var plans = try landscape.steps(of: measures)
    let alone = try await gains(
      of: try measures.indices.map { index throws(LandscapeError) in try plans.next(index) })
    let share = 1 / Double(measures.count + 2)
    progress(share)

    var growing = scorer
    var added: [(index: Int, gain: ScenarioGain)] = []
    while let first = plans.left.first {
      let next =
        order == .given || plans.left.count == 1 ? first : try await best(of: plans, on: growing)
      let scenario = try plans.add(next)
      let gain: ScenarioGain
      do {
        gain = try await growing.advance(by: scenario, threads: threads)
      } catch {
        throw .network("the scenario: \(error)")
      }
      added.append((next, gain))
      progress(share * Double(added.count + 1))
    }

    let all = added.map(\.index)
    let together = try await gains(
      of: [try plans.together(all)]
        + all.map { index throws(LandscapeError) in
          try plans.together(all.filter { $0 != index })
        })
    progress(1)
    return MeasureSequence(
      eca: eca,
      steps: zip(added, together.dropFirst()).map { added, others in
        MeasureSequence.Step(
          measure: measures[added.index], gainAlone: alone[added.index].ecaGain,
          gain: added.gain.ecaGain, gainLast: together[0].ecaGain(over: others),
          eca: added.gain.ecaAfter)
      })
  }

  /// The one of the measures left that wins most on top of those added.
  private func best(
    of plans: any MeasureSteps, on growing: ScenarioScorer
  ) async throws(LandscapeError) -> Int {
    let left = plans.left
    let scenarios = try left.map { index throws(LandscapeError) in try plans.next(index) }
    let gains = try await gains(of: scenarios, on: growing)
    let most = gains.map(\.pcGain).max() ?? 0
    // Rounding does not tell two measures apart that win the same.
    return zip(left, gains).first { $0.1.pcGain >= most - 1e-12 * abs(most) }?.0 ?? left[0]
  }
}
