import Connectivity
import Foundation
import Report

extension BareGraph {
  /// The graph as GraphML, with what would be lost without each node and link.
  ///
  /// A link has its probability and, where the links file has distances, its distance. An impassable
  /// link has neither a distance nor an impedance.
  public func graphML() async -> String {
    let importance = await network.importance(
      withIIC: false, binaryThreshold: scale.binaryThreshold)
    let hasDistances = scale.values == .distance
    let total = importance.pcNumerator
    return GraphMLDocument(
      title: "PCnum \(total)", isDirected: network.graph.isDirected,
      nodeColumns: [
        .init("name", .string), .init("weight", .double), .init("dPC", .double),
        .init("dPCintra", .double), .init("dPCflux", .double), .init("dPCconnector", .double),
        .init("IF", .double), .init("BC(PC)", .double),
      ],
      linkColumns: (hasDistances ? [.init("distance", .double)] : []) + [
        .init("probability", .double), .init("impedance", .double), .init("dPC", .double),
      ],
      nodes: importance.nodes.map { node in
        let share = node.pc.percent(of: total)
        return [
          .text(nodes.ids[node.node]), .real(nodes.weights.source[node.node]), .real(share.total),
          .real(share.intra), .real(share.flux), .real(share.connector),
          .real(node.interactionFlux), .real(node.betweennessPC),
        ]
      },
      links: importance.links.map { loss in
        let link = network.graph.links[loss.link]
        return GraphMLDocument.Link(
          from: link.from, to: link.to,
          cells: (hasDistances ? [.real(link.impedance / scale.alpha)] : []) + [
            .real(exp(-link.impedance)), .real(link.impedance),
            total > 0 ? .real(100 * loss.pcLoss / total) : .empty,
          ])
      }
    ).text
  }
}
