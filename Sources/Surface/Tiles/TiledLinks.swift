/// Least-cost links of a grid that is never held as a whole.
///
/// Tiles don't depend on one another: first the places where zones meet are found tile by tile and put
/// together (with planar links), then the links. What a tile tells is a value that another machine can send.
public struct TiledLinks: Sendable {
  /// How the grid is cut.
  public let plan: TilePlan
  private let read: @Sendable (GridWindow) throws(TileError) -> TileContent

  /// The links of a grid that is read by windows.
  ///
  /// - Parameters:
  ///   - plan: How the grid is cut.
  ///   - read: Reads a window; called from any thread.
  public init(
    _ plan: TilePlan, read: @escaping @Sendable (GridWindow) throws(TileError) -> TileContent
  ) {
    precondition(plan.frame.slotCount <= Int(UInt32.max), "slots are numbers of 32 bits")
    self.plan = plan
    self.read = read
  }

  /// The cheapest places in a tile where zones meet; none where all patches are linked.
  public func meetings(ofTile tile: Int) throws(TileError) -> [TileMeeting] {
    guard plan.rules.topology == .planar else { return [] }
    return try TileSearch(plan, tile: tile, read(plan.window(ofTile: tile))).meetings()
  }

  /// The links that begin in a tile.
  ///
  /// - Parameters:
  ///   - tile: The tile.
  ///   - meetings: What `cheapest` made of the meetings of all tiles.
  /// - Returns: The links, but for those over their meetings.
  /// - Throws: Where the tile can't be read, or isn't what the plan says.
  public func links(
    ofTile tile: Int, undercutting meetings: [TileMeeting]
  ) throws(TileError) -> [TileLink] {
    var known: [Int: [Int: Double]] = [:]
    for meeting in meetings {
      known[meeting.link.from, default: [:]][meeting.link.to] = meeting.link.cost
    }
    return try TileSearch(plan, tile: tile, read(plan.window(ofTile: tile)))
      .links(undercutting: plan.rules.topology == .planar ? known : nil)
  }

  /// The meetings that count of those of all tiles, in any order: one per pair.
  public static func cheapest(_ meetings: some Sequence<TileMeeting>) -> [TileMeeting] {
    var cheapest: [PatchPair: TileMeeting] = [:]
    for meeting in meetings {
      if let known = cheapest[meeting.link.pair], known.precedes(meeting) { continue }
      cheapest[meeting.link.pair] = meeting
    }
    return cheapest.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The links that count of those of all tiles, in any order, and those over meetings.
  public static func cheapest(
    _ links: some Sequence<TileLink>, meetings: [TileMeeting]
  ) -> [LeastCostLink] {
    var cheapest: [PatchPair: TileLink] = [:]
    for one in links {
      if let known = cheapest[one.link.pair], known.precedes(one) { continue }
      cheapest[one.link.pair] = one
    }
    var links = cheapest.mapValues(\.link)
    for meeting in meetings {
      if let known = links[meeting.link.pair], known.cost < meeting.link.cost { continue }
      links[meeting.link.pair] = meeting.link
    }
    return links.sorted { $0.key < $1.key }.map(\.value)
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
    let isPlanar = plan.rules.topology == .planar
    let meetings = Self.cheapest(
      isPlanar
        ? try await perTile(threads: threads, { progress($0 / 2) }) { tile throws(TileError) in
          try self.meetings(ofTile: tile)
        } : [])
    let links = try await perTile(
      threads: threads, { progress(isPlanar ? 0.5 + $0 / 2 : $0) }
    ) { tile throws(TileError) in
      try self.links(ofTile: tile, undercutting: meetings)
    }
    return Self.cheapest(links, meetings: meetings)
  }

  private func perTile<Found: Sendable>(
    threads: Int, _ progress: @escaping @Sendable (Double) -> Void,
    _ find: @escaping @Sendable (Int) throws(TileError) -> [Found]
  ) async throws(TileError) -> [Found] {
    let count = plan.tileCount
    let result = await withTaskGroup(
      of: Result<[Found], TileError>.self, returning: Result<[Found], TileError>.self
    ) { group in
      var all: [Found] = []
      var (started, done) = (0, 0)
      while done < count {
        while started < count, started - done < max(1, threads) {
          let tile = started
          group.addTask { Result { () throws(TileError) in try find(tile) } }
          started += 1
        }
        switch await group.next() {
        case .success(let found)?: all += found
        case .failure(let error)?: return .failure(error)
        case nil: break
        }
        done += 1
        progress(Double(done) / Double(count))
      }
      return .success(all)
    }
    return try result.get()
  }
}
