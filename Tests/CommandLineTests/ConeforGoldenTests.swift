import Foundation
import Testing

/// Where Conefor's results are, when they are.
enum ConeforResults {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared/expected/conefor-toy5")
}

/// Conefor's own results for a graph of five nodes, through the command line.
@Suite(
  .enabled(
    if: FileManager.default.fileExists(atPath: ConeforResults.folder.path),
    "the folder ../shared/expected/conefor-toy5 is not here"))
struct ConeforGoldenTests {
  let scale = "--distance 100 --probability 0.5 --area 100"
  var graph: String {
    "--nodes \(ConeforResults.folder.path)/n.txt --links \(ConeforResults.folder.path)/d.txt \(scale)"
  }

  /// The lines of one of Conefor's files, in columns.
  func lines(_ name: String) throws -> [[String]] {
    try String(contentsOf: ConeforResults.folder.appendingPathComponent(name), encoding: .utf8)
      .split(whereSeparator: \.isNewline)
      .map { line in line.split(whereSeparator: \.isWhitespace).map(String.init) }
  }

  /// Rows of a CSV that needs no quotes.
  func rows(_ csv: String) -> [[String]] {
    csv.split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// Equal to the six digits that Conefor prints; what it prints below 1e-6 is its rounding error.
  func agrees(_ value: Double, _ printed: Double) -> Bool {
    abs(value - printed) <= max(abs(printed) * 6e-6, 1e-6)
  }

  @Test func indices() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    let outcome = try tool.run("graph indices \(graph)")
    let ours = Dictionary(
      uniqueKeysWithValues: rows(outcome.output).dropFirst().map { ($0[0], Double($0[1])) })
    let theirs = try lines("a_overall.txt")
    #expect(theirs.count > 15)
    for line in theirs {
      let value = try #require(ours[line[0]] ?? nil, "\(line[0])")
      let printed = try #require(Double(line[1]))
      #expect(agrees(value, printed), "\(line[0]): \(value), Conefor \(printed)")
    }
  }

  @Test func nodeImportance() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    let ours = rows(try tool.run("graph importance \(graph)").output)
    let theirs = try lines("a_node_importances.txt")
    #expect(ours.count == theirs.count)
    for name in ours[0].dropFirst() {
      let column = try #require(ours[0].firstIndex(of: name))
      let other = try #require(theirs[0].firstIndex(of: name))
      for (mine, line) in zip(ours, theirs).dropFirst() {
        #expect(mine[0] == line[0])
        let value = try #require(Double(mine[column]))
        let printed = try #require(Double(line[other]))
        #expect(agrees(value, printed), "node \(mine[0]) \(name): \(value), Conefor \(printed)")
      }
    }
  }

  @Test func linkRemoval() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    let ours = rows(try tool.run("graph importance --of links \(graph)").output).dropFirst()
    let theirs = try lines("b_link_importances_removal.txt").dropFirst()
    #expect(ours.count == theirs.count)
    for line in theirs {
      let mine = try #require(ours.first { Set($0[0...1]) == Set(line[0...1]) })
      let value = try #require(Double(mine[2]))
      let printed = try #require(Double(line[2]))
      #expect(agrees(value, printed), "link \(line[0])-\(line[1])")
    }
  }

  /// Conefor prints gains as negative losses.
  func checkGains(_ file: String, value: ([String]) throws -> String) throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    let theirs = try lines(file).dropFirst()
    let options = try theirs.map { line in
      "\(line[0])-\(line[1]),\(line[0]),\(line[1]),\(try value(line))\n"
    }
    try tool.write("option,from,to,value\n" + options.joined(), to: "o.csv")
    let outcome = try tool.run("graph score --options o.csv -q \(graph)")
    let ours = rows(outcome.output).dropFirst()
    #expect(ours.count == theirs.count)
    for (mine, line) in zip(ours, theirs) {
      let gain = try #require(Double(mine[2]))
      let printed = try #require(Double(line[2]))
      #expect(agrees(gain, -printed), "link \(mine[0]): \(gain), Conefor \(printed)")
    }
  }

  @Test func linkImprovement() throws {
    try checkGains("b_link_importances_improvement.txt") { _ in "0" }
  }

  @Test func linkChange() throws {
    let changes = try lines("dc.txt")
    try checkGains("c_link_importances_change.txt") { line in
      try #require(changes.first { Set($0[0...1]) == Set(line[0...1]) })[3]
    }
  }
}
