public import Connectivity
import Foundation

/// The tables that `bocage graph` reads: nodes, links and options.
///
/// The values of links are impedances, so that p = exp(-value): say
/// `--distance 1 --probability 0.36787944117144233` to Bocage. Numbers are written so that they are
/// read back as they were.
public struct GraphFiles: Sendable {
  /// Lines of id and weight.
  public let nodes: String
  /// Lines of id, id and impedance.
  public let links: String
  /// CSV with the columns option, from, to and value, and cost where options have one.
  public let options: String

  /// The tables of a network and options for it.
  public init(network: Network, options: [LinkOption]) {
    nodes = network.weights.source.enumerated().map { "\($0) \($1)\n" }.joined()
    links = network.graph.links.map { "\($0.from) \($0.to) \($0.impedance)\n" }.joined()
    let hasCosts = options.contains { $0.cost != nil }
    self.options =
      "option,from,to,value\(hasCosts ? ",cost" : "")\n"
      + options.flatMap { option in
        // The costs of an option's rows are added up: the first has all of it.
        option.links.enumerated().map { index, link in
          let cost = hasCosts ? "," + (index == 0 ? option.cost.map { "\($0)" } ?? "" : "") : ""
          return "\(option.name),\(link.from),\(link.to),\(link.impedance)\(cost)\n"
        }
      }.joined()
  }

  /// Writes nodes.txt, links.txt and options.csv into a folder, which is made if need be.
  ///
  /// - Parameter folder: The folder's path.
  /// - Throws: What the file system refuses.
  public func write(to folder: String) throws {
    let folder = URL(filePath: folder, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in [("nodes.txt", nodes), ("links.txt", links), ("options.csv", options)] {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
  }
}
