import Landscape

/// About how much memory a unit takes, from the sizes that were measured for landscapes of all sizes.
struct MemoryEstimate {
  let bytes: Int

  /// What a unit takes beside the landscape that it shares with others.
  init(
    _ size: BatchUnit.LandscapeSize, job: BatchScenario.Job, keptDistances: MemorySize,
    threads: Int
  ) {
    let network = 400 * size.nodes + 700 * size.links
    let working =
      switch job {
      case .analyze: (threads + 4) * (100 * size.nodes + 60 * size.links)
      case .score, .rank:
        min(keptDistances.bytes, 12 * size.patches * size.patches) + threads * 4_000 * size.patches
          + 2_000 * size.segments
      }
    bytes = 20_000_000 + network + working
  }
}

extension BatchRun {
  func estimate(of unit: BatchUnit) -> MemoryEstimate {
    MemoryEstimate(
      unit.size ?? BatchUnit.LandscapeSize(patches: 0, nodes: 0, links: 0, segments: 0, blocks: 1),
      job: scenario(of: unit).job, keptDistances: batch.keptDistances, threads: threads)
  }

  /// Tells how much memory units need, and refuses what can't fit.
  func check(_ units: [BatchUnit]) throws(StudyError) {
    let runnable = units.filter { $0.problem == nil }
    let needs = runnable.map { ($0, estimate(of: $0)) }
    guard let (largest, need) = needs.max(by: { $0.1.bytes < $1.1.bytes }) else { return }
    let size = MemorySize(bytes: need.bytes)
    guard need.bytes <= memory.bytes else {
      throw StudyError(
        .configuration, subject: "--memory",
        problem: "\(largest.title) needs about \(size.approximate), more than the"
          + " \(memory.approximate) that there may be",
        remedy: "give more, split the batch by regions, or lower kept-distances"
          + " (\(batch.keptDistances)) in \(batch.file)")
    }
    let width = min(threads, runnable.count, max(1, memory.bytes / max(1, need.bytes)))
    tell([
      "\(runnable.count) units to compute, at least \(width) at a time; the largest,"
        + " \(largest.title), needs about \(size.approximate) of the \(memory.approximate) that"
        + " --memory allows"
    ])
  }
}
