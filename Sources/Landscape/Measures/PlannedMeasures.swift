public import Connectivity

/// Measures that are planned once, so that what any set of them does together is known.
///
/// What a set does is what its measures do one by one, the links between what two of them add, and the
/// links of each, or between two, that others make more permeable. No link depends on more, so that one
/// pass over all measures finds everything. The scenario of a set is that of planning its measures one on top of
/// the other in their order, but for new patches that share ground: those exclude each other here.
public struct PlannedMeasures: Sendable {
  /// The measures.
  public let measures: [Measure]
  /// What is said of the measures while they are planned, such as why a feature changes nothing; with their names.
  public let remarks: [String]
  /// Pairs of measures whose new patches share ground.
  public let overlaps: [[Int]]
  let landscape: Landscape
  /// For each added node its measure.
  let owners: [Int]
  /// For each added node its weight.
  let weights: [Double]
  /// The added links, and the landscape's own that measures make more permeable.
  let links: [PlannedLink]

  /// Plans measures in a landscape without a focus.
  ///
  /// - Parameters:
  ///   - measures: The measures.
  ///   - landscape: The landscape as it is.
  /// - Throws: What is wrong with a measure.
  public init(_ measures: [Measure], in landscape: Landscape) throws(LandscapeError) {
    precondition(landscape.focus == nil, "a choice is made for the whole landscape")
    self.measures = measures
    self.landscape = landscape
    let planner = try MeasurePlanner(landscape)
    var draft = MeasureDraft(landscape, isApart: true)
    let firstNode = draft.nextNode
    var owners: [Int] = []
    var raisers: [Int] = []
    var remarks: [String] = []
    for (index, measure) in measures.enumerated() {
      draft.beginMeasure()
      let said = draft.remarks.count
      try planner.add(measure, to: &draft)
      while owners.count < draft.nextNode - firstNode { owners.append(index) }
      while raisers.count < draft.raises.count { raisers.append(index) }
      remarks += draft.remarks.dropFirst(said).map { "\(measure.name): \($0)" }
    }
    func owner(_ node: Int) -> Int? { node < firstNode ? nil : owners[node - firstNode] }
    let added = draft.plainLinks.map { link in
      PlannedLink(
        link: link, isAdded: true, owners: Set([link.from, link.to].compactMap(owner)).sorted(),
        raises: draft.raises.indices.flatMap { raise in
          PlannedLink.raises(of: link, by: draft.raises[raise], measure: raisers[raise])
        })
    }
    var raised: [Int: [PlannedLink.CrossingRaise]] = [:]
    for (index, raise) in draft.raises.enumerated() {
      for link in draft.raisedCandidates[index] {
        raised[link, default: []] += PlannedLink.raises(
          of: landscape.links[link], by: raise, measure: raisers[index])
      }
    }
    let present = raised.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }.map {
      PlannedLink(link: landscape.links[$0.key], isAdded: false, owners: [], raises: $0.value)
    }
    links = present + added
    self.remarks = remarks
    self.owners = owners
    weights = draft.addedWeights
    overlaps = Set(
      draft.overlaps.compactMap { a, b in
        guard let a = owner(a), let b = owner(b), a != b else { return nil }
        return [min(a, b), max(a, b)]
      } as [[Int]]
    ).sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
  }
}

extension PlannedMeasures {
  /// The landscape's network with what each measure adds; the choices are the measures.
  ///
  /// - Throws: What the graph of the landscape is refused for, or a link that too many measures
  ///   concern.
  public func network() throws(LandscapeError) -> ConditionalNetwork {
    let base = try landscape.network()
    let alpha = landscape.profile.dispersal.alpha
    var conditional: [ConditionalLink] = []
    for link in links {
      guard let variants = link.variants(alpha: alpha) else {
        throw .badMeasure(
          "more than \(PlannedLink.mostRaisers) measures make one link of \(Int(link.link.length)) m"
            + " more permeable; join measures that belong together under one name in the field"
            + " 'measure'")
      }
      conditional += variants
    }
    let zeros = owners.map { _ in 0.0 }
    do {
      return try ConditionalNetwork(
        Network(
          graph: Graph(
            nodeCount: base.nodeCount + owners.count, links: base.graph.links,
            isDirected: base.graph.isDirected),
          weights: NodeWeights(
            source: base.weights.source + zeros, target: base.weights.target + zeros),
          patchCount: landscape.patches.count, kernel: base.kernel, cutoff: base.cutoff),
        links: conditional,
        weights: weights.enumerated().filter { $1 > 0 }.map {
          ConditionalWeight(node: base.nodeCount + $0, weight: $1, choice: owners[$0])
        }, choiceCount: measures.count)
    } catch {
      throw .network("the measures: \(error)")
    }
  }
}
