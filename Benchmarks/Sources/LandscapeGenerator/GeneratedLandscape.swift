public import Connectivity
import Foundation

/// Habitat patches on a square, with links between them and straight barriers across them.
///
/// A link's impedance is its length divided by the mean length of all links, so that
/// p = exp(-length / mean), times `barrierFactor` for each barrier that it crosses. There is one
/// patch for each 25 ha of landscape, and patches are numbered in the order in which they were
/// drawn, not by position. The same arguments give the same landscape.
public struct GeneratedLandscape: Sendable {
  /// How patches are linked.
  public enum Model: Sendable, Hashable {
    /// To their neighbours in the Delaunay triangulation, almost 3 links per patch.
    case delaunay
    /// The given number of links between the patches that lie nearest to each other.
    case geometric(links: Int)
  }

  /// What crossing one barrier multiplies an impedance by.
  public static let barrierFactor = 5.0
  /// The greatest number of patches, so that positions stay below 2^24 dm.
  public static let largest = 10_000_000

  /// Where the patches are.
  public let positions: [Point]
  /// Their areas in ha: log-normal with median 5 and sigma 1.
  public let areas: [Double]
  /// The links, each pair once.
  public let links: [Link]
  /// How many barriers each link crosses.
  public let crossings: [Int]
  /// The mean length of the links, in metres.
  public let meanLength: Double

  /// Draws a landscape.
  ///
  /// - Parameters:
  ///   - model: How patches are linked.
  ///   - patches: The number of patches, from 2 to `largest`.
  ///   - seed: What the random numbers start from.
  ///   - barriers: The number of barriers; if nil as many as keep their density the same for any
  ///     number of patches.
  public init(_ model: Model, patches: Int, seed: UInt64, barriers: Int? = nil) {
    precondition((2...Self.largest).contains(patches), "\(patches) patches")
    var random = RandomStream(seed: seed)
    // 500 m, in dm, between patches on average.
    let side = Int(5000 * Double(patches).squareRoot())
    let positions = distinctPoints(patches, side: side, using: &random)
    let areas = (0..<patches).map { _ in exp(log(5) + random.normal()) }
    let barriers = randomBarriers(
      barriers ?? Int(Double(patches).squareRoot() / 10), side: side, using: &random)
    let pairs =
      switch model {
      case .delaunay: Triangulation.neighbours(of: positions)
      case .geometric(let count): nearestPairs(count, of: positions, side: side)
      }
    let lengths = pairs.map { positions[$0.0].distance(to: positions[$0.1]) }
    let mean = lengths.reduce(0, +) / Double(max(1, lengths.count))
    let crossings = pairs.map { pair in
      barriers.count { $0.isLeft(positions[pair.0]) != $0.isLeft(positions[pair.1]) }
    }
    self.positions = positions
    self.areas = areas
    self.crossings = crossings
    meanLength = mean
    links = pairs.indices.map { index in
      Link(
        from: pairs[index].0, to: pairs[index].1,
        impedance: lengths[index] / mean * pow(Self.barrierFactor, Double(crossings[index])))
    }
  }

  /// The landscape as a network.
  ///
  /// - Parameter cutoff: The smallest probability that counts.
  /// - Returns: A network of which every node is a patch.
  /// - Throws: What is wrong with the graph, which would be an error of the generator.
  public func network(cutoff: Double = 1e-12) throws(GraphError) -> Network {
    try Network(
      graph: Graph(nodeCount: areas.count, links: links), weights: NodeWeights(areas),
      cutoff: cutoff)
  }
}

func distinctPoints(_ count: Int, side: Int, using random: inout RandomStream) -> [Point] {
  var seen: Set<Point> = []
  var points: [Point] = []
  while points.count < count {
    let point = Point(x: random.index(below: side), y: random.index(below: side))
    if seen.insert(point).inserted { points.append(point) }
  }
  return points
}
