import Report
import Testing

@testable import Study

@Suite struct OptionListTests {
  let folder: TemporaryFolder
  let graph: BareGraph

  /// A chain a-b-c of weight 1 with p = 0.5 at 100 m: PCnum = 5.5.
  init() throws {
    folder = try TemporaryFolder()
    graph = try BareGraph(
      nodesFile: folder.write("a 1\nb 1\nc 1\n", to: "n.txt"),
      linksFile: folder.write("a b 100\nb c 100\n", to: "l.txt"),
      scale: .distance(100, probability: 0.5))
  }

  func options(_ text: String) throws -> OptionList {
    try OptionList(file: folder.write(text, to: "o.csv"), for: graph)
  }

  func message(_ text: String) -> String? {
    #expect(throws: StudyError.self) { _ = try options(text) }?
      .description.replacing(folder.path + "/", with: "")
  }

  func number(_ cell: Table.Cell) -> Double {
    if case .real(let number, _) = cell { number } else { .nan }
  }

  @Test func gainsByHand() async throws {
    let (table, notices) = try await graph.scores(
      of: options("option,from,to,value\nnew,a,c,100\nraise,a,b,0\nboth,a,b,0\nboth,c,b,0\n"),
      memoryBudget: 1 << 26)
    #expect(notices.isEmpty)
    #expect(table.header == ["option", "gain", "gain_percent"])
    #expect(table.rows.map { $0[0] } == [.text("new"), .text("raise"), .text("both")])
    // new: a-c rises from 0.25 to 0.5. raise: a-b from 0.5 to 1, a-c from 0.25 to 0.5.
    // both: everything is 1, so 9 - 5.5.
    for (row, gain) in zip(table.rows, [0.5, 1.5, 3.5]) {
      #expect(abs(number(row[1]) - gain) < 1e-12)
      #expect(abs(number(row[2]) - 100 * gain / 5.5) < 1e-9)
    }
  }

  @Test func costsAddUpOverTheRowsOfAnOption() async throws {
    let (table, _) = try await graph.scores(
      of: options(
        "option,from,to,value,cost\nboth,a,b,0,30\nboth,c,b,0,5\nfree,a,c,100,\nuseless,a,b,100,9\n"
      ), memoryBudget: 1 << 26)
    #expect(table.header.last == "cost_per_gain")
    #expect(abs(number(table.rows[0][3]) - 10) < 1e-9)
    #expect(table.rows[1][3] == .empty)
    #expect(table.rows[2][3] == .empty)
  }

  @Test func aWorseLinkIsALossAndIsNoticed() async throws {
    let (table, notices) = try await graph.scores(
      of: options("option,from,to,value\nx,b,a,300\n"), memoryBudget: 0)
    // b-a falls from 0.5 to 0.125, and c-a from 0.25 to 0.0625.
    #expect(abs(number(table.rows[0][1]) + 1.125) < 1e-12)
    #expect(
      notices.map { $0.replacing(folder.path + "/", with: "") } == [
        "o.csv:2: option x: the distance 300.0 of b-a is worse than that of the present link, and counts as a loss"
      ])
  }

  @Test func readsQuotesAndWindowsFiles() throws {
    let list = try options("\u{FEFF}Option,From,To,Value\r\n\"a, \"\"b\"\"\", a , b ,10\r\n")
    #expect(list.options.map(\.name) == ["a, \"b\""])
    #expect(list.options[0].links[0].value == 10)
  }

  @Test(arguments: [
    ("", "o.csv: the file is empty"),
    (
      "name,from,to,value\n",
      "o.csv:1: the header is name,from,to,value; write option,from,to,value or option,from,to,value,cost, parted by commas"
    ),
    (
      "option;from;to;value\n",
      "o.csv:1: the header is option;from;to;value; write option,from,to,value or option,from,to,value,cost, parted by commas"
    ),
    (
      "option,from,to,value\nx,a,b\n",
      "o.csv:2: 3 columns, but the header has 4; write option,from,to,value"
    ),
    (
      "option,from,to,value\nx,a,q,1\n",
      "o.csv:2: there is no node q; add it to the nodes file or correct the id"
    ),
    ("option,from,to,value\nx,a,a,1\n", "o.csv:2: node a is linked to itself; remove the line"),
    (
      "option,from,to,value\nx,a,b,-1\n",
      "o.csv:2: the distance -1 is out of range; write a number of at least 0"
    ),
    (
      "option,from,to,value,cost\nx,a,b,1,dear\n",
      "o.csv:2: the cost \"dear\" is not a number; write a number of at least 0"
    ),
  ])
  func refuses(_ text: String, _ expected: String) {
    #expect(message(text) == expected)
  }

  @Test(arguments: [
    ("a,b", ["a", "b"]), ("", [""]), (",", ["", ""]), ("\"\",x", ["", "x"]),
    ("\"a,b\",c", ["a,b", "c"]), ("\"a\"\"\"", ["a\""]), (" a , b ", ["a", "b"]),
  ])
  func csvFields(_ line: String, _ fields: [String]) {
    #expect(CSVLine.fields(of: line) == fields)
  }
}
