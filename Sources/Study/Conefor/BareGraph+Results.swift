import Connectivity

extension BareGraph {
  /// All indices by Conefor's names, then those that Conefor does not have.
  ///
  /// Indices that divide by the landscape's area are there only with one. The diameter is in the
  /// unit of the links' distances, or `-ln` of the probability when they are probabilities.
  public func indices(landscapeArea: Double? = nil) async -> ResultTable {
    let indices = await network.indices(
      binaryThreshold: scale.binaryThreshold, landscapeArea: landscapeArea)
    let values: [(String, ResultTable.Cell?)] = [
      ("NL", .integer(indices.linkCount)),
      ("NC", .integer(indices.componentCount)),
      ("H", .number(indices.harary)),
      ("CCP", .number(indices.ccp)),
      ("LCPnum", .number(indices.lcpNumerator)),
      ("LCP", indices.lcp.map { .number($0) }),
      ("IICnum", .number(indices.iicNumerator)),
      ("EC(IIC)", .number(indices.ecaIIC)),
      ("IIC", indices.iic.map { .number($0) }),
      ("IICintra(%)", .number(indices.iicIntraPercent)),
      ("IICdirect(%)", .number(indices.iicDirectPercent)),
      ("IICstep(%)", .number(indices.iicStepPercent)),
      ("F", .number(indices.f)),
      ("AWF", .number(indices.awf)),
      ("PCnum", .number(indices.pcNumerator)),
      ("EC(PC)", .number(indices.eca)),
      ("PC", indices.pc.map { .number($0) }),
      ("PCintra(%)", .number(indices.pcIntraPercent)),
      ("PCdirect(%)", .number(indices.pcDirectPercent)),
      ("PCstep(%)", .number(indices.pcStepPercent)),
      ("MSC", .number(indices.meanComponentSize)),
      ("SLC", .number(indices.largestComponentSize)),
      ("ECS", .number(indices.expectedComponentSize)),
      ("diameter", .number(indices.diameter / scale.alpha)),
    ]
    var table = ResultTable(columns: ["index", "value"])
    for case (let name, let value?) in values { table.append([.text(name), value]) }
    return table
  }

  /// What the network loses without each node, in the order of the nodes file.
  ///
  /// varPC is in the unit of PC with a landscape's area, else of PCnum; the JSON has IIC's parts,
  /// the interaction flux and betweenness besides.
  public func nodeImportance(landscapeArea: Double? = nil) async -> ResultTable {
    let base = await network.indices(binaryThreshold: scale.binaryThreshold)
    let importance = await network.nodeImportance(
      binaryThreshold: scale.binaryThreshold, landscapeArea: landscapeArea)
    var table = ResultTable(
      columns: ["id", "dPC", "dPCintra", "dPCflux", "dPCconnector", "varPC"],
      extraColumns: [
        "dIIC", "dIICintra", "dIICflux", "dIICconnector", "varIIC", "IF", "BC(PC)",
      ])
    for node in importance {
      let pc = node.pc.percent(of: base.pcNumerator)
      let iic = node.iic.percent(of: base.iicNumerator)
      let numbers = [
        pc.total, pc.intra, pc.flux, pc.connector, node.varPC ?? node.pc.total,
        iic.total, iic.intra, iic.flux, iic.connector, node.varIIC ?? node.iic.total,
        node.interactionFlux, node.betweennessPC,
      ]
      table.append([.text(nodes.ids[node.node])] + numbers.map { .number($0) })
    }
    return table
  }

  /// What the network loses without each link, in the order of the links file.
  public func linkImportance(landscapeArea: Double? = nil) async -> ResultTable {
    let base = await network.indices(binaryThreshold: scale.binaryThreshold)
    let importance = await network.linkImportance(binaryThreshold: scale.binaryThreshold)
    let square = landscapeArea.map { $0 * $0 } ?? 1
    var table = ResultTable(
      columns: ["from", "to", "dPC", "varPC"], extraColumns: ["dIIC", "varIIC"])
    for loss in importance {
      let link = network.graph.links[loss.link]
      table.append([
        .text(nodes.ids[link.from]), .text(nodes.ids[link.to]),
        .number(percent(loss.pcLoss, base.pcNumerator)), .number(loss.pcLoss / square),
        .number(percent(loss.iicLoss, base.iicNumerator)), .number(loss.iicLoss / square),
      ])
    }
    return table
  }

  private func percent(_ part: Double, _ whole: Double) -> Double {
    whole > 0 ? 100 * part / whole : 0
  }
}
