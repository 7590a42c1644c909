import Landscape
public import Optimization

extension ChoiceOfMeasures {
  /// Chooses again with the profiles' numbers drawn from their ranges.
  ///
  /// In each draw the measures are planned anew and a set is searched greedily.
  ///
  /// - Parameters:
  ///   - count: How many draws.
  ///   - seed: The same seed gives the same draws.
  ///   - set: The set that was chosen with the profiles' own numbers.
  ///   - species: The species, as the choice was made for.
  ///   - settings: How to search.
  ///   - progress: Told how many draws are done.
  /// - Returns: How often each measure is in a draw's set, and what the chosen set wins there.
  /// - Throws: What is wrong with a draw.
  public func draws(
    _ count: Int, seed: UInt64, of set: [Int], among species: [Species],
    settings: Optimizer.Settings, progress: ProgressMeter
  ) async throws -> SetDraws {
    defer { progress.finish() }
    progress.begin("choosing in \(count) draws")
    var greedy = settings
    greedy.method = .greedy
    var draws = SetDraws(
      of: set, candidateCount: problem.candidates.count, settings: greedy)
    for index in 0..<count {
      let objectives = try species.map { one in
        let draw = ProfileDraw(from: one.landscape.profile.ranges, seed: seed, index: index)
        let drawn = one.landscape.reweighted(by: draw)
        return Objective(
          name: drawn.profile.name,
          network: try PlannedMeasures(one.measures, in: drawn).network(), weight: one.weight)
      }
      let drawn: SetProblem
      do {
        drawn = try SetProblem(
          candidates: problem.candidates, rules: problem.rules, objectives: objectives,
          aim: problem.aim)
        try await draws.add(drawn)
      } catch {
        throw StudyError(error)
      }
      progress.report(index + 1, of: count)
    }
    return draws
  }
}
