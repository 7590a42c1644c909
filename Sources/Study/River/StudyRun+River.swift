import Landscape
public import Layers
public import Report
import River

extension StudyRun {
  /// The blue part of the study; nothing where it has none.
  public func river() throws -> RiverRun? {
    guard let blue = study.river else { return nil }
    defer { progress.finish() }
    progress.begin("building the river network")
    return RiverRun(
      try blue.river(), study: study.name, crs: study.rules.crs, threads: threads,
      memoryBudget: memoryBudget, progress: progress)
  }

  /// What the measures of a layer win in the blue part, and what a user should know of them.
  public func scoring(
    of layer: LayerReference, in run: RiverRun
  ) async throws -> (scoring: RiverScoring, notices: [String]) {
    guard let blue = study.river else { preconditionFailure("a river comes from a blue part") }
    let read = try blue.measures(in: layer, for: run.river)
    return (try await run.scoring(of: read.measures), read.notices)
  }
}
