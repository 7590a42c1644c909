/// An analysis of a network cut into blocks of sources, which may be computed on several machines.
///
/// How many blocks there are, and what is in them, depends on the network alone. Each machine makes
/// the same plan, and computes a range of its blocks (`blocks`); one adds up all of them in order
/// (`AnalysisTotal`), its own and those that it reads from bytes (`AnalysisBlock`). Bits are those
/// of one machine if all have the same library of mathematical functions.
public struct AnalysisPlan: Sendable {
  /// The network.
  public let network: Network
  /// The greatest impedance of a link of the binary graph.
  public let binaryThreshold: Double
  /// A_L, in the unit of the weights; nil for numerators alone.
  public let landscapeArea: Double?
  /// The number of blocks: at most 64, and no more than there are sources.
  public var blockCount: Int { Self.blockCount(ofSources: sources.count) }

  /// The number of blocks for a number of sources: patches, and other nodes where movements start.
  public static func blockCount(ofSources count: Int) -> Int { Parallelism.blockCount(of: count) }

  let parts: Parts
  let groups: GroupShares
  let ranked: RankedNetwork
  /// The ranks of the patches and of other nodes where movements start.
  let sources: [Int]
  /// Tells this analysis from others: a checksum of all that its blocks depend on.
  let fingerprint: UInt64

  /// What is computed beside the sums of PC.
  struct Parts: OptionSet {
    let rawValue: UInt64
    /// The sums over paths measured by hops, and the longest path.
    static let indices = Parts(rawValue: 1)
    /// What is lost without each node and link.
    static let losses = Parts(rawValue: 2)
  }

  /// Plans an analysis.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - groups: [group][node], the part of the node's weight that lies in the group, 0 to 1.
  ///   - binaryThreshold: The greatest impedance of a link of the binary graph.
  ///   - landscapeArea: A_L, in the unit of the weights; nil for numerators alone.
  /// - Throws: A group without a share for each node, or a share outside 0...1.
  /// - Complexity: O(n + m) for n nodes and m links.
  public init(
    of network: Network, groups: [[Double]] = [], binaryThreshold: Double = .infinity,
    landscapeArea: Double? = nil
  ) throws(GraphError) {
    self.init(
      of: network, parts: [.indices, .losses],
      groups: try GroupShares(groups, nodeCount: network.nodeCount),
      binaryThreshold: binaryThreshold, landscapeArea: landscapeArea)
  }

  init(
    of network: Network, parts: Parts, groups: GroupShares? = nil,
    binaryThreshold: Double = .infinity, landscapeArea: Double? = nil
  ) {
    let groups = groups ?? GroupShares(nodeCount: network.nodeCount)
    let ranked = RankedNetwork(network, groups: groups, binaryThreshold: binaryThreshold)
    let sources = (0..<network.nodeCount).filter {
      ranked.patches[$0] || ranked.sourceWeights[$0] > 0
    }
    var checksum = Checksum()
    checksum.add(network)
    checksum.add(groups)
    checksum.add(binaryThreshold)
    checksum.add(parts.rawValue)
    self.network = network
    self.parts = parts
    self.groups = groups
    self.ranked = ranked
    self.sources = sources
    self.binaryThreshold = binaryThreshold
    self.landscapeArea = landscapeArea
    fingerprint = checksum.value
  }
}

extension Checksum {
  /// Adds all that the indices of a network depend on.
  fileprivate mutating func add(_ network: Network) {
    add(UInt64(network.nodeCount))
    add(UInt64(network.graph.isDirected ? 1 : 0))
    for link in network.graph.links {
      add(UInt64(link.from))
      add(UInt64(link.to))
      add(link.impedance)
    }
    for weight in network.weights.source + network.weights.target { add(weight) }
    for node in 0..<network.nodeCount { add(UInt64(network.isPatch(node) ? 1 : 0)) }
    for parameter in network.kernel.parameters { add(parameter) }
    add(network.cutoff)
  }

  fileprivate mutating func add(_ groups: GroupShares) {
    add(UInt64(groups.groupCount))
    for offset in groups.offsets { add(UInt64(offset)) }
    for group in groups.groups { add(UInt64(group)) }
    for share in groups.shares { add(share) }
  }
}

extension Kernel {
  /// Numbers that tell kernels apart.
  fileprivate var parameters: [Double] {
    switch self {
    case .exponential: [0]
    case .mixture(let share, let tailRate): [1, share, tailRate]
    case .weibull(let shape): [2, shape]
    }
  }
}
