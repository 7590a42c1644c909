import Foundation
import Testing

@testable import Study

@Suite struct ShardPlanTests {
  /// Every unit is there once, whole or in blocks that follow each other.
  @Test(arguments: [1, 2, 3, 7, 40])
  func givesOutEverythingOnce(count: Int) {
    let costs = (0..<20).map { Double(($0 * 37) % 11 + 1) } + [500]
    let blocks = costs.indices.map { $0 == 20 ? 64 : 1 }
    let shards = ShardPlan.balanced(costs: costs, blocks: blocks, count: count)
    #expect(shards.count == count)
    let tasks = shards.joined()
    for unit in 0..<20 { #expect(tasks.count { $0.unit == unit && $0.blocks == nil } == 1) }
    let parts = tasks.filter { $0.unit == 20 }.compactMap(\.blocks).sorted { $0[0] < $1[0] }
    #expect(parts.count >= 2)
    #expect(parts.first?[0] == 0)
    #expect(parts.last?[1] == 64)
    for (part, next) in zip(parts, parts.dropFirst()) { #expect(part[1] == next[0]) }
    #expect(ShardPlan.balanced(costs: costs, blocks: blocks, count: count) == shards)
  }

  @Test func balances() {
    let costs = (0..<60).map { Double($0 % 7 + 1) }
    let shards = ShardPlan.balanced(costs: costs, blocks: costs.map { _ in 1 }, count: 4)
    let loads = shards.map { $0.reduce(0) { $0 + costs[$1.unit] } }
    #expect((loads.max() ?? 0) - (loads.min() ?? 0) <= 7)
  }

  @Test func survivesItsFile() throws {
    let folder = try TemporaryFolder()
    let plan = ShardPlan(
      name: "B", batch: "b.yml", output: "/results", versions: "bocage 0",
      units: [
        BatchUnit(
          region: nil, profile: "badger", scenario: "now", key: "abc", graph: "g",
          size: .init(
            patches: 1, nodes: 2, links: 3, segments: 4, patchBytes: 6, barrierBytes: 7, blocks: 5)),
        BatchUnit(
          region: "A", profile: "badger", scenario: "now", key: "def", graph: "g",
          problem: "no habitat"),
      ], shards: [[.init(unit: 0, blocks: [0, 5])], [.init(unit: 1)]])
    let file = folder.path + "/plan.json"
    try plan.write(to: file, overwrite: false)
    #expect(try ShardPlan(file: file) == plan)
    #expect(plan.batchFile(besides: file) == folder.path + "/b.yml")
    #expect(plan.outputFolder(besides: file) == "/results")
    #expect(plan.shards(withUnit: 1) == [1])
    #expect(plan.pieces(ofUnit: 0).map(\.blocks) == [0..<5])
    #expect(plan.pieces(ofUnit: 1).isEmpty)
  }

  @Test func refusesWhatIsNoPlan() throws {
    let folder = try TemporaryFolder()
    func message(_ file: String) -> String? {
      #expect(throws: StudyError.self) { try ShardPlan(file: file) }?.description
        .replacing(folder.path + "/", with: "")
    }
    #expect(
      message(folder.path + "/none.json")
        == "none.json: the file cannot be read; make a plan with `bocage shard plan`")
    #expect(
      message(try folder.write("{}", to: "a.json"))
        == "a.json: the file is no plan of shards; make one with `bocage shard plan`")
    let damaged = ShardPlan(
      name: "B", batch: "b", output: "o", versions: "v", units: [], shards: [[.init(unit: 3)]])
    try damaged.write(to: folder.path + "/damaged.json", overwrite: false)
    #expect(
      message(folder.path + "/damaged.json")
        == "damaged.json: the plan is damaged; make it again with `bocage shard plan`")
    let other = ShardPlan(
      format: 0, name: "B", batch: "b", output: "o", versions: "v", units: [], shards: [])
    try other.write(to: folder.path + "/old.json", overwrite: false)
    #expect(
      message(folder.path + "/old.json")
        == "old.json: another version of bocage made this plan; make it again with `bocage shard plan`"
    )
  }

  @Test func seesPathsFromItsFolder() {
    #expect(FilePath.seen("/a/b/c.yml", from: "/a") == "b/c.yml")
    #expect(FilePath.seen("/a/b/c.yml", from: "/d") == "/a/b/c.yml")
    #expect(FilePath.seen("c.yml", from: "") == "c.yml")
  }
}
