/// Least-cost links of a grid that is never held as a whole.
///
/// Tiles don't depend on one another: what each tells is put together in the end, wherever it was found.
public struct TiledLinks: Sendable {
  /// How the grid is cut.
  public let plan: TilePlan
  private let patchSizes: [Int]
  private let read: @Sendable (GridWindow) throws(TileError) -> TileContent

  /// The links of a grid that is read by windows.
  ///
  /// - Parameters:
  ///   - plan: How the grid is cut.
  ///   - patchSizes: The number of cells of each patch in the whole grid.
  ///   - read: Reads a window; called from any thread.
  public init(
    _ plan: TilePlan, patchSizes: [Int],
    read: @escaping @Sendable (GridWindow) throws(TileError) -> TileContent
  ) {
    precondition(plan.frame.slotCount <= Int(UInt32.max), "slots are numbers of 32 bits")
    self.plan = plan
    self.patchSizes = patchSizes
    self.read = read
  }

  /// What a tile has to tell.
  public func findings(ofTile tile: Int) throws(TileError) -> TileFindings {
    try TileSearch(plan, tile: tile, patchSizes, read(plan.window(ofTile: tile))).findings()
  }

  /// What some tiles have to tell, in their order.
  ///
  /// - Parameters:
  ///   - tiles: The numbers of the tiles.
  ///   - threads: How many tiles are held at a time; what they tell doesn't depend on it.
  ///   - progress: The part that is done, 0...1; called from any thread.
  /// - Returns: The findings.
  /// - Throws: Where a tile can't be read, or isn't what the plan says.
  public func findings(
    ofTiles tiles: some Sequence<Int>, threads: Int,
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) async throws(TileError) -> [TileFindings] {
    let tiles = Array(tiles)
    let result = await withTaskGroup(
      of: Result<TileFindings, TileError>.self, returning: Result<[TileFindings], TileError>.self
    ) { group in
      var all: [TileFindings] = []
      var started = 0
      while all.count < tiles.count {
        while started < tiles.count, started - all.count < max(1, threads) {
          let tile = tiles[started]
          group.addTask {
            Result { () throws(TileError) in try self.findings(ofTile: tile) }
          }
          started += 1
        }
        switch await group.next() {
        case .success(let found)?: all.append(found)
        case .failure(let error)?: return .failure(error)
        case nil: break
        }
        progress(Double(all.count) / Double(tiles.count))
      }
      return .success(all.sorted { $0.tile < $1.tile })
    }
    return try result.get()
  }

  /// All links, found on this machine.
  ///
  /// - Parameters:
  ///   - threads: How many tiles are held at a time; what they tell doesn't depend on it.
  ///   - progress: The part that is done, 0...1; called from any thread.
  /// - Returns: The links, by their patches.
  /// - Throws: Where a tile can't be read, or isn't what the plan says.
  public func links(
    threads: Int, progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) async throws(TileError) -> [LeastCostLink] {
    let findings = try await findings(
      ofTiles: 0..<plan.tileCount, threads: threads, progress: progress)
    return Self.links(of: findings, topology: plan.rules.topology)
  }

  /// The links that all tiles together tell of, by their patches.
  ///
  /// - Parameters:
  ///   - findings: Those of all tiles, in any order.
  ///   - topology: Which patches are linked.
  /// - Returns: The links.
  public static func links(
    of findings: some Sequence<TileFindings>, topology: LinkRules.Topology
  ) -> [LeastCostLink] {
    var meetings: [PatchPair: TileMeeting] = [:]
    var ways: [PatchPair: TileLink] = [:]
    for tile in findings {
      for one in tile.meetings {
        if let known = meetings[one.link.pair], known.precedes(one) { continue }
        meetings[one.link.pair] = one
      }
      for one in tile.links {
        if let known = ways[one.link.pair], known.precedes(one) { continue }
        ways[one.link.pair] = one
      }
    }
    let links =
      switch topology {
      case .planar:
        meetings.map { pair, meeting in
          ways[pair].flatMap { $0.link.cost < meeting.link.cost ? $0.link : nil } ?? meeting.link
        }
      case .complete: ways.values.map(\.link)
      }
    return links.sorted { $0.pair < $1.pair }
  }
}
