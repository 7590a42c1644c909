import Landscape

/// What all units of one species have in common.
struct SpeciesInputs: Sendable {
  /// The landscape as a whole.
  let whole: Landscape
  /// The graph of the study's reserves, where it has any and units tell of them; or why it can't be made.
  let reserves: Result<Landscape?, any Error>
  /// A manifest with what was read.
  let manifest: Manifest
}

extension BatchRun {
  /// Reads, or builds, what the units of one species have in common.
  func inputs(of study: StudyConfiguration, for units: [BatchUnit]) async throws -> SpeciesInputs {
    let whole = try await landscape(for: study, graph: units[0].graph)
    var manifest = Manifest(versions: versions, arguments: arguments)
    manifest.record(study)
    try manifest.record(whole.inputs)
    manifest.notices += whole.notices
    var reserves: Result<Landscape?, any Error> = .success(nil)
    if units.contains(where: { scenario(of: $0).job == .analyze }) {
      do {
        reserves = .success(
          try await StudyRun(
            study, threads: threads, memoryBudget: batch.keptDistances.bytes, progress: progress
          ).reserves())
      } catch {
        reserves = .failure(error)
      }
    }
    if case .success(let reserves?) = reserves {
      try manifest.record(reserves.inputs.filter { !whole.inputs.contains($0) })
      manifest.notices += reserves.notices.filter { !whole.notices.contains($0) }
    }
    return SpeciesInputs(whole: whole, reserves: reserves, manifest: manifest)
  }
}
