import Connectivity
import TestSupport
import Testing

/// What must hold for any network, whatever its numbers.
@Suite struct PropertyTests {
  /// The same network with its patches, its stepping nodes and its links in another order.
  private func relabelled(
    _ network: Network, seed: UInt64
  ) throws -> (network: Network, label: [Int]) {
    var random = RandomSource(seed: seed)
    let patches = (0..<network.patchCount).shuffled(using: &random)
    let stepping = (network.patchCount..<network.nodeCount).shuffled(using: &random)
    let label = patches + stepping
    var source = network.weights.source
    var target = network.weights.target
    for node in label.indices {
      source[label[node]] = network.weights.source[node]
      target[label[node]] = network.weights.target[node]
    }
    let links = network.graph.links.shuffled(using: &random).map { link in
      Link(from: label[link.from], to: label[link.to], impedance: link.impedance)
    }
    let changed = try Network(
      graph: Graph(
        nodeCount: network.nodeCount, links: links, isDirected: network.graph.isDirected),
      weights: NodeWeights(source: source, target: target), patchCount: network.patchCount,
      kernel: network.kernel, cutoff: network.cutoff)
    return (changed, label)
  }

  @Test(arguments: 0..<60)
  func namesDoNotMatter(seed: Int) async throws {
    let network = try randomNetwork(seed: UInt64(seed), nodeCount: seed < 55 ? nil : 90)
    let (other, label) = try relabelled(network, seed: UInt64(seed) + 1000)
    let (a, b) = (
      await network.indices(binaryThreshold: 1), await other.indices(binaryThreshold: 1)
    )
    for (one, two) in [
      (a.pcNumerator, b.pcNumerator), (a.pcDirect, b.pcDirect), (a.iicNumerator, b.iicNumerator),
      (a.f, b.f), (a.awf, b.awf), (a.lcpNumerator, b.lcpNumerator), (a.ccp, b.ccp),
      (a.harary, b.harary), (a.diameter, b.diameter),
    ] { #expect(agree(one, two, tolerance: 1e-11)) }
    #expect(a.componentCount == b.componentCount && a.linkCount == b.linkCount)
    let (before, after) = (await network.importance().nodes, await other.importance().nodes)
    for node in label.indices {
      #expect(
        agree(
          before[node].pc.total, after[label[node]].pc.total, scale: a.pcNumerator,
          tolerance: 1e-11))
    }
  }

  @Test(arguments: 0..<60)
  func betterLinksNeverHarm(seed: Int) async throws {
    let network = try randomNetwork(seed: UInt64(seed))
    guard network.nodeCount > 1 else { return }
    var random = RandomSource(seed: UInt64(seed) + 2000)
    var links = network.graph.links
    var value = await network.indices().pcNumerator
    for _ in 0..<5 {
      links += randomLinks(1, between: network.nodeCount, isInteger: false, using: &random)
      let more = try Network(
        graph: Graph(
          nodeCount: network.nodeCount, links: links, isDirected: network.graph.isDirected),
        weights: network.weights, patchCount: network.patchCount, kernel: network.kernel,
        cutoff: network.cutoff)
      let next = await more.indices().pcNumerator
      #expect(next >= value * (1 - 1e-12))
      value = next
    }
  }

  @Test(arguments: 0..<40)
  func partsAddUpToTheWhole(seed: Int) async throws {
    let network = try randomNetwork(seed: UInt64(seed))
    let indices = await network.indices()
    #expect(agree(indices.pcIntra + indices.pcDirect + indices.pcStep, indices.pcNumerator))
    // Every node belongs to one of three groups.
    let shares = (0..<3).map { group in
      (0..<network.nodeCount).map { $0 % 3 == group ? 1.0 : 0 }
    }
    let between = try await network.betweenGroups(shares)
    #expect(agree(between.joined().reduce(0, +), indices.pcNumerator))
  }
}
