import Connectivity

extension ProtectedConnectivity {
  /// The connectivity of the reserves in a region; nothing where the area of the region is not known.
  ///
  /// - Parameters:
  ///   - reserves: A landscape whose patches are reserves; see ``LandscapeBuilder/reserves(threads:progress:)``.
  ///   - region: The index of the region; nothing for all regions together, or for the whole
  ///     landscape where there are none.
  ///   - threads: How many tasks work at the same time; the result doesn't depend on it.
  /// - Throws: What the graph of the reserves is refused for.
  public init?(
    _ reserves: Landscape, region: Int? = nil, threads: Int
  ) async throws(LandscapeError) {
    let area = region.map { reserves.regions[$0].area } ?? reserves.landscapeArea
    guard let area, area > 0 else { return nil }
    let weights = reserves.patches.map { $0.area * reserves.share($0.regionShares, in: region) }
    let singles = reserves.patches.flatMap(\.reserves).map {
      $0.area * reserves.share($0.regionShares, in: region)
    }
    let network = try reserves.network(weights: weights)
    let pcNumerator = try await network.pairSum(threads: threads)
    let withinRegion =
      weights.contains(0)
      ? try await reserves.network(weights: weights, leavingOut: { weights[$0] == 0 })
        .pairSum(threads: threads) : pcNumerator
    self.region = region
    landArea = area
    protectedArea = weights.reduce(0, +)
    connectedArea = pcNumerator.squareRoot()
    connectedAreaWithinRegion = withinRegion.squareRoot()
    contiguousArea = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let singleSum = singles.reduce(0, +)
    let overlap = singleSum > 0 ? protectedArea / singleSum : 0
    // Where reserves overlap much, taking out what counts twice is an estimate, and can be too high.
    singleArea = min(
      contiguousArea, (singles.reduce(0) { $0 + $1 * $1 } * overlap).squareRoot())
  }
}

extension Landscape {
  /// The share in a region, or in all regions together; all of it where no region is known.
  fileprivate func share(_ shares: [Double], in region: Int?) -> Double {
    if let region { return shares[region] }
    guard let outside = shares.last else { return 1 }
    return 1 - outside
  }

  /// The graph with other weights of the patches, without links to those that are left out.
  fileprivate func network(
    weights: [Double], leavingOut isLeftOut: (Int) -> Bool = { _ in false }
  ) throws(LandscapeError) -> Network {
    do {
      let alpha = profile.dispersal.alpha
      let used = links.filter { link in
        ![link.from, link.to].contains { $0 < patches.count && isLeftOut($0) }
      }
      let graph = try Graph(
        nodeCount: patches.count + steppingNodes.count,
        links: used.map { $0.graphLink(alpha: alpha) })
      return try Network(
        graph: graph, weights: NodeWeights(weights + steppingNodes.map { _ in 0 }),
        patchCount: patches.count, kernel: profile.dispersal.kernel)
    } catch {
      throw .network("the graph of the reserves: \(error)")
    }
  }
}

extension Network {
  /// The numerator of PC.
  fileprivate func pairSum(threads: Int) async throws(LandscapeError) -> Double {
    do {
      let all = Array(repeating: 1.0, count: nodeCount)
      return try await betweenGroups([all], threads: threads)[0][0]
    } catch {
      throw .network("the graph of the reserves: \(error)")
    }
  }
}
