import Foundation
import Report
import Testing

@testable import Study

@Suite struct BareGraphTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func graph(
    _ nodes: String, _ links: String, scale: LinkScale? = nil, isDirected: Bool = false
  ) throws -> BareGraph {
    try BareGraph(
      nodesFile: folder.write(nodes, to: "n.txt"), linksFile: folder.write(links, to: "l.txt"),
      scale: scale ?? .distance(100, probability: 0.5), isDirected: isDirected)
  }

  func message(_ nodes: String, _ links: String, scale: LinkScale? = nil) -> String? {
    #expect(throws: StudyError.self) { _ = try graph(nodes, links, scale: scale) }?
      .description.replacing(folder.path + "/", with: "")
  }

  func value(_ table: Table, _ row: String, _ column: Int = 1) throws -> Double {
    let cells = try #require(table.rows.first { $0[0] == .text(row) })
    switch cells[column] {
    case .real(let number, _): return number
    case .integer(let integer): return Double(integer)
    default: throw StudyError(.input, problem: "no number in \(row)")
    }
  }

  @Test func twoNodesByHand() async throws {
    // p = 0.5 at 100 m: 10^2 + 20^2 + 2 * 10 * 20 * 0.5 = 700.
    let table = try await graph("a 10\nb 20\n", "a b 100\n").indices(landscapeArea: 100)
    #expect(try abs(value(table, "PCnum") - 700) < 1e-9)
    #expect(try abs(value(table, "PC") - 0.07) < 1e-12)
    #expect(try abs(value(table, "EC(PC)") - 700.0.squareRoot()) < 1e-9)
    #expect(try value(table, "NL") == 1)
    #expect(try value(table, "NC") == 1)
    #expect(try abs(value(table, "diameter") - 100) < 1e-9)
    #expect(try abs(value(table, "IICnum") - 700) < 1e-9)
    #expect(try abs(value(table, "F") - 1) < 1e-12)
    #expect(try abs(value(table, "AWF") - 200) < 1e-9)
    #expect(try value(table, "SLC") == 30)
  }

  @Test func indicesHaveConeforsNamesInItsOrder() async throws {
    let names = try await graph("a 1\nb 2\n", "a b 1\n").indices(landscapeArea: 10).rows.map {
      $0[0]
    }
    #expect(
      names
        == [
          "NL", "NC", "H", "CCP", "LCPnum", "LCP", "IICnum", "EC(IIC)", "IIC", "IICintra(%)",
          "IICdirect(%)", "IICstep(%)", "F", "AWF", "PCnum", "EC(PC)", "PC", "PCintra(%)",
          "PCdirect(%)", "PCstep(%)", "MSC", "SLC", "ECS", "diameter",
        ].map { .text($0) })
  }

  @Test func withoutAnAreaNoIndexThatNeedsOne() async throws {
    let names = try await graph("a 1\nb 2\n", "a b 1\n").indices().rows.map { $0[0] }
    for name in ["PC", "IIC", "LCP"] { #expect(!names.contains(.text(name))) }
  }

  @Test func aLinkAsLongAsTheThresholdIsKept() async throws {
    let table = try await graph("a 1\nb 1\nc 1\n", "a b 100\nb c 100.001\n").indices()
    #expect(try value(table, "NL") == 1)
    #expect(try value(table, "NC") == 2)
  }

  @Test func probabilitiesNeedNoScale() async throws {
    let scale = try LinkScale.probability(threshold: 0.25)
    let graph = try graph("a 1\nb 1\nc 1\nd 1\n", "a b 0.25\nb c 0.2\nc d 0\n", scale: scale)
    let table = await graph.indices()
    // Pairs: ab 0.25, bc 0.2, ac 0.05; d is out of reach.
    #expect(try abs(value(table, "PCnum") - (4 + 2 * 0.5)) < 1e-12)
    #expect(try value(table, "NL") == 1)
  }

  @Test func filesMayComeFromWindowsOrHaveBlankLines() async throws {
    let table = try await graph(
      "\u{FEFF}a\t10\r\n\r\n b  20 \r\n", "a b\t100\r\n\n   \n"
    ).indices()
    #expect(try abs(value(table, "PCnum") - 700) < 1e-9)
  }

  @Test func targetWeightsMayDiffer() async throws {
    // Sources 1 and 2, targets 3 and 4: 1*3 + 2*4 + 0.5 * (1*4 + 2*3).
    let table = try await graph("a 1 3\nb 2 4\n", "a b 100\n").indices()
    #expect(try abs(value(table, "PCnum") - 16) < 1e-9)
  }

  @Test func ofARepeatedPairTheBetterLinkCounts() async throws {
    let graph = try graph("a 10\nb 20\n", "a b 300\nb a 100\n")
    #expect(try abs(await value(graph.indices(), "PCnum") - 700) < 1e-9)
    #expect(graph.notices.count == 1)
    #expect(
      graph.notices[0].hasSuffix("l.txt: 1 lines repeat a pair of nodes: the better link counts"))
    // Removing the link removes both lines.
    let importance = await graph.linkImportance()
    #expect(importance.rows.count == 1)
    #expect(try abs(value(importance, "a", 3) - 200) < 1e-9)
  }

  @Test func directedLinksLeadOneWay() async throws {
    let graph = try graph("a 10\nb 20\n", "a b 100\nb a 300\n", isDirected: true)
    #expect(graph.notices.isEmpty)
    // 100 + 400 + 200 * (0.5 + 0.125).
    #expect(try abs(await value(graph.indices(), "PCnum") - 625) < 1e-9)
  }

  @Test func importanceByHand() async throws {
    // A chain a-b-c with p = 0.5 each and weights 1: PCnum = 3 + 4 * 0.5 + 2 * 0.25 = 5.5.
    let graph = try graph("a 1\nb 1\nc 1\n", "a b 100\nb c 100\n")
    let nodes = await graph.nodeImportance(landscapeArea: 10)
    #expect(nodes.header == ["id", "dPC", "dPCintra", "dPCflux", "dPCconnector", "varPC"])
    // Without b only a and c are left: 2.
    #expect(try abs(value(nodes, "b", 1) - 100 * 3.5 / 5.5) < 1e-9)
    #expect(try abs(value(nodes, "b", 2) - 100 / 5.5) < 1e-9)
    #expect(try abs(value(nodes, "b", 3) - 200 / 5.5) < 1e-9)
    #expect(try abs(value(nodes, "b", 4) - 50 / 5.5) < 1e-9)
    #expect(try abs(value(nodes, "b", 5) - 0.035) < 1e-12)
    #expect(try abs(await value(graph.nodeImportance(), "b", 5) - 3.5) < 1e-12)
    let links = await graph.linkImportance()
    #expect(links.header == ["from", "to", "dPC", "varPC"])
    // Without a-b: 3 + 2 * 0.5 = 4.
    #expect(links.rows.count == 2)
    #expect(try abs(value(links, "a", 3) - 1.5) < 1e-12)
    #expect(try abs(value(links, "a", 2) - 150 / 5.5) < 1e-9)
  }

  @Test func aGraphWithoutWeightHasNoImportance() async throws {
    let graph = try graph("a 0\nb 0\n", "a b 100\n")
    #expect(try await value(graph.nodeImportance(), "a", 1) == 0)
    #expect(try await value(graph.linkImportance(), "a", 2) == 0)
  }

  @Test(arguments: [
    ("a\n", "", "n.txt:1: 1 columns; write id and weight, parted by a tab or a space"),
    ("a 1 2 3\n", "", "n.txt:1: 4 columns; write id and weight, parted by a tab or a space"),
    (
      "a 1 2\nb 1\n", "",
      "n.txt:2: 2 columns, but the first line has 3; give every node the same columns"
    ),
    ("a x\n", "", "n.txt:1: the weight \"x\" is not a number; write a number of at least 0"),
    ("a 1,5\n", "", "n.txt:1: the weight \"1,5\" is not a number; write 1.5"),
    ("a nan\n", "", "n.txt:1: the weight \"nan\" is not a number; write a number of at least 0"),
    ("a inf\n", "", "n.txt:1: the weight \"inf\" is not a number; write a number of at least 0"),
    ("a -1\n", "", "n.txt:1: the weight -1 is out of range; write a number of at least 0"),
    (
      "a 1 -2\n", "",
      "n.txt:1: the target weight -2 is out of range; write a number of at least 0"
    ),
    (
      "a 1\n\na 2\n", "", "n.txt:3: node a stands here a second time; remove one of the two"
    ),
    ("\n  \n", "", "n.txt: the file is empty"),
    ("a 1\nb 1\n", "", "l.txt: the file is empty"),
    (
      "a 1\nb 1\n", "a b 1 2\n",
      "l.txt:1: 4 columns; write from, to and value, parted by tabs or spaces"
    ),
    (
      "a 1\nb 1\n", "a,b,1\n",
      "l.txt:1: 1 columns; write from, to and value, parted by tabs or spaces"
    ),
    (
      "a 1\nb 1\n", "a b 1\na z 1\n",
      "l.txt:2: there is no node z; add it to the nodes file or correct the id"
    ),
    ("a 1\nb 1\n", "a a 1\n", "l.txt:1: node a is linked to itself; remove the line"),
    (
      "a 1\nb 1\n", "a b -3\n",
      "l.txt:1: the distance -3 is out of range; write a number of at least 0"
    ),
    (
      "a 1\nb 1\n", "a b NaN\n",
      "l.txt:1: the distance \"NaN\" is not a number; write a number of at least 0"
    ),
  ])
  func refuses(_ nodes: String, _ links: String, _ expected: String) {
    #expect(message(nodes, links) == expected)
  }

  @Test(arguments: ["1.5", "-0.1"])
  func refusesProbabilitiesOutOfRange(_ text: String) throws {
    let scale = try LinkScale.probability()
    #expect(
      message("a 1\nb 1\n", "a b \(text)\n", scale: scale)
        == "l.txt:1: the probability \(text) is out of range; write a number from 0 to 1")
  }

  @Test func refusesFilesThatCannotBeRead() throws {
    let scale = try LinkScale.probability()
    let error = #expect(throws: StudyError.self) {
      _ = try BareGraph(nodesFile: "no/n.txt", linksFile: "no/l.txt", scale: scale)
    }
    #expect(
      error?.description
        == "no/n.txt: the file cannot be read; check its name and that you may read it")
    let latin = folder.path + "/latin.txt"
    try Data([0x61, 0xE9, 0x20, 0x31]).write(to: URL(fileURLWithPath: latin))
    let other = #expect(throws: StudyError.self) {
      _ = try BareGraph(nodesFile: latin, linksFile: latin, scale: scale)
    }
    #expect(other?.description == "\(latin): the file is not UTF-8 text; save it as UTF-8")
  }

  @Test func refusesScalesOutOfRange() {
    func message(_ body: () throws -> LinkScale) -> String? {
      #expect(throws: StudyError.self) { _ = try body() }?.description
    }
    #expect(
      message { try .distance(0, probability: 0.5) }
        == "--distance 0.0 --probability 0.5: the distance is out of range; give a number above 0")
    #expect(
      message { try .distance(10, probability: 1) }
        == "--distance 10.0 --probability 1.0: the probability is out of range; give a number between 0 and 1, both excluded"
    )
    #expect(
      message { try .probability(threshold: 2) }
        == "--probability 2.0: is out of range; give a number from 0 to 1")
  }
}
