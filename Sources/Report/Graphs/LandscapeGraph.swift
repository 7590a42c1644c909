import Connectivity
import Foundation
import Geometry
public import Landscape

/// The graph of a landscape with what was found of its nodes and links, for programs that compute
/// with graphs.
///
/// Nodes are the patches (`n1` is patch 1), then the stepping nodes of crossings and linear elements.
public struct LandscapeGraph: Sendable {
  private let analysis: LandscapeAnalysis
  private let title: String

  /// The graph of an analysis.
  public init(_ analysis: LandscapeAnalysis, study: String) {
    self.analysis = analysis
    title = study
  }

  /// The graph as GraphML.
  ///
  /// - Returns: XML in UTF-8.
  /// - Throws: When a patch's geometry can't be read.
  public func graphML() throws -> String {
    GraphMLDocument(
      title: title,
      nodeColumns: [
        .init("number", .long), .init("kind", .string), .init("name", .string),
        .init("area_ha", .double), .init("quality", .double), .init("weight_ha", .double),
        .init("x", .double), .init("y", .double), .init("dPC", .double),
        .init("dPCintra", .double), .init("dPCflux", .double), .init("dPCconnector", .double),
        .init("interaction_flux_ha2", .double), .init("bc_pc_ha2", .double),
      ],
      linkColumns: [
        .init("length_m", .double), .init("effective_m", .double), .init("probability", .double),
        .init("impedance", .double), .init("dPC", .double), .init("crosses", .string),
      ], nodes: try nodes(), links: links()
    ).text
  }

  private func nodes() throws -> [[Table.Cell]] {
    let landscape = analysis.landscape
    let context = GeometryContext()
    let patches = try zip(landscape.patches, analysis.patchImportance).enumerated().map {
      index, pair -> [Table.Cell] in
      let (patch, importance) = pair
      let place = try Geometry(wkb: patch.wkb, in: context).pointOnSurface()
      let share = importance.pc.percent(of: analysis.indices.pcNumerator)
      return [
        .integer(index + 1), .text("patch"), .init(patch.name), .real(patch.area),
        .real(patch.quality), .real(patch.weight), .real(place.x), .real(place.y),
        .real(share.total), .real(share.intra), .real(share.flux), .real(share.connector),
        .real(importance.interactionFlux), .real(importance.betweennessPC),
      ]
    }
    let stepping = landscape.steppingNodes.enumerated().map { index, place -> [Table.Cell] in
      let number = landscape.patches.count + index + 1
      return [
        .integer(number), .text("stepping"), .init(landscape.title(ofNode: number - 1)), .empty,
        .empty, .real(0), .real(place.x), .real(place.y),
      ] + Array(repeating: .empty, count: 6)
    }
    return patches + stepping
  }

  private func links() -> [GraphMLDocument.Link] {
    let landscape = analysis.landscape
    let dispersal = landscape.profile.dispersal
    let total = analysis.indices.pcNumerator
    return zip(landscape.links, analysis.linkImportance).map { link, importance in
      let impedance = link.impedance(alpha: dispersal.alpha)
      let finite = impedance.isFinite ? impedance : nil
      return GraphMLDocument.Link(
        from: link.from, to: link.to,
        cells: [
          .real(link.length), finite.map { .real($0 / dispersal.alpha) } ?? .empty,
          .real(dispersal.kernel.probability(impedance)), finite.map { .real($0) } ?? .empty,
          total > 0 ? .real(100 * importance.pcLoss / total) : .empty,
          link.crossings.isEmpty
            ? .empty
            : .text(
              link.crossings.map { landscape.segments[$0.segment].title }.joined(separator: ", ")),
        ])
    }
  }
}
