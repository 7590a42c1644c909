import ArgumentParser
import Foundation

/// Measured figures by what they measure, rounds put together.
struct FigureTable {
  private let figures: [Figure]

  /// Puts together the rounds of each case and tool.
  ///
  /// - Throws: Two tools that disagree on a result.
  init(_ records: [Figure]) throws {
    var figures: [Figure] = []
    for record in records where !figures.contains(where: { Self.isRound($0, of: record) }) {
      if let other = records.first(where: { record.contradicts($0) }) {
        throw ValidationError(
          "\(record.tool) and \(other.tool) disagree on \(record.figure.rawValue) "
            + "of \(record.nodes) nodes"
        )
      }
      let rounds = records.filter { Self.isRound($0, of: record) }
      var figure = record
      figure.seconds = median(rounds.map(\.seconds))
      figure.low = rounds.compactMap { $0.low ?? $0.seconds }.min()
      figure.high = rounds.compactMap { $0.high ?? $0.seconds }.max()
      let cpu = rounds.compactMap(\.cpu)
      figure.cpu = cpu.isEmpty ? nil : median(cpu)
      figure.peak = rounds.compactMap(\.peak).max()
      figures.append(figure)
    }
    self.figures = figures.sorted { ($0.nodes, $0.links) < ($1.nodes, $1.links) }
  }

  private static func isRound(_ figure: Figure, of other: Figure) -> Bool {
    figure.isSameCase(as: other) && figure.tool == other.tool
  }

  /// The figures of one kind by one tool, the smallest graph first.
  func all(_ kind: Figure.Kind, tool: String = "Bocage") -> [Figure] {
    figures.filter { $0.figure == kind && $0.tool == tool }
  }

  /// The figure of a tool for the same case as another figure.
  func figure(_ kind: Figure.Kind, tool: String = "Bocage", like other: Figure) -> Figure? {
    all(kind, tool: tool).first { $0.nodes == other.nodes && $0.links == other.links }
  }

  /// The tools with a figure of one kind, in the order of their records.
  func tools(_ kind: Figure.Kind) -> [String] {
    figures.filter { $0.figure == kind }.reduce(into: []) { tools, figure in
      if !tools.contains(figure.tool) { tools.append(figure.tool) }
    }
  }

  /// The version of a tool.
  func version(_ tool: String) -> String? {
    figures.first { $0.tool == tool && $0.version != nil }?.version
  }
}

extension Figure {
  /// Processor time, which other processes hardly disturb, if it was taken.
  var processorSeconds: Double { cpu ?? seconds }

  /// How processor time grew from a smaller case: the exponent e of nodes^e.
  func exponent(from smaller: Figure) -> Double {
    log(processorSeconds / smaller.processorSeconds) / log(Double(nodes) / Double(smaller.nodes))
  }
}
