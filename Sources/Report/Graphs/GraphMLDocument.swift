/// A graph as GraphML, which networkx, igraph and Gephi read.
///
/// A value that is not there has no element. The same graph gives the same text.
public struct GraphMLDocument: Sendable {
  /// What is known of each node, or of each link.
  public struct Column: Sendable {
    /// What the values are.
    public enum Kind: String, Sendable {
      /// Whole numbers.
      case long
      /// Numbers.
      case double
      /// Texts.
      case string
    }

    let name: String
    let kind: Kind

    /// A column.
    public init(_ name: String, _ kind: Kind) {
      self.name = name
      self.kind = kind
    }
  }

  /// A link, by the indices of its nodes.
  public struct Link: Sendable {
    let from: Int
    let to: Int
    let cells: [Table.Cell]

    /// A link with a cell for each column.
    public init(from: Int, to: Int, cells: [Table.Cell]) {
      self.from = from
      self.to = to
      self.cells = cells
    }
  }

  private let title: String
  private let isDirected: Bool
  private let nodeColumns: [Column]
  private let linkColumns: [Column]
  private let nodes: [[Table.Cell]]
  private let links: [Link]

  /// A graph.
  ///
  /// - Parameters:
  ///   - title: What it is about.
  ///   - isDirected: Whether links lead only one way.
  ///   - nodeColumns: What is known of nodes.
  ///   - linkColumns: What is known of links.
  ///   - nodes: A row for each node, a cell for each column.
  ///   - links: The links.
  public init(
    title: String, isDirected: Bool = false, nodeColumns: [Column], linkColumns: [Column],
    nodes: [[Table.Cell]], links: [Link]
  ) {
    self.title = title
    self.isDirected = isDirected
    self.nodeColumns = nodeColumns
    self.linkColumns = linkColumns
    self.nodes = nodes
    self.links = links
  }

  /// The text of the file.
  public var text: String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
      http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
      <key id="title" for="graph" attr.name="title" attr.type="string"/>

      """
    for (index, column) in nodeColumns.enumerated() { text += column.key("v\(index)", "node") }
    for (index, column) in linkColumns.enumerated() { text += column.key("e\(index)", "edge") }
    text += "<graph id=\"graph\" edgedefault=\"\(isDirected ? "directed" : "undirected")\">\n"
    text += "<data key=\"title\">\(XMLText.escaped(title))</data>\n"
    for (index, cells) in nodes.enumerated() {
      text += "<node id=\"n\(index + 1)\">\(Self.data(cells, "v"))</node>\n"
    }
    for (index, link) in links.enumerated() {
      text += "<edge id=\"e\(index + 1)\" source=\"n\(link.from + 1)\" target=\"n\(link.to + 1)\">"
      text += "\(Self.data(link.cells, "e"))</edge>\n"
    }
    return text + "</graph>\n</graphml>\n"
  }

  private static func data(_ cells: [Table.Cell], _ prefix: String) -> String {
    var text = ""
    for (index, cell) in cells.enumerated() {
      let value: String
      switch cell {
      case .text(let string): value = XMLText.escaped(string)
      case .integer(let number): value = "\(number)"
      case .real(let number, _) where number.isFinite: value = "\(number)"
      case .real, .empty: continue
      }
      text += "<data key=\"\(prefix)\(index)\">\(value)</data>"
    }
    return text
  }
}

extension GraphMLDocument.Column {
  fileprivate func key(_ id: String, _ element: String) -> String {
    "<key id=\"\(id)\" for=\"\(element)\" attr.name=\"\(XMLText.escaped(name))\""
      + " attr.type=\"\(kind.rawValue)\"/>\n"
  }
}
