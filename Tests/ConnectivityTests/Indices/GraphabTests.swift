import Connectivity
import Foundation
import Testing

/// The ten patches and their complete graph that graph4lg publishes with Graphab's results.
@Suite(.published("graph4lg")) struct GraphabTests {
  static let commas = CharacterSet(charactersIn: ",")

  func network() throws -> Network {
    let patches = try SharedFiles.table(
      "graph4lg/graph4lg_grphb_ex_patches.csv", separators: Self.commas)[1...]
    let links = try SharedFiles.table(
      "graph4lg/graph4lg_grphb_ex_lkst1-links.csv", separators: Self.commas)[1...]
    return try Network(
      graph: Graph(
        nodeCount: patches.count,
        links: links.map { row in
          try Link(
            from: #require(Int(row[0])) - 1, to: #require(Int(row[1])) - 1,
            impedance: #require(Double(row[2])) * -log(0.5) / 600)
        }),
      weights: NodeWeights(patches.map { try #require(Double($0[3])) }))
  }

  @Test func agreesWithPC() async throws {
    let table = try SharedFiles.table("graph4lg/graph4lg_grphb_ex_PC.txt")
    let printed = try #require(Double(table[1][4]))
    let pc = try #require(await network().indices(landscapeArea: 60_000 * 60_000).pc)
    #expect(agree(pc, printed, tolerance: 1e-12))
  }

  @Test func agreesWithTheInteractionFlux() async throws {
    let network = try network()
    let importances = await network.importance().nodes
    let rows = try SharedFiles.table(
      "graph4lg/graph4lg_grphb_ex_patches.csv", separators: Self.commas)[1...]
    for (importance, row) in zip(importances, rows) {
      let weight = network.weights.source[importance.node]
      let flux = (importance.interactionFlux - weight * weight) / weight
      #expect(agree(flux, try #require(Double(row[4])), tolerance: 1e-12))
    }
  }
}
