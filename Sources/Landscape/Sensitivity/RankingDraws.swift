/// The ranking of barrier segments over many draws of a profile's uncertain numbers.
public struct RankingDraws: Sendable {
  /// The number of draws.
  public let count: Int
  /// What the draws were made from.
  public let seed: UInt64
  /// How many segments of a draw are its top.
  public let topCount: Int
  /// Per segment its gains in ha of ECA, in the order of the draws.
  private var gains: [[Double]]
  /// Per segment the number of draws in whose top it is.
  private var topDraws: [Int]

  /// Ranks the segments once for each draw, several draws at once.
  ///
  /// - Parameters:
  ///   - landscape: The landscape as its profile has it.
  ///   - count: How many draws to make.
  ///   - seed: The same seed gives the same draws.
  ///   - mitigatedPermeability: What mitigation gives a segment in all draws; without one, what the draw
  ///     gives an ecoduct (``SpeciesProfile/ecoductPermeability``).
  ///   - topCount: How many segments of a draw are its top.
  ///   - memoryBudget: About how many bytes the kept distances may take.
  ///   - threads: How many tasks work at the same time; the result doesn't depend on it.
  ///   - progress: How far all draws are, 0...1; called from any thread.
  /// - Throws: What the graph of a draw is refused for.
  public init(
    of landscape: Landscape, count: Int, seed: UInt64, mitigatedPermeability: Double?,
    topCount: Int, memoryBudget: Int = 2_000_000_000, threads: Int,
    progress: @escaping LandscapeScorer.Progress = { _ in }
  ) async throws(LandscapeError) {
    self.count = count
    self.seed = seed
    self.topCount = topCount
    gains = landscape.segments.map { _ in [] }
    topDraws = landscape.segments.map { _ in 0 }
    precondition(landscape.focus == nil, "draws are made of all segments")
    let isSurface = landscape.rules.links == .leastCost
    let mitigations = isSurface ? [] : try await landscape.mitigations(threads: threads)
    // A draw is small work beside what threads cost, so each has one, and its share of the memory.
    let share = memoryBudget / max(1, min(threads, count))
    let drawn = try await inParallel(count, threads: threads, progress: progress) {
    } _: { _, index in
      let draw = ProfileDraw(from: landscape.profile.ranges, seed: seed, index: index)
      let drawn =
        isSurface ? try await landscape.resurfaced(by: draw) : landscape.reweighted(by: draw)
      let scorer = try await LandscapeScorer(drawn, memoryBudget: share, threads: 1)
      let permeability = mitigatedPermeability ?? drawn.profile.ecoductPermeability
      if isSurface { return try await scorer.gainsOnSurface(mitigatedTo: permeability) }
      return try await scorer.gains(
        of: mitigations.map { $0.reweighted(by: draw, from: landscape) }, to: [permeability]
      ).map { $0[0] }
    }
    for gains in drawn { add(gains) }
    progress(1)
  }

  private mutating func add(_ drawn: [Double]) {
    for (segment, gain) in drawn.enumerated() { gains[segment].append(gain) }
    let ranking = drawn.indices.sorted { (-drawn[$0], $0) < (-drawn[$1], $1) }
    for segment in ranking.prefix(topCount) where drawn[segment] > 0 { topDraws[segment] += 1 }
  }

  /// What the draws say of a segment.
  public func gain(ofSegment segment: Int) -> DrawnGain {
    DrawnGain(gains[segment], topShare: Double(topDraws[segment]) / Double(count))
  }
}

/// What mitigating a segment wins over many draws.
public struct DrawnGain: Sendable, Hashable {
  /// The mean gain, in ha of ECA.
  public var mean: Double
  /// The 5th and the 95th percentile of the gains: nine draws of ten lie between.
  public var low, high: Double
  /// The share of the draws, 0...1, in whose top the segment is.
  public var topShare: Double

  /// From the gain of each draw, of which there must be one.
  init(_ gains: [Double], topShare: Double) {
    let sorted = gains.sorted()
    // From the lowest, so that equal gains have exactly their own mean.
    mean = sorted[0] + sorted.reduce(0) { $0 + ($1 - sorted[0]) } / Double(sorted.count)
    low = quantile(0.05, ofSorted: sorted)
    high = quantile(0.95, ofSorted: sorted)
    self.topShare = topShare
  }
}

/// The quantile of sorted numbers, linear between the two nearest: type 7 of Hyndman & Fan (1996).
func quantile(_ share: Double, ofSorted numbers: [Double]) -> Double {
  let position = share * Double(numbers.count - 1)
  let below = Int(position)
  guard below + 1 < numbers.count else { return numbers[numbers.count - 1] }
  return numbers[below] + (position - Double(below)) * (numbers[below + 1] - numbers[below])
}

extension [SegmentScore] {
  /// The best first; equal gains in the order of the segments.
  public var byGain: [SegmentScore] {
    sorted { ($0.ecaGain, $1.segment) > ($1.ecaGain, $0.segment) }
  }
}
