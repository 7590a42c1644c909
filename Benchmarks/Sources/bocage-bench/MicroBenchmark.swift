import ArgumentParser
import Connectivity
import LandscapeGenerator

/// A part of the core that is timed by itself.
enum MicroBenchmark: String, CaseIterable, ExpressibleByArgument {
  case distances, sweep, whole, ecoduct, restoration
}

/// How large micro-benchmarks are and how often they run.
struct MicroSettings {
  /// The number of patches; nil for the usual number of each.
  var nodes: Int?
  var isQuick = false
  var samples: Int
  var threads: Int
  /// What a scorer may keep, in bytes.
  var memoryBudget: Int

  /// The number of patches, unless one was given.
  func nodes(usual: Int, quick: Int) -> Int { nodes ?? (isQuick ? quick : usual) }
}

extension MicroBenchmark {
  /// Runs a benchmark.
  func run(_ settings: MicroSettings) async throws -> [Figure] {
    switch self {
    case .distances: [try distances(settings)]
    case .sweep: [try await sweep(settings)]
    case .whole:
      [
        try await whole(.wholeWithoutCutoff, usual: 10_000, cutoff: 0, settings),
        try await whole(.wholeWithCutoff, usual: 100_000, cutoff: 1e-6, settings),
      ]
    case .ecoduct: try await ecoduct(settings)
    case .restoration: try await restoration(settings)
    }
  }

  private func distances(_ settings: MicroSettings) throws -> Figure {
    let nodes = settings.nodes(usual: 100_000, quick: 10_000)
    // Without a cutoff every node is settled.
    let network = try GeneratedLandscape(.delaunay, patches: nodes, seed: 1).network(cutoff: 0)
    // The same sources as the peers in Peers/ take.
    let count = max(5, 60_000 / nodes)
    let sources = (0..<count).map { $0 * nodes / count }
    var finder = DistanceFinder(network)
    let check = finder.distances(from: 0).reduce(0, +)
    var timing = Timing()
    for _ in 0..<settings.samples {
      let far = timing.sample(per: count) {
        var sum = 0.0
        for source in sources { sum += finder.distances(from: source)[nodes - 1] }
        return sum
      }
      precondition(far < .infinity, "a node was not reached")
    }
    return Figure(.distances, network, timing.processor, timing, check: check)
  }

  private func sweep(_ settings: MicroSettings) async throws -> Figure {
    let nodes = settings.nodes(usual: 3000, quick: 500)
    let network = try GeneratedLandscape(.delaunay, patches: nodes, seed: 1).network()
    var timing = Timing()
    var check = 0.0
    for _ in 0..<settings.samples {
      let importance = await timing.sample(per: nodes) {
        await network.importance(withIIC: false, threads: 1)
      }
      check = importance.nodes.reduce(0) { $0 + $1.pc.total }
    }
    return Figure(.sweep, network, timing.processor, timing, check: check)
  }

  private func whole(
    _ figure: Figure.Kind, usual: Int, cutoff: Double, _ settings: MicroSettings
  ) async throws -> Figure {
    let nodes = settings.nodes(usual: usual, quick: 1000)
    let landscape = GeneratedLandscape(.delaunay, patches: nodes, seed: 1)
    let network = try landscape.network(cutoff: cutoff)
    var timing = Timing()
    let importance = await timing.sample {
      await network.importance(withIIC: false, threads: settings.threads)
    }
    let check = importance.nodes.reduce(0) { $0 + $1.pc.total }
    return Figure(figure, network, timing.wall, timing, check: check)
  }

  private func ecoduct(_ settings: MicroSettings) async throws -> [Figure] {
    let nodes = settings.nodes(usual: 100_000, quick: 3000)
    let landscape = GeneratedLandscape(.delaunay, patches: nodes, seed: 1)
    guard let scenario = landscape.ecoduct() else {
      throw ValidationError("\(nodes) patches have no barrier between them: give more --nodes")
    }
    let network = try landscape.network()
    var base = Timing()
    let scorer = await base.sample {
      await ScenarioScorer(
        network: network, memoryBudget: settings.memoryBudget, threads: settings.threads)
    }
    var timing = Timing()
    var gain = 0.0
    for _ in 0..<settings.samples {
      gain = try await timing.sample {
        try await scorer.gain(of: scenario, threads: settings.threads)
      }.pcGain
    }
    return [
      Figure(.ecoductBase, network, base.wall, base, check: scorer.pcNumerator),
      Figure(.ecoduct, network, timing.wall, timing, check: gain),
    ]
  }

  private func restoration(_ settings: MicroSettings) async throws -> [Figure] {
    let instance = try RestorationInstance(
      settings.isQuick ? .init(nodes: 2600) : .published, seed: 1)
    let scenarios = instance.options.map(\.scenario)
    var base = Timing()
    var timing = Timing()
    var numerator = 0.0
    var check = 0.0
    for _ in 0..<settings.samples {
      let scorer = await base.sample {
        await ScenarioScorer(
          network: instance.network, memoryBudget: settings.memoryBudget, threads: settings.threads)
      }
      numerator = scorer.pcNumerator
      let gains = try await timing.sample {
        try await scorer.gains(of: scenarios, threads: settings.threads)
      }
      check = gains.reduce(0) { $0 + $1.pcGain }
    }
    return [
      Figure(.restorationBase, instance.network, base.wall, base, check: numerator),
      Figure(.restoration, instance.network, timing.wall, timing, check: check),
    ]
  }
}

extension Figure {
  /// Bocage's own figure: the samples that count, and all that was timed.
  fileprivate init(
    _ figure: Kind, _ network: Network, _ samples: [Double], _ timing: Timing, check: Double
  ) {
    self.init(
      figure: figure, tool: "Bocage", nodes: network.nodeCount, links: network.graph.links.count,
      seconds: median(samples), low: samples.min(), high: samples.max(),
      cpu: median(timing.processor), peak: peakMemory(), check: check)
  }
}
