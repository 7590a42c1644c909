import Geometry
import Testing

@testable import Landscape

struct ElementNetworkTests {
  private func network(_ lines: [[(Double, Double)]]) throws -> ElementNetwork {
    try ElementNetwork(
      lines.map {
        LinearElement(
          coordinates: $0.map { Coordinate($0.0, $0.1) }, kind: .hedge, factor: 0.5)
      }, joinDistance: 1, context: GeometryContext())
  }

  @Test func nodesStandAtMostAHundredMetresApart() throws {
    let network = try network([[(0, 0), (250, 0)]])
    #expect(network.nodes.count == 4)
    #expect(network.stretches.count == 3)
    #expect(network.stretches.allSatisfy { Polyline($0.path).length <= 100 })
  }

  @Test func elementsThatTouchShareANode() throws {
    // End to end (0.5 m apart), and the third ends in the middle of the first.
    let network = try network([
      [(0, 0), (100, 0)], [(100.5, 0), (160, 0)], [(40, 0), (40, 80)],
    ])
    #expect(Set(network.nodesOfElement[0]).intersection(network.nodesOfElement[1]).count == 1)
    #expect(Set(network.nodesOfElement[0]).intersection(network.nodesOfElement[2]).count == 1)
    #expect(network.nodes.count == 5)
  }

  @Test func elementsThatCrossShareANode() throws {
    let network = try network([[(0, 0), (90, 0)], [(45, -40), (45, 40)]])
    #expect(network.nodes.count == 5)
    #expect(network.nodes.contains(Coordinate(45, 0)))
  }

  @Test func elementsApartShareNone() throws {
    let network = try network([[(0, 0), (50, 0)], [(52, 0), (90, 0)]])
    #expect(network.nodes.count == 4)
  }
}
