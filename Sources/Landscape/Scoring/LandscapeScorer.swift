public import Connectivity

/// Says how much each measure, and mitigating each barrier segment, improves a landscape.
public struct LandscapeScorer: Sendable {
  /// The landscape as it is.
  public let landscape: Landscape
  let scorer: ScenarioScorer
  let threads: Int
  /// The network of the scorer, where passing a patch costs something; its nodes are not the landscape's.
  private let gates: GateNetwork?

  /// How far the work is, 0...1; called from any thread.
  public typealias Progress = @Sendable (Double) -> Void

  /// Computes what all scenarios share.
  ///
  /// - Parameters:
  ///   - landscape: The landscape as it is.
  ///   - memoryBudget: About how many bytes the kept distances may take; with fewer more of them are
  ///     found again, with the same result.
  ///   - threads: How many tasks work at the same time; the result doesn't depend on it.
  /// - Throws: What the graph of the landscape is refused for.
  public init(
    _ landscape: Landscape, memoryBudget: Int = 2_000_000_000, threads: Int
  ) async throws(LandscapeError) {
    self.landscape = landscape
    self.threads = threads
    gates = GateNetwork(landscape)
    let network = if let gates { try gates.network() } else { try landscape.network() }
    scorer = await ScenarioScorer(
      network: network, memoryBudget: memoryBudget, threads: threads)
  }

  /// ECA of the landscape as it is, in hectares.
  public var eca: Double { scorer.pcNumerator.squareRoot() }

  /// The gain of each measure by itself, in their order.
  public func score(
    _ measures: [Measure], topPairs: Int = 5, progress: @escaping Progress = { _ in }
  ) async throws(LandscapeError) -> [MeasureScore] {
    let plans = try await landscape.plans(of: measures, threads: threads) { progress($0 / 2) }
    let gains = try await gains(
      of: plans.map(\.scenario), topPairs: topPairs, groups: groups
    ) { progress((1 + $0) / 2) }
    return measures.indices.map { index in
      let (plan, gain) = (plans[index], gains[index])
      return MeasureScore(
        measure: measures[index], plan: plan, gain: gain,
        remarks: plan.remarks + explanation(of: gain, plan))
    }
  }

  /// The gain of all measures together, planned as one.
  public func score(together measures: [Measure]) async throws(LandscapeError) -> ScenarioGain {
    let scenario = try landscape.steps(of: measures).together(Array(measures.indices))
    return try await gains(of: [scenario], groups: groups)[0]
  }

  private var groups: [[Double]]? {
    landscape.groupCount == 0 ? nil : gates?.groupShares ?? landscape.groupShares
  }

  /// What mitigating each ranked barrier segment wins, and what it costs connectivity now; in segment
  /// order.
  public func rank(
    mitigatedPermeability: Double, progress: @escaping Progress = { _ in }
  ) async throws(LandscapeError) -> [SegmentScore] {
    if landscape.rules.links == .leastCost {
      return try await rankOnSurface(
        mitigatedPermeability: mitigatedPermeability, progress: progress)
    }
    let mitigations = try await landscape.mitigations(threads: threads) { progress($0 / 2) }
    let gains = try await gains(of: mitigations, to: [mitigatedPermeability, 1]) {
      progress((1 + $0) / 2)
    }
    return zip(mitigations, gains).map {
      SegmentScore(segment: $0.segment, ecaGain: $1[0], ecaLost: $1[1])
    }
  }

  /// What pairs of groups gain of PC's numerator by mitigating some segments, over the same way at its
  /// present permeability; in the order of the segments.
  public func gainsBetweenGroups(
    ofMitigating segments: [Int], to permeability: Double
  ) async throws(LandscapeError) -> [[[Double]]] {
    let landscape = landscape
    if landscape.rules.links == .leastCost {
      let scenarios = try await landscape.surfaceMitigations(
        of: segments, to: [permeability], threads: threads)
      return try await gains(of: scenarios.map { $0[0] }, groups: groups)
        .map { $0.betweenGroups ?? [] }
    }
    let mitigations = try await landscape.plan(
      segments.count, threads: threads, progress: { _ in }
    ) { try $0.mitigation(of: segments[$1]) }
    let scored = try await gains(
      of: mitigations.flatMap { mitigation in
        [landscape.segments[mitigation.segment].permeability, permeability].map {
          mitigation.scenario(permeability: $0, in: landscape)
        }
      }, groups: groups)
    return segments.indices.map { index in
      let (present, mitigated) = (
        scored[2 * index].betweenGroups, scored[2 * index + 1].betweenGroups
      )
      return zip(mitigated ?? [], present ?? []).map { zip($0, $1).map { $0 - $1 } }
    }
  }

  /// What ECA gains by each mitigation, to each of some permeabilities, in hectares.
  func gains(
    of mitigations: [SegmentMitigation], to permeabilities: [Double],
    progress: @escaping Progress = { _ in }
  ) async throws(LandscapeError) -> [[Double]] {
    let scored = try await gains(
      of: mitigations.flatMap { mitigation in
        ([landscape.segments[mitigation.segment].permeability] + permeabilities).map {
          mitigation.scenario(permeability: $0, in: landscape)
        }
      }, progress: progress)
    let count = permeabilities.count + 1
    return mitigations.indices.map { index in
      (1..<count).map { max(0, scored[count * index + $0].ecaGain(over: scored[count * index])) }
    }
  }

  /// The gains of scenarios on the landscape as it is, or as it is on another scorer's network.
  func gains(
    of scenarios: [Scenario], on scorer: ScenarioScorer? = nil, topPairs: Int = 0,
    groups: [[Double]]? = nil, progress: Progress = { _ in }
  ) async throws(LandscapeError) -> [ScenarioGain] {
    do {
      let gains = try await (scorer ?? self.scorer).gains(
        of: scenarios, groups: groups, topPairs: gates == nil ? topPairs : 2 * topPairs,
        threads: threads, progress: progress)
      return gates.map { gates in gains.map { gates.byPatch($0, topPairs: topPairs) } } ?? gains
    } catch {
      throw .network("the scenario: \(error)")
    }
  }

  /// Why a measure gains nothing where no feature of it said so.
  private func explanation(of gain: ScenarioGain, _ plan: MeasurePlan) -> [String] {
    guard gain.pcGain <= 0, plan.remarks.isEmpty else { return [] }
    if gain.pcGain < 0 {
      return [
        "a loss: links cost more with it, or are no more"
          + (gates == nil ? "" : ", or patches are passed between other cells, at more cost")
      ]
    }
    if plan.segments.isEmpty {
      return ["no gain: the best paths between patches are already as good without it"]
    }
    guard let (from, to) = plan.nearestPatches(in: landscape) else {
      return ["no gain: no best path between patches would use it"]
    }
    func number(_ patch: Int) -> Int { landscape.patches[patch].number }
    guard from != to else {
      let lowest = plan.segments.map { landscape.segments[$0].permeability }.min() ?? 1
      return [
        lowest < landscape.rules.cutBelow
          ? "no gain: both its sides lie nearest to patch \(number(from)); no other patch is near"
          : "no gain: both its sides lie nearest to patch \(number(from)), which what it passes"
            + " (permeability \(lowest)) does not cut; see cut-below in the study file"
      ]
    }
    let end = gates?.end(ofPatch: to) ?? to
    let probability = (1000 * scorer.probability(from: from, to: end)).rounded() / 1000
    return [
      "no gain: the nearest patches on its two sides, \(number(from)) and \(number(to)), are connected with"
        + " probability \(probability) without it"
    ]
  }
}

/// What one measure wins.
public struct MeasureScore: Sendable {
  /// The measure.
  public var measure: Measure
  /// What it does to the graph.
  public var plan: MeasurePlan
  /// What that wins, by itself.
  public var gain: ScenarioGain
  /// What a planner should know, such as why it gains nothing.
  public var remarks: [String]

  /// Euros per hectare of ECA won; nothing without a cost or a gain.
  public var costPerHectare: Double? {
    guard let cost = measure.cost, gain.ecaGain > 0 else { return nil }
    return cost / gain.ecaGain
  }
}

/// What one barrier segment costs, and what mitigating it wins.
///
/// Both are differences between the same graph with other permeabilities: a way through the middle of
/// the segment is there in all of them, so that nothing is won by the way itself.
public struct SegmentScore: Sendable, Hashable {
  /// The index of the segment.
  public var segment: Int
  /// What ECA gains by mitigating it, in hectares.
  public var ecaGain: Double
  /// What ECA would gain if it were no barrier at all: what it costs now, in hectares.
  public var ecaLost: Double
}

extension MeasurePlan {
  /// The patches that are nearest to the first two nodes that the measure adds.
  fileprivate func nearestPatches(in landscape: Landscape) -> (Int, Int)? {
    let first = landscape.patches.count + landscape.steppingNodes.count
    let nearest = [first, first + 1].compactMap { node in
      addedLinks.filter { $0.from == node && $0.to < landscape.patches.count }
        .min { $0.length < $1.length }?.to
    }
    return nearest.count == 2 ? (nearest[0], nearest[1]) : nil
  }
}
