public import Landscape
public import Surface

extension StudyRun {
  /// The corridors of all links.
  public func corridors(of linked: LinkedSurface, width: CorridorWidth) async -> CorridorMosaic {
    defer { progress.finish() }
    let stages = StageReporter(progress)
    return await linked.corridors(width: width, threads: threads) {
      stages.report("finding corridors", $0)
    }
  }

  /// What links would cost less without each barrier segment.
  public func segmentImprovements(of landscape: Landscape) async throws -> [SegmentImprovement] {
    defer { progress.finish() }
    let stages = StageReporter(progress)
    return try await landscape.segmentImprovements(threads: threads) {
      stages.report("finding links without each segment", $0)
    }
  }

  /// What links would cost less with each cell lowered to the lowest resistance.
  public func barrierMap(of linked: LinkedSurface) async -> BarrierMap {
    defer { progress.finish() }
    let stages = StageReporter(progress)
    return await linked.barrierMap(threads: threads) { stages.report("lowering cells", $0) }
  }
}
