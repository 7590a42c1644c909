import Surface

/// How much less links would cost if a barrier segment were none.
///
/// It is the improvement score of McRae et al. 2012 (PLoS ONE 7:e52604), for whole segments.
public struct SegmentImprovement: Sendable, Hashable {
  /// The index of the segment.
  public var segment: Int
  /// How many links would cost less, new ones included.
  public var links: Int
  /// The sum of what they would cost less, in metres of resistance 1; new links have no cost to compare.
  public var gain: Double
  /// The largest gain of one link, as a share of what it costs now.
  public var largestShare: Double
}

extension Landscape {
  /// What the links of a surface would cost less without each ranked segment; in the order of segments.
  ///
  /// - Parameters:
  ///   - threads: How many tasks find links at the same time; the result doesn't depend on it.
  ///   - progress: The part that is done, 0...1; called from any thread.
  /// - Returns: One improvement per segment.
  /// - Throws: A landscape without a surface.
  public func segmentImprovements(
    threads: Int, progress: @escaping LandscapeScorer.Progress = { _ in }
  ) async throws(LandscapeError) -> [SegmentImprovement] {
    let ranked = rankedSegments
    return try await inParallel(ranked.count, threads: threads, progress: progress) {
      try SurfacePlanner(self)
    } _: {
      $0.improvement(without: ranked[$1])
    }
  }
}

extension SurfacePlanner {
  func improvement(without segment: Int) -> SegmentImprovement {
    let alpha = landscape.profile.dispersal.alpha
    var improvement = SegmentImprovement(segment: segment, links: 0, gain: 0, largestShare: 0)
    for link in links(of: mitigated(segment, to: 1)) {
      guard let after = link.after else { continue }
      guard let index = link.index else {
        improvement.links += 1
        continue
      }
      let before = landscape.links[index].impedance(alpha: alpha) / alpha
      let gain = before - after.impedance(alpha: alpha) / alpha
      guard gain > 1e-9 * before else { continue }
      improvement.links += 1
      improvement.gain += gain
      improvement.largestShare = max(improvement.largestShare, gain / before)
    }
    return improvement
  }
}
