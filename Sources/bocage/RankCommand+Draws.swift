import Landscape
import Report
import Study

extension RankCommand {
  /// Ranks with the profile's numbers, then with drawn ones.
  func rank(draws count: Int) async throws {
    var command = try StudyCommand(study, common, memory: memory.memory)
    try command.configuration.requireRanges()
    let landscape = try await command.landscape()
    let scorer = try await command.run.scorer(of: landscape)
    let baseline = try await command.run.ranking(
      with: scorer,
      mitigatedPermeability: mitigatedPermeability ?? landscape.profile.ecoductPermeability)
    let draws = try await command.run.draws(
      count, seed: sampling.seed ?? 1, of: landscape,
      mitigatedPermeability: mitigatedPermeability, topCount: top ?? Self.usualTop)
    let report = DrawnRankReport(
      draws, baseline: baseline, of: scorer, mitigatedPermeability: mitigatedPermeability,
      top: top, study: command.configuration.name)
    try command.finish(report, of: landscape) { try $0.add(report) }
  }
}
