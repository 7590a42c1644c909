import ArgumentParser
import Connectivity
import Foundation
import LandscapeGenerator

/// The command `bocage-bench generate`.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write a landscape as the tables that `bocage graph` reads.",
    discussion: """
      Writes nodes.txt, links.txt and options.csv, and prints how many nodes and links there are. The \
      values of links are impedances, p = exp(-value): read them with --distance 1 --probability \
      0.36787944117144233, and those of restoration with --directed too.

      EXAMPLE
        bocage-bench generate delaunay --patches 1000 -o .build/d1000
      """)

  enum Model: String, CaseIterable, ExpressibleByArgument {
    case delaunay, geometric, restoration
  }

  @Argument(help: "How patches are linked.")
  var model: Model

  @Option(help: "The number of patches: 1000, and of restoration's nodes 26079, without it.")
  var patches: Int?

  @Option(help: "The number of links of a geometric landscape; 3 per patch without it.")
  var links: Int?

  @Option(help: "How many barriers; without it as many as keep their density the same.")
  var barriers: Int?

  @Option(help: "How many options that open a barrier.")
  var options = 20

  @Option(help: "What the random numbers start from.")
  var seed: UInt64 = 1

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write to.", valueName: "folder"))
  var output: String

  func validate() throws {
    guard (2...GeneratedLandscape.largest).contains(patches ?? 2) else {
      throw ValidationError("--patches must be from 2 to \(GeneratedLandscape.largest)")
    }
    guard options >= 0, (links ?? 0) >= 0, (barriers ?? 0) >= 0 else {
      throw ValidationError("--links, --barriers and --options must be 0 or more")
    }
  }

  func run() throws {
    let (network, options) = try made()
    try GraphFiles(network: network, options: options).write(to: output)
    print("\(network.nodeCount) \(network.graph.links.count)")
  }

  private func made() throws -> (Network, [LinkOption]) {
    let count = patches ?? 1000
    let linked: GeneratedLandscape.Model
    switch model {
    case .restoration:
      let instance = try RestorationInstance(
        patches.map { .init(nodes: $0) } ?? .published, seed: seed)
      return (instance.network, instance.options)
    case .delaunay: linked = .delaunay
    case .geometric: linked = .geometric(links: links ?? 3 * count)
    }
    let landscape = GeneratedLandscape(linked, patches: count, seed: seed, barriers: barriers)
    return (try landscape.network(), landscape.options(options, seed: seed))
  }
}
