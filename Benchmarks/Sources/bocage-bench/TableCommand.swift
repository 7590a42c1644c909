import ArgumentParser
import Foundation

/// The command `bocage-bench table`.
struct TableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Make Markdown tables of records and put them into a page.",
    discussion: """
      Replaces what stands between the lines <!-- tables --> and <!-- end of tables --> of the page. \
      Records of one case and tool are rounds of which the median counts. Stops when tools disagree \
      on a result.
      """)

  @Option(help: ArgumentHelp("A file of records.", valueName: "file"))
  var records: [String]

  @Option(help: ArgumentHelp("A line about how it was measured.", valueName: "text"))
  var fact: [String] = []

  @Option(help: ArgumentHelp("The page.", valueName: "file"))
  var into: String

  func run() throws {
    let figures = try FigureTable(records.flatMap { try Figure.all(in: $0) })
    let text = (Sections.all(figures) + [fact.map { "- \($0)\n" }.joined()])
      .filter { !$0.isEmpty }.joined(separator: "\n")
    let page = try String(contentsOfFile: into, encoding: .utf8)
    try Self.page(page, with: text).write(toFile: into, atomically: true, encoding: .utf8)
  }

  /// A page with new text between the two marker lines.
  static func page(_ page: String, with text: String) throws -> String {
    let (start, end) = ("<!-- tables -->\n", "<!-- end of tables -->\n")
    guard let opening = page.range(of: start),
      let closing = page.range(of: end, range: opening.upperBound..<page.endIndex)
    else {
      throw ValidationError("the page has no lines <!-- tables --> and <!-- end of tables -->")
    }
    return page[..<opening.upperBound] + "\n" + text + "\n" + page[closing.lowerBound...]
  }
}
