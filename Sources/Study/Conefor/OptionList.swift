import Foundation

/// Options for other links, from a CSV file `option,from,to,value[,cost]`.
public struct OptionList: Sendable {
  /// One option: the links that it changes, which come together.
  struct Option: Sendable {
    let name: String
    var links: [Change] = []
    /// The costs of its rows added up; nil when none has a cost.
    var cost: Double?
  }

  /// A link that is new, or gets another value.
  struct Change: Sendable {
    /// The file and line, for messages.
    let place: String
    let from: Int
    let to: Int
    let value: Double
  }

  let options: [Option]
  let hasCosts: Bool

  /// Reads an options file for a graph.
  ///
  /// Several rows of one option make one scenario, and their costs add up.
  public init(file: String, for graph: BareGraph) throws(StudyError) {
    let text = try TextRows(file: file) { CSVLine.fields(of: $0) }
    guard let header = text.rows.first else {
      throw StudyError(.input, file: file, problem: "the file is empty")
    }
    let names = header.columns.map { $0.lowercased() }
    let plain = ["option", "from", "to", "value"]
    guard names == plain || names == plain + ["cost"] else {
      throw header.error(
        "the header is \(header.columns.joined(separator: ","))",
        "write option,from,to,value or option,from,to,value,cost, parted by commas")
    }
    var options: [Option] = []
    var indices: [String: Int] = [:]
    for row in text.rows.dropFirst() {
      guard row.columns.count == names.count else {
        throw row.error(
          "\(row.columns.count) columns, but the header has \(names.count)",
          "write \(names.joined(separator: ","))")
      }
      let name = row.columns[0]
      let index = indices[name] ?? options.count
      if index == options.count { options.append(Option(name: name)) }
      indices[name] = index
      let (from, to) = try graph.nodes.pair(row, 1, 2)
      let value = try row.number(3, graph.scale.values.rawValue, graph.scale.range)
      options[index].links.append(
        Change(place: "\(file):\(row.line)", from: from, to: to, value: value))
      if names.count > 4, !row.columns[4].isEmpty {
        let cost = try row.number(4, "cost", .nonNegative)
        options[index].cost = (options[index].cost ?? 0) + cost
      }
    }
    self.options = options
    self.hasCosts = names.count > 4
  }
}

/// One line of CSV.
enum CSVLine {
  /// The fields of a line, without the quotes and the spaces around them (RFC 4180).
  static func fields(of line: String) -> [String] {
    var fields = [""]
    var isQuoted = false
    var previous: Character?
    for character in line {
      switch character {
      case "\"":
        // A doubled quote inside quotes stands for one.
        if !isQuoted, previous == "\"" { fields[fields.count - 1].append("\"") }
        isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
      previous = character
    }
    return fields.map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
