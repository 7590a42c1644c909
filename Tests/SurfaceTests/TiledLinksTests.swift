import Foundation
import Surface
import TestSupport
import Testing

@Suite struct TiledLinksTests {
  private static let sizes = [(3, 3), (5, 7), (1, 1), (100, 2), (4, 100)]

  @Test(arguments: 0..<200 as Range<UInt64>)
  func tilesFindTheLinksOfTheWhole(seed: UInt64) async throws {
    let naive = NaiveSurface.random(seed: seed)
    for topology in LinkRules.Topology.allCases {
      for steps in [4.0, 9] {
        let rules = LinkRules(topology: topology, maximumCost: steps * naive.cellSize)
        let whole = await LinkedSurface(
          naive.surface, patches: naive.patchCells, rules: rules, threads: 1)
        let size = Self.sizes[Int(seed) % Self.sizes.count]
        let plan = try TilePlan(
          naive.frame, rules: rules, lowestResistance: 1, tileColumns: size.0, tileRows: size.1)
        let tiled = try await TiledLinks(plan, patchSizes: naive.patchSizes, read: naive.content)
          .links(threads: 2)
        let isSame = tiled == whole.links
        #expect(isSame, "seed \(seed), \(rules), tiles of \(size)")
      }
    }
  }

  /// Larger than the reach, so that no tile sees all.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func tilesFarFromEachOtherFindTheLinksOfTheWhole(seed: UInt64) async throws {
    let naive = NaiveSurface.wide(seed: seed)
    for topology in LinkRules.Topology.allCases {
      let rules = LinkRules(topology: topology, maximumCost: 8)
      let whole = await LinkedSurface(
        naive.surface, patches: naive.patchCells, rules: rules, threads: 2)
      try #require(whole.links.count > 20)
      for (columns, rows) in [(3, 3), (5, 7), (20, 11)] {
        let plan = try TilePlan(
          naive.frame, rules: rules, lowestResistance: 1, tileColumns: columns, tileRows: rows)
        let windows = (0..<plan.tileCount).map { plan.window(ofTile: $0).cellCount }
        #expect((windows.max() ?? 0) < naive.frame.cellCount)
        let tiled = try await TiledLinks(plan, patchSizes: naive.patchSizes, read: naive.content)
          .links(threads: 2)
        let isSame = tiled == whole.links
        #expect(isSame, "seed \(seed), \(rules), tiles of \(columns) x \(rows)")
      }
    }
  }

  @Test func whatTilesTellCanBeSentAndPutTogetherInAnyOrder() async throws {
    let naive = NaiveSurface.wide(seed: 3)
    let rules = LinkRules(topology: .planar, maximumCost: 8)
    let plan = try TilePlan(
      naive.frame, rules: rules, lowestResistance: 1, tileColumns: 9, tileRows: 6)
    let tiled = TiledLinks(plan, patchSizes: naive.patchSizes, read: naive.content)
    var random = RandomSource(seed: 4)
    func sent<Value: Codable>(_ value: Value) throws -> Value {
      try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
    }
    let tiles = (0..<plan.tileCount).shuffled(using: &random)
    let links = TiledLinks.links(
      of: try tiles.map { try sent(tiled.findings(ofTile: $0)) }, topology: .planar)
    #expect(links == (try await tiled.links(threads: 1)))
  }

  @Test func tilesCoverTheGridOnce() throws {
    let frame = GridFrame(minX: 0, maxY: 0, cellSize: 20, columns: 11, rows: 7)
    let rules = LinkRules(topology: .planar, maximumCost: 100)
    let plan = try TilePlan(frame, rules: rules, lowestResistance: 2, tileColumns: 4, tileRows: 3)
    #expect(plan.tileCount == 9)
    #expect(plan.reach == 3)
    let cores = (0..<9).map { plan.core(ofTile: $0) }
    #expect(cores.reduce(0) { $0 + $1.cellCount } == frame.cellCount)
    #expect(cores[0] == GridWindow(columns: 0..<4, rows: 0..<3))
    #expect(cores[8] == GridWindow(columns: 8..<11, rows: 6..<7))
    #expect(plan.window(ofTile: 4) == GridWindow(columns: 1..<11, rows: 0..<7))
  }

  @Test func whatCannotBeTiledIsRefused() throws {
    let naive = NaiveSurface.wide(seed: 1)
    let endless = LinkRules(topology: .planar)
    #expect(throws: TileError.noMaximumCost) {
      try TilePlan(
        naive.frame, rules: endless, lowestResistance: 1, tileColumns: 4, tileRows: 3)
    }
    let rules = LinkRules(topology: .planar, maximumCost: 8)
    #expect(throws: TileError.noLowestResistance(0)) {
      try TilePlan(naive.frame, rules: rules, lowestResistance: 0, tileColumns: 4, tileRows: 3)
    }
    let plan = try TilePlan(
      naive.frame, rules: rules, lowestResistance: 1, tileColumns: 40, tileRows: 40)
    let window = plan.window(ofTile: 0)
    let reason = "there are 1 resistances and 0 patches for \(window.cellCount) cells"
    #expect(throws: TileError.unreadable(window, reason: reason)) {
      try TiledLinks(plan, patchSizes: []) { _ in TileContent(resistance: [1], labels: []) }
        .findings(ofTile: 0)
    }
    var low = naive
    low.resistance[2 * naive.columns + 1] = 0.5
    let tiled = TiledLinks(plan, patchSizes: low.patchSizes, read: low.content)
    let error = TileError.lowerResistance(0.5, column: 1, row: 2, planned: 1)
    #expect(throws: error) { try tiled.findings(ofTile: 0) }
  }

  @Test func aWindowThatCannotBeReadEndsTheSearch() async throws {
    let naive = NaiveSurface.wide(seed: 1)
    for topology in LinkRules.Topology.allCases {
      let plan = try TilePlan(
        naive.frame, rules: LinkRules(topology: topology, maximumCost: 8), lowestResistance: 1,
        tileColumns: 10, tileRows: 10)
      let (bad, read) = (plan.window(ofTile: 7), naive.content)
      let tiled = TiledLinks(plan, patchSizes: naive.patchSizes) { window throws(TileError) in
        if window == bad { throw .unreadable(window, reason: "the disk is full of holes") }
        return try read(window)
      }
      await #expect(throws: TileError.unreadable(bad, reason: "the disk is full of holes")) {
        try await tiled.links(threads: 2)
      }
    }
  }

  @Test func messagesSayWhatToDo() {
    #expect(TileError.noMaximumCost.description.hasSuffix("the links of the whole grid at once"))
    #expect(
      TileError.noLowestResistance(0).description
        == "links by tiles need a lowest resistance above 0, not 0.0: a way at no cost may lead anywhere"
    )
    #expect(
      TileError.lowerResistance(0.5, column: 1, row: 2, planned: 1).description
        .hasPrefix(
          "the cell in column 1, row 2 (both from 0) has a resistance of 0.5, below the 1.0"))
    #expect(
      TileError.unreadable(GridWindow(columns: 2..<5, rows: 0..<1), reason: "no file").description
        == "columns 2 to 4, rows 0 to 0 can't be read: no file")
  }
}

extension NaiveSurface {
  fileprivate var patchSizes: [Int] {
    patches.reduce(into: Array(repeating: 0, count: patches.max() ?? 0)) { sizes, patch in
      if patch > 0 { sizes[patch - 1] += 1 }
    }
  }

  /// What a window of the surface holds.
  fileprivate var content: @Sendable (GridWindow) throws(TileError) -> TileContent {
    { window throws(TileError) in
      let cells = window.rows.flatMap { row in window.columns.map { row * columns + $0 } }
      return TileContent(
        resistance: cells.map { Float(resistance[$0]) }, labels: cells.map { Int32(patches[$0]) })
    }
  }

  /// A surface of 45 x 38 cells with many small patches, ties and gaps without data.
  fileprivate static func wide(seed: UInt64) -> NaiveSurface {
    var random = RandomSource(seed: seed)
    let values: [Double] = seed.isMultiple(of: 2) ? [1, 1, 2, 3, .infinity] : [1, 1.3, 2.1, 4, 30]
    var surface = NaiveSurface(
      columns: 45, rows: 38, cellSize: 1,
      resistance: (0..<45 * 38).map { _ in values.randomElement(using: &random) ?? 1 },
      patches: Array(repeating: 0, count: 45 * 38))
    for number in 1...60 {
      // Bars of up to 12 cells, so that many cross the borders of tiles.
      let (start, length) = (
        Int.random(in: 0..<45 * 38, using: &random), Int.random(in: 1...12, using: &random)
      )
      let step = Bool.random(using: &random) ? 1 : 45
      for place in 0..<length {
        let cell = start + place * step
        guard cell < 45 * 38, surface.patches[cell] == 0 else { continue }
        surface.patches[cell] = number
        if surface.resistance[cell] == .infinity { surface.resistance[cell] = 1 }
      }
    }
    return surface
  }
}
