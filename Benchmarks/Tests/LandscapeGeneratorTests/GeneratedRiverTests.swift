import Foundation
import Testing

@testable import LandscapeGenerator

@Suite struct GeneratedRiverTests {
  @Test func isATreeThatFlowsToItsMouth() {
    let river = GeneratedRiver(reaches: 500, barriers: 100, seed: 3)
    #expect(river.reaches.count == 500)
    #expect(river.reaches[0].to == 0)
    // Each reach ends at a joint that an earlier one begins at, and no more than two do.
    var ends: [Int: Int] = [:]
    for (index, reach) in river.reaches.enumerated() {
      #expect(reach.from == index + 1 && reach.to <= index && reach.length > 0)
      ends[reach.to, default: 0] += 1
    }
    #expect(ends.values.allSatisfy { $0 <= 2 })
    #expect(ends[0] == 1)
  }

  @Test func barriersAreAtTheLowerEndsOfReaches() {
    let river = GeneratedRiver(reaches: 500, barriers: 100, seed: 3)
    #expect(river.barriers.count == 100)
    #expect(Set(river.barriers.map(\.upstream)).count == 100)
    for barrier in river.barriers {
      #expect(river.reaches[barrier.upstream].to == river.reaches[barrier.downstream].from)
    }
  }

  @Test func theSameSeedGivesTheSameTables() throws {
    let river = GeneratedRiver(reaches: 20, barriers: 5, seed: 9)
    let again = GeneratedRiver(reaches: 20, barriers: 5, seed: 9)
    #expect(again.reaches == river.reaches)
    #expect(GeneratedRiver(reaches: 20, barriers: 5, seed: 8).reaches != river.reaches)
    let folder = NSTemporaryDirectory() + "river-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try river.write(to: folder)
    let reaches = try String(contentsOfFile: "\(folder)/reaches.csv", encoding: .utf8)
    #expect(reaches.hasPrefix("reach,from,to,length\n0,1,0,\(river.reaches[0].length)\n"))
    let barriers = try String(contentsOfFile: "\(folder)/barriers.csv", encoding: .utf8)
    #expect(barriers.split(separator: "\n").count == 6)
  }
}
