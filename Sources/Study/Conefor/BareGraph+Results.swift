import Connectivity
public import Report

extension BareGraph {
  /// All indices by Conefor's names, then those that Conefor does not have.
  ///
  /// Indices that divide by the landscape's area are there only with one. The diameter is in the
  /// unit of the links' distances, or `-ln` of the probability when they are probabilities.
  public func indices(landscapeArea: Double? = nil) async -> Table {
    let indices = await network.indices(
      binaryThreshold: scale.binaryThreshold, landscapeArea: landscapeArea)
    let values: [(String, Table.Cell?)] = [
      ("NL", .integer(indices.linkCount)),
      ("NC", .integer(indices.componentCount)),
      ("H", .real(indices.harary)),
      ("CCP", .real(indices.ccp)),
      ("LCPnum", .real(indices.lcpNumerator)),
      ("LCP", indices.lcp.map { .real($0) }),
      ("IICnum", .real(indices.iicNumerator)),
      ("EC(IIC)", .real(indices.ecaIIC)),
      ("IIC", indices.iic.map { .real($0) }),
      ("IICintra(%)", .real(indices.iicIntraPercent)),
      ("IICdirect(%)", .real(indices.iicDirectPercent)),
      ("IICstep(%)", .real(indices.iicStepPercent)),
      ("F", .real(indices.f)),
      ("AWF", .real(indices.awf)),
      ("PCnum", .real(indices.pcNumerator)),
      ("EC(PC)", .real(indices.eca)),
      ("PC", indices.pc.map { .real($0) }),
      ("PCintra(%)", .real(indices.pcIntraPercent)),
      ("PCdirect(%)", .real(indices.pcDirectPercent)),
      ("PCstep(%)", .real(indices.pcStepPercent)),
      ("MSC", .real(indices.meanComponentSize)),
      ("SLC", .real(indices.largestComponentSize)),
      ("ECS", .real(indices.expectedComponentSize)),
      ("diameter", .real(indices.diameter / scale.alpha)),
    ]
    var table = Table(header: ["index", "value"])
    for case (let name, let value?) in values { table.append([.text(name), value]) }
    return table
  }

  /// What the network loses without each node, in the order of the nodes file.
  ///
  /// varPC is in the unit of PC with a landscape's area, else of PCnum; the JSON has IIC's parts,
  /// the interaction flux and betweenness besides.
  public func nodeImportance(
    withIIC: Bool = true, landscapeArea: Double? = nil
  ) async -> Table {
    let importance = await network.importance(
      withIIC: withIIC, binaryThreshold: scale.binaryThreshold, landscapeArea: landscapeArea)
    var table = Table(
      header: ["id", "dPC", "dPCintra", "dPCflux", "dPCconnector", "varPC"],
      extraHeader: [
        "dIIC", "dIICintra", "dIICflux", "dIICconnector", "varIIC", "IF", "BC(PC)",
      ])
    for node in importance.nodes {
      let pc = node.pc.percent(of: importance.pcNumerator)
      let iic = importance.iicNumerator.flatMap { node.iic?.percent(of: $0) }
      let numbers: [Double?] = [
        pc.total, pc.intra, pc.flux, pc.connector, node.varPC ?? node.pc.total,
        iic?.total, iic?.intra, iic?.flux, iic?.connector, node.varIIC ?? node.iic?.total,
        node.interactionFlux, node.betweennessPC,
      ]
      table.append(
        [.text(nodes.ids[node.node])] + numbers.map { $0.map { .real($0) } ?? .empty })
    }
    return table
  }

  /// What the network loses without each link, in the order of the links file.
  public func linkImportance(
    withIIC: Bool = true, landscapeArea: Double? = nil
  ) async -> Table {
    let importance = await network.importance(
      withIIC: withIIC, binaryThreshold: scale.binaryThreshold)
    let square = landscapeArea.map { $0 * $0 } ?? 1
    var table = Table(
      header: ["from", "to", "dPC", "varPC"], extraHeader: ["dIIC", "varIIC"])
    for loss in importance.links {
      let iic = importance.iicNumerator.flatMap { whole in loss.iicLoss.map { percent($0, whole) } }
      let link = network.graph.links[loss.link]
      table.append([
        .text(nodes.ids[link.from]), .text(nodes.ids[link.to]),
        .real(percent(loss.pcLoss, importance.pcNumerator)), .real(loss.pcLoss / square),
        iic.map { .real($0) } ?? .empty,
        loss.iicLoss.map { .real($0 / square) } ?? .empty,
      ])
    }
    return table
  }

  private func percent(_ part: Double, _ whole: Double) -> Double {
    whole > 0 ? 100 * part / whole : 0
  }
}
