import Connectivity
import Foundation
public import Geometry

/// A possible movement between two nodes: a straight line, a structure, a stretch of a linear element, or
/// the cheapest way over a surface.
public struct HabitatLink: Sendable, Hashable {
  /// The node that it starts from: a patch, or after the patches a stepping node.
  public var from: Int
  /// The node that it leads to.
  public var to: Int
  /// Where it leaves `from`.
  public var start: Coordinate
  /// Where it reaches `to`.
  public var end: Coordinate
  /// The vertices between `start` and `end`; none of a straight line.
  public var bends: [Coordinate] = []
  /// Metres covered.
  public var length: Double
  /// Metres that it costs without barriers: the length, or less along a linear element.
  public var cost: Double
  /// The probability of passing the structure that the link runs through; 1 where there is none.
  public var structure = 1.0
  /// The barriers crossed, from the start on.
  public var crossings: [BarrierCrossing]

  /// -ln of the probability of the link, infinite where it crosses something impassable.
  public func impedance(alpha: Double) -> Double {
    // A sum of logarithms, as the product of many small probabilities would underflow.
    crossings.reduce(alpha * cost - log(structure)) { $0 - log($1.probability) }
  }

  /// The line that it follows.
  public var path: [Coordinate] { [start] + bends + [end] }

  /// The link of the graph.
  func graphLink(alpha: Double) -> Link {
    Link(from: from, to: to, impedance: max(0, impedance(alpha: alpha)))
  }
}

extension BarrierCrossing {
  /// Where on a link the crossing lies.
  public func place(on link: HabitatLink) -> Coordinate {
    guard link.bends.isEmpty else { return Polyline(link.path).point(at: position) }
    let t = link.length > 0 ? position / link.length : 0
    return Coordinate(
      link.start.x + t * (link.end.x - link.start.x),
      link.start.y + t * (link.end.y - link.start.y))
  }
}
