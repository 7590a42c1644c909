import Connectivity
import Testing

@Suite struct NetworkAnalysisTests {
  static let thresholds = [1.0, 2.0, .infinity]

  /// 0 - 1 over a link of probability 1/2, and patch 2 apart; 1 lies in both groups.
  @Test func agreesWithHandCalculation() async throws {
    let network = try Network(
      graph: Graph(nodeCount: 3, links: [Link(from: 0, to: 1, impedance: 0.6931471805599453)]),
      weights: NodeWeights([2, 4, 1]))
    let analysis = try await network.analysis(
      groups: [[1, 0.5, 0], [0, 0.5, 1]], landscapeArea: 10)
    let between = analysis.between
    // Weights: 2, 2, 0 in the first group, 0, 2, 1 in the second.
    #expect(between.pcIntra == [[8, 4], [4, 5]])
    #expect(between.pcDirect.joined().elementsEqual([4, 2, 2, 0]) { agree($0, $1) })
    #expect(between.pcNumerator.joined().elementsEqual([12, 6, 6, 5]) { agree($0, $1) })
    #expect(between.pcStep == [[0, 0], [0, 0]])
    #expect(between.iicNumerator == [[12, 6], [6, 5]])
    #expect(between.f.joined().elementsEqual([0.5, 0.25, 0.25, 0]) { agree($0, $1) })
    #expect(between.awf.joined().elementsEqual([4, 2, 2, 0]) { agree($0, $1) })
    // Components hold 4 and 2 of the first and the second group, and 0 and 1.
    #expect(between.lcpNumerator == [[16, 8], [8, 5]])
    #expect(agree(analysis.indices.pcNumerator, 29))
    #expect(analysis.indices.lcp == 0.37)
    #expect(agree(try #require(analysis.importance.nodes[2].varPC), 0.01))
  }

  @Test(arguments: 0..<60)
  func givesWhatTheSingleFunctionsGive(seed: Int) async throws {
    let network = try randomNetwork(seed: UInt64(seed), nodeCount: seed < 58 ? nil : 150)
    let threshold = Self.thresholds[seed / 7 % 3]
    let shares = sharesOfThree(network.nodeCount)
    let analysis = try await network.analysis(
      groups: shares, binaryThreshold: threshold, landscapeArea: 50, threads: 2)
    #expect(
      await network.indices(binaryThreshold: threshold, landscapeArea: 50) == analysis.indices)
    #expect(try await network.betweenGroups(shares) == analysis.between.pcNumerator)
    #expect(
      await network.importance(withIIC: false, landscapeArea: 50) == analysis.importance)
  }

  @Test(arguments: 0..<60)
  func sharesAgreeWithAllPairs(seed: Int) async throws {
    let network = try randomNetwork(seed: UInt64(seed), nodeCount: seed < 58 ? nil : 150)
    let threshold = Self.thresholds[seed / 7 % 3]
    let shares = sharesOfThree(network.nodeCount)
    let analysis = try await network.analysis(
      groups: shares, binaryThreshold: threshold, threads: 2)
    let between = analysis.between
    let plain = PlainNetwork(network).between(shares, threshold: threshold)
    let scale = max(analysis.indices.pcNumerator, analysis.indices.iicNumerator)
    for first in 0..<3 {
      for second in 0..<3 {
        #expect(agree(between.pcNumerator[first][second], plain.pcNumerator[first][second]))
        #expect(agree(between.pcIntra[first][second], plain.pcIntra[first][second]))
        #expect(agree(between.pcDirect[first][second], plain.pcDirect[first][second]))
        #expect(
          agree(between.pcStep[first][second], plain.pcStep[first][second], scale: scale))
        #expect(agree(between.iicNumerator[first][second], plain.iicNumerator[first][second]))
        #expect(agree(between.f[first][second], plain.f[first][second]))
        #expect(agree(between.awf[first][second], plain.awf[first][second]))
        #expect(agree(between.lcpNumerator[first][second], plain.lcpNumerator[first][second]))
      }
    }
  }

  /// Where each node's shares add up to 1, those of all pairs of groups add up to the whole.
  @Test(arguments: 0..<40)
  func sharesAddUpToTheWhole(seed: Int) async throws {
    let network = try randomNetwork(seed: UInt64(seed))
    let shares = (0..<3).map { group in
      (0..<network.nodeCount).map { [[1, 0, 0], [0.25, 0.75, 0], [0, 0.5, 0.5]][$0 % 3][group] }
    }
    let analysis = try await network.analysis(groups: shares, binaryThreshold: 1)
    let (between, whole) = (analysis.between, analysis.indices)
    for (matrix, value) in [
      (between.pcNumerator, whole.pcNumerator), (between.pcIntra, whole.pcIntra),
      (between.pcDirect, whole.pcDirect), (between.iicNumerator, whole.iicNumerator),
      (between.f, whole.f), (between.awf, whole.awf), (between.lcpNumerator, whole.lcpNumerator),
    ] { #expect(agree(matrix.joined().reduce(0, +), value)) }
    #expect(
      agree(between.pcStep.joined().reduce(0, +), whole.pcStep, scale: whole.pcNumerator))
  }

  @Test func refusesBadShares() async throws {
    let network = try Network(
      graph: Graph(nodeCount: 2, links: []), weights: NodeWeights([2, 3]))
    await #expect(throws: GraphError.share(1.5, group: 0, node: 1)) {
      try await network.analysis(groups: [[1, 1.5]])
    }
  }
}
