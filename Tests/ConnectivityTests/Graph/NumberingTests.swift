import Testing

@testable import Connectivity

@Suite struct NumberingTests {
  /// A square of nodes, far more than a cluster holds, and two nodes apart from it.
  @Test func ranksEveryNodeOnceAndNeighboursClose() throws {
    let side = 40
    // Neighbours of the square have distant numbers: 1601 is a prime above the number of nodes.
    func node(_ row: Int, _ column: Int) -> Int { (row * side + column + 1) * 700 % 1601 }
    var links = [Link(from: 0, to: side * side + 1, impedance: 1)]
    for row in 0..<side {
      for column in 0..<side {
        if row > 0 {
          links.append(Link(from: node(row, column), to: node(row - 1, column), impedance: 1))
        }
        if column > 0 {
          links.append(Link(from: node(row, column), to: node(row, column - 1), impedance: 2))
        }
      }
    }
    let count = side * side + 2
    let arcs = try Graph(nodeCount: count, links: links).arcs
    let numbering = Numbering(clustersOf: arcs)
    #expect(numbering.nodes.sorted() == Array(0..<count))
    #expect(numbering.nodes.indices.allSatisfy { numbering.ranks[numbering.nodes[$0]] == $0 })
    #expect(numbering.byNode(numbering.byRank(Array(0..<count))) == Array(0..<count))

    let renumbered = numbering.arcs(arcs)
    func gap(_ arcs: Arcs) -> Int {
      (0..<count).reduce(0) { sum, node in
        arcs.row(node).reduce(sum) { $0 + abs(Int(arcs.targets[$1]) - node) }
      }
    }
    #expect(gap(renumbered) * 5 < gap(arcs))
    for rank in 0..<count {
      let (before, after) = (arcs.row(numbering.nodes[rank]), renumbered.row(rank))
      #expect(
        after.map { numbering.nodes[Int(renumbered.targets[$0])] }
          == before.map { Int(arcs.targets[$0]) })
      #expect(after.map { renumbered.lengths[$0] } == before.map { arcs.lengths[$0] })
      #expect(after.map { renumbered.links[$0] } == before.map { arcs.links[$0] })
    }
  }
}
