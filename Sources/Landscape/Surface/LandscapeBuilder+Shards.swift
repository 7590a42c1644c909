public import Surface

/// Links that are found in parts, on many machines.
extension LandscapeBuilder {
  /// What one of several shards has found.
  public struct Shard: Sendable {
    /// How many tiles all shards together have.
    public let tileCount: Int
    /// What the shard's own tiles have to tell.
    public let findings: [TileFindings]
  }

  /// The tiles of one of several shards: every so many.
  public static func tiles(ofShard index: Int, of count: Int, tileCount: Int) -> [Int] {
    Array(stride(from: index, to: tileCount, by: count))
  }

  /// Finds what the tiles of a shard have to tell about links; it needs nothing of other shards.
  ///
  /// - Parameters:
  ///   - index: The number of the shard, from 0.
  ///   - count: How many shards there are.
  ///   - threads: How many tiles are held at a time; the result doesn't depend on it.
  ///   - progress: Called now and then, from any thread.
  /// - Returns: What the shard has found.
  /// - Throws: A study without tiles, or what is wrong with its layers.
  public func shard(
    _ index: Int, of count: Int, threads: Int, progress: @escaping Progress = { _, _ in }
  ) async throws(LandscapeError) -> Shard {
    do {
      let (_, tiles) = try await tiles(threads: threads, progress: progress)
      let own = Self.tiles(ofShard: index, of: count, tileCount: tiles.plan.tileCount)
      return Shard(
        tileCount: tiles.plan.tileCount,
        findings: try await tiles.findings(ofTiles: own, threads: threads) {
          progress("finding least-cost links", $0)
        })
    } catch {
      throw LandscapeError(error)
    }
  }

  /// Builds the landscape with the links that shards have found.
  ///
  /// - Parameters:
  ///   - findings: Those of all tiles of the same study, in any order.
  ///   - progress: Called now and then, from any thread.
  /// - Returns: The landscape, as one machine would build it.
  /// - Throws: A study without tiles, or what is wrong with its layers.
  public func build(
    from findings: [TileFindings], progress: @escaping Progress = { _, _ in }
  ) async throws(LandscapeError) -> Landscape {
    do {
      var (landscape, tiles) = try await tiles(threads: 1, progress: progress)
      landscape.notices.append(tiles.summary)
      landscape.links = tiles.links(of: findings)
      return landscape
    } catch {
      throw LandscapeError(error)
    }
  }

  /// The landscape without its links, and the tiles by which they are found.
  private func tiles(
    threads: Int, progress: @escaping Progress
  ) async throws -> (Landscape, SurfaceTiles) {
    guard rules.links == .leastCost, rules.surface.tile != nil else { throw LandscapeError.noTiles }
    if rules.surface.calibration == .regression { throw LandscapeError.regressionInParts }
    progress("reading layers", 0)
    var landscape = try habitatAndBarriers(progress: progress)
    var ground = try ground(
      of: &landscape, barriers: landscape.barrierIndex(), progress: progress)
    _ = try await calibrate(&landscape, &ground, threads: threads)
    guard let tiles = try tiles(of: ground, threads: threads) else { throw LandscapeError.noTiles }
    return (landscape, tiles)
  }
}
