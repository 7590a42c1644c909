import Connectivity

/// A graph without geometry, in Conefor's text format.
public struct BareGraph: Sendable {
  /// What the user should know about the files.
  public private(set) var notices: [String] = []
  let nodes: NodeList
  let scale: LinkScale
  let network: Network
  private let linkIndices: [Pair: Int]

  /// The two ends of a link.
  private struct Pair: Hashable {
    let from: Int
    let to: Int
  }

  /// Reads nodes and links.
  ///
  /// The links file has a line `from to value` for each link; a pair that is not there has no
  /// link. Of a pair that is there twice the better link counts, and a notice says so.
  ///
  /// - Parameters:
  ///   - nodesFile: The path of the nodes file: `id weight [target weight]`.
  ///   - linksFile: The path of the links file: `from to value`.
  ///   - scale: What the values mean.
  ///   - isDirected: Whether links lead only from the first node to the second.
  /// - Throws: A `StudyError` that names the file and the line.
  public init(
    nodesFile: String, linksFile: String, scale: LinkScale, isDirected: Bool = false
  ) throws(StudyError) {
    let nodes = try NodeList(file: nodesFile)
    var links: [Link] = []
    var linkIndices: [Pair: Int] = [:]
    var repeated = 0
    for row in try TextRows(whitespaceSeparated: linksFile).rows {
      guard row.columns.count == 3 else {
        throw row.error(
          "\(row.columns.count) columns", "write from, to and value, parted by tabs or spaces")
      }
      let (from, to) = try nodes.pair(row, 0, 1)
      let value = try row.number(2, scale.values.rawValue, scale.range)
      let link = Link(from: from, to: to, impedance: scale.impedance(of: value))
      let pair = Self.pair(from, to, isDirected)
      if let index = linkIndices[pair] {
        links[index].impedance = min(links[index].impedance, link.impedance)
        repeated += 1
      } else {
        linkIndices[pair] = links.count
        links.append(link)
      }
    }
    do {
      let graph = try Graph(nodeCount: nodes.ids.count, links: links, isDirected: isDirected)
      network = try Network(graph: graph, weights: nodes.weights)
    } catch {
      throw StudyError(.input, file: linksFile, problem: "\(error)")
    }
    self.nodes = nodes
    self.scale = scale
    self.linkIndices = linkIndices
    if repeated > 0 {
      notices.append(
        "\(linksFile): \(repeated) lines repeat a pair of nodes: the better link counts")
    }
  }

  /// The index of the link between two nodes; nil without one.
  func linkIndex(from: Int, to: Int) -> Int? {
    linkIndices[Self.pair(from, to, network.graph.isDirected)]
  }

  private static func pair(_ from: Int, _ to: Int, _ isDirected: Bool) -> Pair {
    isDirected ? Pair(from: from, to: to) : Pair(from: min(from, to), to: max(from, to))
  }
}
