import Connectivity

extension GateNetwork {
  /// No link is one of the binary graph, whose indices are those of the network of links.
  static let noThreshold = -1.0

  /// The analysis of the network of links, with all that depends on best paths taken from this network.
  ///
  /// Indices that count links, components or hops stay as they are.
  func analysis(
    besideThatOfLinks links: NetworkAnalysis, threads: Int,
    progress: @escaping @Sendable (Double) -> Void
  ) async throws(LandscapeError) -> NetworkAnalysis {
    let network = try network()
    let area = landscape.landscapeArea
    do {
      let paths = try await network.analysis(
        groups: groupShares, binaryThreshold: Self.noThreshold, landscapeArea: area,
        threads: threads
      ) { progress($0 / 4) }
      var analysis = links
      analysis.indices.takePaths(from: paths.indices)
      analysis.between.takePaths(from: paths.between)
      analysis.importance.pcNumerator = paths.importance.pcNumerator
      analysis.importance.nodes = try await patchImportance(
        links.importance.nodes, paths.importance, of: network, threads: threads
      ) { progress(0.25 + 0.75 * $0) }
      for index in landscape.links.indices {
        // Of the two directions a best path takes one at most, so that what they lose adds up.
        let (there, back) = ways.directions(ofLink: index)
        analysis.importance.links[index].pcLoss =
          paths.importance.links[there].pcLoss + paths.importance.links[back].pcLoss
      }
      return analysis
    } catch {
      throw LandscapeError(error)
    }
  }

  /// The importance of each patch, from that in the network of links and from that of the nodes here.
  private func patchImportance(
    _ patches: [NodeImportance], _ importance: Importance, of network: Network, threads: Int,
    progress: @escaping @Sendable (Double) -> Void
  ) async throws -> [NodeImportance] {
    let intra = landscape.patches.map { $0.weight * $0.weight }
    // Both begin with what a patch is worth to itself.
    let outward = intra.indices.map { importance.nodes[$0].pc.flux - intra[$0] }
    let inward = intra.indices.map { importance.nodes[end(ofPatch: $0)].pc.flux - intra[$0] }
    // A path comes to a patch to end there or to pass.
    let passing = zip(arrivals, inward).map { nodes, ending in
      let arriving = nodes.reduce(0) { $0 + importance.nodes[$1].betweennessPC }
      let passing = arriving - ending
      return passing > 1e-12 * arriving ? passing : 0
    }
    let connectors = try await connectors(in: network, threads: threads, progress: progress)
    return patches.enumerated().map { patch, ofLinks in
      var own = ofLinks
      own.pc = Fractions(
        intra: intra[patch], flux: outward[patch] + inward[patch],
        connector: connectors[patch])
      own.interactionFlux = intra[patch] + outward[patch]
      own.betweennessPC = passing[patch] / 2
      own.varPC = landscape.landscapeArea.map { own.pc.total / ($0 * $0) }
      return own
    }
  }

  /// Per patch what pairs of others lose where it can't be passed.
  private func connectors(
    in network: Network, threads: Int, progress: @escaping @Sendable (Double) -> Void
  ) async throws(LandscapeError) -> [Double] {
    let losses = PassageLosses(network, passages: ways.passages)
    let found = try await inParallel(
      landscape.patches.count, threads: threads, progress: progress
    ) {
      losses
    } _: {
      $0.losses(from: $1)
    }
    var connectors = landscape.patches.map { _ in 0.0 }
    for (patch, loss) in found.joined() { connectors[patch] += loss }
    return connectors.map { max(0, $0) }
  }
}

extension ConnectivityIndices {
  /// Takes what depends on best paths from the indices of another network of the same patches.
  mutating func takePaths(from other: ConnectivityIndices) {
    pcNumerator = other.pcNumerator
    pc = other.pc
    pcStep = max(0, pcNumerator - pcIntra - pcDirect)
    diameter = other.diameter
  }
}

extension GroupIndices {
  /// Takes what depends on best paths from another network of the same patches.
  fileprivate mutating func takePaths(from other: GroupIndices) {
    pcNumerator = other.pcNumerator
    for first in pcStep.indices {
      for second in pcStep.indices {
        let rest = pcNumerator[first][second] - pcIntra[first][second]
        pcStep[first][second] = max(0, rest - pcDirect[first][second])
      }
    }
  }
}
