import Connectivity

/// The arcs of one species' network that may lie on a best path to a target.
struct FlowArcs {
  /// One direction of a link, with the candidates that it needs.
  struct Arc: Sendable {
    let from: Int
    let to: Int
    let length: Double
    let needs: [Int]
  }

  /// All arcs, of which parallel ones that need more and are no shorter are left out.
  private let arcs: [Arc]

  init(_ extremes: Extremes) {
    var best: [[Int]: [Arc]] = [:]
    var order: [[Int]] = []
    func add(_ link: Link, _ needs: [Int]) {
      guard link.impedance < .infinity else { return }
      let key = [link.from, link.to]
      if best[key] == nil { order.append(key) }
      best[key, default: []].append(
        Arc(from: link.from, to: link.to, length: link.impedance, needs: needs))
    }
    for link in extremes.least.graph.links {
      add(link, [])
      if !extremes.least.graph.isDirected {
        add(Link(from: link.to, to: link.from, impedance: link.impedance), [])
      }
    }
    for arc in extremes.arcs { add(arc.link, arc.needs) }
    arcs = order.flatMap { key in
      var kept: [Arc] = []
      let parallel = (best[key] ?? []).sorted {
        ($0.length, $0.needs.count) < ($1.length, $1.needs.count)
      }
      for arc in parallel
      where !kept.contains(where: { Set($0.needs).isSubset(of: arc.needs) }) {
        kept.append(arc)
      }
      return kept
    }
  }

  /// What flows towards a target, from sources that all are improvable.
  struct Sources {
    /// [source][node], in the greatest network.
    let outward: [[Double]]
    /// [node], to the target in the greatest network.
    let toTarget: [Double]
    /// [source], to the target in the least network.
    let least: [Double]
    /// [source].
    let weights: [Double]
  }

  /// The arcs by which some source comes to the target by a shorter way than in the least network, in
  /// some set perhaps, each with the sources concerned.
  func useful(_ sources: Sources) -> [(arc: Arc, sources: [Int])] {
    arcs.compactMap { arc in
      let rest = arc.length + sources.toTarget[arc.to]
      guard rest < .infinity else { return nil }
      let concerned = sources.least.indices.filter {
        sources.outward[$0][arc.from] + rest < sources.least[$0] * (1 - 1e-12)
      }
      return concerned.isEmpty ? nil : (arc, concerned)
    }
  }
}
