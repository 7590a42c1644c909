public import Landscape
public import Report
public import River

/// A river on its way to results.
public struct RiverRun: Sendable {
  /// The river.
  public let river: River
  /// What it consists of.
  public let summary: RiverSummary
  private let threads: Int
  private let memoryBudget: Int
  private let progress: ProgressMeter

  /// A run on a river.
  ///
  /// - Parameters:
  ///   - river: The river.
  ///   - study: The name by which reports call it.
  ///   - crs: Its coordinate system; nothing for tables.
  ///   - threads: How many searches run at once.
  ///   - memoryBudget: About how many bytes the best paths that are kept may take.
  ///   - progress: Where progress goes.
  public init(
    _ river: River, study: String, crs: String?, threads: Int, memoryBudget: Int,
    progress: ProgressMeter
  ) {
    self.river = river
    summary = RiverSummary(river, study: study, crs: crs)
    self.threads = threads
    self.memoryBudget = memoryBudget
    self.progress = progress
  }

  /// What all results share.
  public func scorer() async throws -> RiverScorer {
    defer { progress.finish() }
    progress.begin("computing the connectivity of reaches")
    return try await RiverScorer(river.network, memoryBudget: memoryBudget, threads: threads)
  }

  /// The indices, and what each barrier takes.
  public func analysis() async throws -> RiverReport {
    let scorer = try await scorer()
    defer { progress.finish() }
    progress.begin("computing the importance of barriers")
    return RiverReport(
      river, scorer, removal: try await scorer.barrierGains { _ in .open }, summary: summary)
  }

  /// The barriers by what mitigating them wins.
  public func ranking(
    mitigatedTo passability: Passability, by life: FishLife, perCost: Bool, top: Int?
  ) async throws -> RiverRankReport {
    let scorer = try await scorer()
    defer { progress.finish() }
    progress.begin("ranking barriers")
    let scores = try await scorer.rank(mitigatedTo: passability, obstacles: river.obstacles)
    return RiverRankReport(
      scores, of: river, indices: scorer.indices, mitigated: passability, by: life,
      perCost: perCost, top: top, summary: summary)
  }

  /// What each measure wins by itself.
  public func scoring(of measures: [RiverMeasure]) async throws -> RiverScoring {
    let scorer = try await scorer()
    defer { progress.finish() }
    progress.begin("scoring measures in the river")
    return RiverScoring(
      summary: summary, indices: scorer.indices, measures: measures,
      scores: try await scorer.scores(of: measures))
  }

  /// What measures win one after the other.
  public func sequence(
    of measures: [RiverMeasure], order: MeasureSequence.Order, by life: FishLife,
    notices: [String]
  ) async throws -> (sequence: RiverSequence, report: RiverSequenceReport) {
    let scorer = try await scorer()
    defer { progress.finish() }
    progress.begin("adding measures one after the other")
    let sequence = try await scorer.sequence(of: measures, order: order, life: life)
    let report = RiverSequenceReport(
      sequence, order: order.rawValue, summary: summary, notices: river.notices + notices)
    return (sequence, report)
  }
}
