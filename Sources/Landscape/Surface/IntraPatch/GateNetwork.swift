import Connectivity

/// A landscape's network in which passing a patch costs what the way through it does.
///
/// The starts of the patches are its first nodes, then come their ends, then gates. Patches and gates that
/// measures add come after these.
struct GateNetwork: Sendable {
  /// The ways of the landscape as it is.
  let ways: GateWays
  let landscape: Landscape
  private let baseCount: Int
  private var numbers: [GateWays.Node: Int] = [:]
  /// By the nodes of each way its place among the links of the network, and what it costs now.
  private var places: [Pair: (index: Int, impedance: Double)] = [:]
  private var addedPatches = 0

  private struct Pair: Hashable {
    let from: Int
    let to: Int
  }

  /// The network of a landscape; nothing where passing a patch costs nothing.
  init?(_ landscape: Landscape) {
    guard let model = landscape.surface, let gates = model.gates else { return nil }
    self.landscape = landscape
    ways = GateWays(
      model.gateLinks(of: landscape.links), through: gates, alpha: model.alpha)
    for patch in landscape.patches.indices { numbers[.start(patch)] = numbers.count }
    for patch in landscape.patches.indices { numbers[.end(patch)] = numbers.count }
    for way in ways.ways {
      for node in [way.from, way.to] where numbers[node] == nil { numbers[node] = numbers.count }
    }
    baseCount = numbers.count
    for (index, way) in ways.ways.enumerated() { places[pair(way)] = (index, way.impedance) }
  }

  private var patchCount: Int { landscape.patches.count }

  private func pair(_ way: GateWays.Way) -> Pair {
    guard let from = numbers[way.from], let to = numbers[way.to] else {
      preconditionFailure("the nodes of a way have numbers")
    }
    return Pair(from: from, to: to)
  }

  /// The network of the landscape as it is, for paths.
  func network() throws(LandscapeError) -> Network {
    let weights = landscape.patches.map(\.weight)
    let none = weights.map { _ in 0.0 }
    let gates = Array(repeating: 0.0, count: baseCount - 2 * patchCount)
    do {
      return try Network(
        graph: Graph(
          nodeCount: baseCount,
          links: ways.ways.map { way in
            let pair = pair(way)
            return Link(from: pair.from, to: pair.to, impedance: way.impedance)
          }, isDirected: true),
        weights: NodeWeights(source: weights + none + gates, target: none + weights + gates),
        patchCount: 2 * patchCount, kernel: landscape.profile.dispersal.kernel)
    } catch {
      throw .network("the graph of the ways through patches: \(error)")
    }
  }

  /// Per group the share of each node that lies in it, as the core wants it.
  var groupShares: [[Double]] {
    let gates = Array(repeating: 0.0, count: baseCount - 2 * patchCount)
    return landscape.groupShares.map { $0 + $0 + gates }
  }

  /// For each patch the nodes where links arrive in it.
  var arrivals: [[Int]] {
    ways.passages.map { range in
      Set(ways.ways[range].map(\.from)).compactMap { numbers[$0] }.sorted()
    }
  }

  /// Makes the network one of other ways, and tells what changes.
  ///
  /// - Parameters:
  ///   - wanted: All the ways that there are to be.
  ///   - patches: All patches that measures add, those first that were added before.
  /// - Returns: The change.
  mutating func lead(to wanted: GateWays, adding patches: [SurfaceMeasures.NewPatch]) -> Scenario {
    let known = numbers.count
    let added = patches.dropFirst(addedPatches)
    for place in added.indices {
      numbers[.start(patchCount + place)] = numbers.count
      numbers[.end(patchCount + place)] = numbers.count
    }
    addedPatches = patches.count
    var scenario = Scenario()
    var lost = Set(places.keys)
    for way in wanted.ways {
      for node in [way.from, way.to] where numbers[node] == nil { numbers[node] = numbers.count }
      let pair = pair(way)
      lost.remove(pair)
      if let place = places[pair] {
        if place.impedance != way.impedance { scenario.impedances[place.index] = way.impedance }
        places[pair]?.impedance = way.impedance
      } else {
        places[pair] = (places.count, way.impedance)
        scenario.addedLinks.append(
          Link(from: pair.from, to: pair.to, impedance: way.impedance))
      }
    }
    for pair in lost {
      guard let place = places[pair], place.impedance < .infinity else { continue }
      scenario.impedances[place.index] = .infinity
      places[pair]?.impedance = .infinity
    }
    let gates = Array(repeating: 0.0, count: numbers.count - known - 2 * added.count)
    scenario.addedNodeWeights = added.flatMap { [0, $0.weight] } + gates
    scenario.addedStartWeights = added.flatMap { [$0.weight, 0] } + gates
    scenario.addedShares = (0..<landscape.groupCount).map { group in
      added.flatMap { [$0.shares[group], $0.shares[group]] } + gates
    }
    return scenario
  }

  /// The patch whose start or end a node is; those that measures add come after the landscape's.
  func patch(ofNode node: Int) -> Int {
    if node < baseCount { return node % patchCount }
    return patchCount + (node - baseCount) / 2
  }

  /// The node where movements to a patch of the landscape end.
  func end(ofPatch patch: Int) -> Int { patchCount + patch }
}
