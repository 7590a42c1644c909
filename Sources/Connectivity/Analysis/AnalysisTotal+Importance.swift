extension AnalysisTotal {
  /// The importance of nodes and links, with that for IIC where its losses are at hand.
  func importance(hops: RemovalLosses? = nil) -> Importance {
    let network = plan.network
    let weights = network.weights
    var losses = sums.losses
    losses.sortNodes { plan.ranked.numbering.byNode($0) }
    let square = plan.landscapeArea.map { $0 * $0 }
    let nodes = (0..<network.nodeCount).map { node in
      let intra = weights.source[node] * weights.target[node]
      let pc = losses.fractions(of: node, intra: intra)
      let iic = hops?.fractions(of: node, intra: intra)
      let through = losses.through[node]
      return NodeImportance(
        node: node, pc: pc, iic: iic, interactionFlux: intra + losses.outward[node],
        betweennessPC: network.graph.isDirected ? through : through / 2,
        varPC: square.map { pc.total / $0 },
        varIIC: square.flatMap { square in iic.map { $0.total / square } })
    }
    let links = network.graph.links.indices.map {
      LinkImportance(link: $0, pcLoss: losses.link[$0], iicLoss: hops?.link[$0])
    }
    return Importance(
      pcNumerator: sums.pc.worth, iicNumerator: hops?.numerator(weights), nodes: nodes,
      links: links)
  }
}
