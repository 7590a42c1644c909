public import Connectivity

/// The nodes of a bare graph, from a text file with a line `id weight [target weight]` for each.
public struct NodeList: Sendable {
  /// The nodes' ids in the order of the file: any text without spaces.
  public let ids: [String]
  /// Their weights.
  public let weights: NodeWeights
  private let indices: [String: Int]

  /// Reads a nodes file; what is wrong with it is an error that names the line.
  public init(file: String) throws(StudyError) {
    let text = try TextRows(whitespaceSeparated: file)
    let width = text.rows[0].columns.count
    var ids: [String] = []
    var source: [Double] = []
    var target: [Double] = []
    var indices: [String: Int] = [:]
    for row in text.rows {
      guard (2...3).contains(row.columns.count) else {
        throw row.error(
          "\(row.columns.count) columns", "write id and weight, parted by a tab or a space")
      }
      guard row.columns.count == width else {
        throw row.error(
          "\(row.columns.count) columns, but the first line has \(width)",
          "give every node the same columns")
      }
      let id = row.columns[0]
      guard indices.updateValue(ids.count, forKey: id) == nil else {
        throw row.error("node \(id) stands here a second time", "remove one of the two")
      }
      ids.append(id)
      source.append(try row.number(1, "weight", .nonNegative))
      target.append(try row.number(width - 1, "target weight", .nonNegative))
    }
    self.ids = ids
    self.indices = indices
    weights = NodeWeights(source: source, target: target)
  }

  /// The two different nodes that a row speaks of.
  func pair(_ row: TextRows.Row, _ from: Int, _ to: Int) throws(StudyError) -> (Int, Int) {
    let ends = (try index(row, from), try index(row, to))
    guard ends.0 != ends.1 else {
      throw row.error("node \(row.columns[from]) is linked to itself", "remove the line")
    }
    return ends
  }

  private func index(_ row: TextRows.Row, _ column: Int) throws(StudyError) -> Int {
    guard let index = indices[row.columns[column]] else {
      throw row.error(
        "there is no node \(row.columns[column])", "add it to the nodes file or correct the id")
    }
    return index
  }
}
