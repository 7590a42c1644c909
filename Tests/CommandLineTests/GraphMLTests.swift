import Foundation
import Testing

/// Graphs for networkx and igraph.
@Suite struct GraphMLTests {
  private let tool: CommandLineTool
  private let fixtures = StudyCommandTests.fixtures.path

  init() throws { tool = try CommandLineTool() }

  @Test func analyzeWritesTheGraphAndItsReport() throws {
    defer { tool.remove() }
    let command = "analyze \(fixtures)/zonienwoud/study.yml -q -o"
    let outcome = try tool.run("\(command) out.graphml")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.hasPrefix("Zoniënwoud (schematic)"))
    let text = try tool.read("out.graphml")
    #expect(text.contains("<node id=\"n1\"><data key=\"v0\">1</data><data key=\"v1\">patch</data>"))
    #expect(text.components(separatedBy: "<edge ").count - 1 == 722)
    #expect(
      FileManager.default.fileExists(
        atPath: tool.folder.appendingPathComponent("out.graphml.manifest.json").path))
    #expect(try tool.run("\(command) again.graphml --threads 1").exitCode == 0)
    #expect(try tool.read("again.graphml") == text)
  }

  @Test func importanceOfABareGraph() throws {
    defer { tool.remove() }
    let outcome = try tool.run(
      "graph importance --nodes \(fixtures)/toy/nodes.txt --links \(fixtures)/toy/links.txt"
        + " --distance 1000 --probability 0.5 -o out.graphml")
    #expect(outcome.exitCode == 0)
    let text = try tool.read("out.graphml")
    #expect(text.contains("<node id=\"n1\"><data key=\"v0\">village</data>"))
    #expect(text.contains("attr.name=\"distance\""))
  }

  @Test(arguments: ["rank", "score", "analyze --distances 3000,7300"])
  func whatHasNoGraphIsRefusedAtOnce(command: String) throws {
    defer { tool.remove() }
    let outcome = try tool.run("\(command) \(fixtures)/zonienwoud/study.yml -o out.graphml")
    #expect(outcome.exitCode == 2)
    #expect(
      outcome.errors.contains(
        "'out.graphml' would hold a graph, which only `analyze` without variants writes"))
  }
}
