import Connectivity
import Foundation
import Testing

/// The five patches that Conefor's authors publish with their program's results.
struct ConeforExample {
  var weights: [Double]
  var links: [Link]
  /// The impedance of each link after a change.
  var changed: [Double]

  static let threshold = 100 * perMetre
  static let perMetre = -log(0.5) / 100

  init() throws {
    weights = try SharedFiles.table("conefor-toy5/n.txt").map { try #require(Double($0[1])) }
    let rows = try SharedFiles.table("conefor-toy5/dc.txt").map { row in
      try row.map { try #require(Double($0)) }
    }
    links = rows.map {
      Link(from: Int($0[0]) - 1, to: Int($0[1]) - 1, impedance: $0[2] * Self.perMetre)
    }
    changed = rows.map { $0[3] * Self.perMetre }
  }

  func network(without node: Int? = nil) throws -> Network {
    guard let node else {
      return try Network(
        graph: Graph(nodeCount: weights.count, links: links), weights: NodeWeights(weights))
    }
    var rest = weights
    rest.remove(at: node)
    let kept = links.filter { $0.from != node && $0.to != node }.map { link in
      Link(
        from: link.from > node ? link.from - 1 : link.from,
        to: link.to > node ? link.to - 1 : link.to, impedance: link.impedance)
    }
    return try Network(graph: Graph(nodeCount: rest.count, links: kept), weights: NodeWeights(rest))
  }
}

/// Whether a value agrees with one that was printed with six digits; Conefor's own rounding leaves
/// up to 1e-7 where it should print 0.
func agree(_ value: Double, printed: Double) -> Bool {
  abs(value - printed) <= max(6e-6 * abs(printed), 1e-7)
}

@Suite(.published("conefor-toy5")) struct ConeforTests {
  @Test func agreesWithTheOverallIndices() async throws {
    let indices = try await ConeforExample().network().indices(
      binaryThreshold: ConeforExample.threshold, landscapeArea: 100)
    let values = try [
      "NL": Double(indices.linkCount), "NC": Double(indices.componentCount), "H": indices.harary,
      "CCP": indices.ccp, "LCPnum": indices.lcpNumerator, "LCP": #require(indices.lcp),
      "IICnum": indices.iicNumerator, "EC(IIC)": indices.ecaIIC, "IIC": #require(indices.iic),
      "IICintra(%)": indices.iicIntraPercent, "IICdirect(%)": indices.iicDirectPercent,
      "IICstep(%)": indices.iicStepPercent, "F": indices.f, "AWF": indices.awf,
      "PCnum": indices.pcNumerator, "EC(PC)": indices.eca, "PC": #require(indices.pc),
      "PCintra(%)": indices.pcIntraPercent, "PCdirect(%)": indices.pcDirectPercent,
      "PCstep(%)": indices.pcStepPercent,
    ]
    let printed = try SharedFiles.table("conefor-toy5/a_overall.txt")
    #expect(printed.count == values.count)
    for row in printed {
      let value = try #require(values[row[0]])
      #expect(try agree(value, printed: #require(Double(row[1]))), "\(row[0])")
    }
  }

  @Test func agreesWithTheNodeImportances() async throws {
    let example = try ConeforExample()
    let network = try example.network()
    let base = await network.indices(binaryThreshold: ConeforExample.threshold, landscapeArea: 100)
    let importances = await network.importance(
      binaryThreshold: ConeforExample.threshold, landscapeArea: 100
    ).nodes
    let table = try SharedFiles.table("conefor-toy5/a_node_importances.txt")
    for row in table[1...] {
      let printed = try Dictionary(
        uniqueKeysWithValues: zip(table[0], row.map { try #require(Double($0)) }))
      let node = try Int(#require(printed["Node"])) - 1
      let rest = try await example.network(without: node).indices(
        binaryThreshold: ConeforExample.threshold, landscapeArea: 100)
      var values: [String: Double] = [:]
      func put(_ name: String, _ before: Double, _ after: Double) {
        values["d" + name] = 100 * (before - after) / before
        values["var" + name] = before - after
      }
      put("NL", Double(base.linkCount), Double(rest.linkCount))
      put("NC", Double(base.componentCount), Double(rest.componentCount))
      put("H", base.harary, rest.harary)
      put("CCP", base.ccp, rest.ccp)
      try put("LCP", #require(base.lcp), #require(rest.lcp))
      put("F", base.f, rest.f)
      put("AWF", base.awf, rest.awf)
      func put(_ name: String, _ part: Fractions, of total: Double) {
        let percent = part.percent(of: total)
        values["d\(name)"] = percent.total
        values["d\(name)intra"] = percent.intra
        values["d\(name)flux"] = percent.flux
        values["d\(name)connector"] = percent.connector
        values["var\(name)intra"] = part.intra / 10_000
        values["var\(name)flux"] = part.flux / 10_000
        values["var\(name)connector"] = part.connector / 10_000
      }
      let importance = importances[node]
      put("PC", importance.pc, of: base.pcNumerator)
      try put("IIC", #require(importance.iic), of: base.iicNumerator)
      values["varPC"] = importance.varPC
      values["varIIC"] = importance.varIIC
      values["varBC_PC"] = 2 * importance.betweennessPC
      values["dBC_PC"] = 100 * 2 * importance.betweennessPC / base.pcNumerator
      for (name, value) in values {
        #expect(try agree(value, printed: #require(printed[name])), "\(name) of \(node + 1)")
      }
    }
  }

  @Test func agreesWithTheLinkRemovals() async throws {
    let example = try ConeforExample()
    let network = try example.network()
    let total = await network.indices().pcNumerator
    let importances = await network.importance(binaryThreshold: ConeforExample.threshold).links
    for row in try SharedFiles.table("conefor-toy5/b_link_importances_removal.txt")[1...] {
      let ends = try Set(row[..<2].map { try #require(Int($0)) - 1 })
      let link = try #require(example.links.firstIndex { Set([$0.from, $0.to]) == ends })
      let printed = try #require(Double(row[2]))
      #expect(agree(100 * importances[link].pcLoss / total, printed: printed))
    }
  }

  @Test func agreesWithTheLinkImprovements() async throws {
    let network = try ConeforExample().network()
    let scorer = await ScenarioScorer(network: network, memoryBudget: 1 << 20)
    for row in try SharedFiles.table("conefor-toy5/b_link_importances_improvement.txt")[1...] {
      let ends = try row[..<2].map { try #require(Int($0)) - 1 }
      let gain = try await scorer.gain(
        of: Scenario(addedLinks: [Link(from: ends[0], to: ends[1], impedance: 0)]))
      let printed = try #require(Double(row[2]))
      #expect(agree(gain.pcGainPercent, printed: -printed))
    }
  }

  @Test func agreesWithTheLinkChanges() async throws {
    let example = try ConeforExample()
    let scorer = try await ScenarioScorer(network: example.network(), memoryBudget: 1 << 20)
    let table = try SharedFiles.table("conefor-toy5/c_link_importances_change.txt")[1...]
    #expect(table.count == example.links.count)
    for row in table {
      let ends = try Set(row[..<2].map { try #require(Int($0)) - 1 })
      let index = try #require(example.links.firstIndex { Set([$0.from, $0.to]) == ends })
      let printed = try #require(Double(row[2]))
      let gain = try await scorer.gain(
        of: Scenario(impedances: [index: example.changed[index]]))
      #expect(agree(gain.pcGainPercent, printed: -printed))
    }
  }
}
