import Connectivity
import Foundation
import Testing

@testable import LandscapeGenerator

@Suite struct GraphFilesTests {
  @Test func areWrittenInTheFormatsOfTheCommand() throws {
    let network = try Network(
      graph: Graph(nodeCount: 2, links: [Link(from: 1, to: 0, impedance: 0.1)]),
      weights: NodeWeights([2.5, 0]))
    let option = LinkOption(name: "a", links: [Link(from: 0, to: 1, impedance: 0.05)])
    let folder = NSTemporaryDirectory() + "graph-files-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try GraphFiles(network: network, options: [option]).write(to: folder)
    func text(_ name: String) throws -> String {
      try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
    }
    #expect(try text("nodes.txt") == "0 2.5\n1 0.0\n")
    #expect(try text("links.txt") == "1 0 0.1\n")
    #expect(try text("options.csv") == "option,from,to,value\na,0,1,0.05\n")
  }

  @Test func costsStandInTheFirstRowOfAnOption() throws {
    let network = try Network(
      graph: Graph(nodeCount: 2, links: []), weights: NodeWeights([2.5, 0]))
    let link = Link(from: 0, to: 1, impedance: 0.05)
    let files = GraphFiles(
      network: network, options: [LinkOption(name: "a", links: [link, link], cost: 7)])
    #expect(files.options == "option,from,to,value,cost\na,0,1,0.05,7.0\na,0,1,0.05,\n")
  }
}
