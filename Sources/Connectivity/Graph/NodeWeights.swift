/// What each node is worth as a start and as an end of a movement.
///
/// A patch's weight is its area times its quality, in ha; a stepping node weighs 0.
public struct NodeWeights: Sendable, Hashable {
  /// The weight of each node as the start of a movement.
  public var source: [Double]
  /// The weight of each node as the end of a movement.
  public var target: [Double]

  /// The same weight for start and end.
  public init(_ both: [Double]) {
    source = both
    target = both
  }

  /// Weights that differ between start and end.
  public init(source: [Double], target: [Double]) {
    self.source = source
    self.target = target
  }

  /// Whether each node has weight, as the start or as the end of a movement.
  var weighted: [Bool] { zip(source, target).map { $0 > 0 || $1 > 0 } }

  /// Refuses lists of another length, and weights below 0, infinite or undefined.
  func check(nodeCount: Int) throws(GraphError) {
    for weights in [source, target] {
      guard weights.count == nodeCount else {
        throw .count(weights.count, expected: nodeCount, of: "nodes")
      }
      for (node, weight) in weights.enumerated() { try Self.check(weight, node: node) }
    }
  }

  static func check(_ weight: Double, node: Int) throws(GraphError) {
    guard weight >= 0, weight < .infinity else { throw .weight(weight, node: node) }
  }
}
