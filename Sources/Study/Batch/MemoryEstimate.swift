import Landscape

/// About how much memory a unit takes.
///
/// The factors are those that were measured for landscapes of 600 to 100,000 patches, rounded up.
struct MemoryEstimate {
  /// What the program and the species' landscape take, which units share.
  let shared: Int
  /// What the unit takes beside that.
  let own: Int

  var total: Int { shared + own }

  init(
    _ size: BatchUnit.LandscapeSize, job: BatchScenario.Job, keptDistances: MemorySize,
    threads: Int
  ) {
    let network = 400 * size.nodes + 700 * size.links
    shared = 80_000_000 + size.sharedBytes
    let working: Int
    switch job {
    case .analyze:
      working = (threads + 4) * (100 * size.nodes + 60 * size.links)
    case .score, .rank:
      // A planner on a surface has zones, a search and resistances of its own.
      let planner = 10 * size.patchBytes + 6 * size.barrierBytes + 40 * size.surfaceCells
      working =
        min(keptDistances.bytes, 12 * size.patches * size.patches) + threads * planner
        + 4_000 * size.segments
    }
    own = network + size.patchBytes + working
  }
}

extension BatchUnit.LandscapeSize {
  /// About how many bytes a landscape of this size takes by itself.
  var landscapeBytes: Int {
    4 * (patchBytes + barrierBytes) + 400 * nodes + 700 * links + 30 * surfaceCells
  }
}

extension BatchRun {
  func estimate(of unit: BatchUnit) -> MemoryEstimate {
    MemoryEstimate(
      unit.size
        ?? BatchUnit.LandscapeSize(
          patches: 0, nodes: 0, links: 0, segments: 0, patchBytes: 0, barrierBytes: 0, blocks: 1),
      job: scenario(of: unit).job, keptDistances: batch.keptDistances, threads: threads)
  }

  /// Tells how much memory units need, and refuses what can't fit.
  func check(_ units: [BatchUnit]) throws(StudyError) {
    let runnable = units.filter { $0.problem == nil }
    let needs = runnable.map { ($0, estimate(of: $0)) }
    guard let (largest, need) = needs.max(by: { $0.1.total < $1.1.total }) else { return }
    let size = MemorySize(bytes: need.total)
    guard need.total <= memory.bytes else {
      throw StudyError(
        .configuration, subject: "--memory",
        problem: "\(largest.title) needs about \(size.approximate), more than the"
          + " \(memory.approximate) that there may be",
        remedy: "give more, split the batch by regions, or lower kept-distances"
          + " (\(batch.keptDistances)) in \(batch.file)")
    }
    let room = max(1, (memory.bytes - need.shared) / max(1, need.own))
    tell([
      "\(runnable.count) units to compute, at least \(min(threads, runnable.count, room)) at a time;"
        + " the largest, \(largest.title), needs about \(size.approximate) of the"
        + " \(memory.approximate) that --memory allows"
    ])
  }
}
