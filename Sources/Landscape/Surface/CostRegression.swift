import Foundation
import Surface

/// How the cost of links grows with their length.
///
/// `ln(cost) = intercept + slope ln(length)` by least squares over the links, which is how Graphab converts
/// distances (Foltête, Clauzel & Vuidel 2012).
struct CostRegression {
  let intercept: Double
  let slope: Double
  let determination: Double
  let count: Int

  init(_ links: [LeastCostLink], on frame: GridFrame) throws(LandscapeError) {
    try self.init(links.map { ($0.length(on: frame), $0.cost) })
  }

  init(_ links: [(length: Double, cost: Double)]) throws(LandscapeError) {
    let points = links.filter { $0.length > 0 && $0.cost > 0 }
      .map { (x: log($0.length), y: log($0.cost)) }
    count = points.count
    let number = Double(points.count)
    let meanX = points.reduce(0) { $0 + $1.x } / number
    let meanY = points.reduce(0) { $0 + $1.y } / number
    let spread = points.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
    guard count >= 2, spread > 0 else {
      throw .network(
        "calibration: \(count) links are too few, or all of one length, for a regression of cost on"
          + " length; give surface: calibration: metres, or {cost: C}")
    }
    let together = points.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) }
    let total = points.reduce(0) { $0 + ($1.y - meanY) * ($1.y - meanY) }
    slope = together / spread
    intercept = meanY - slope * meanX
    determination = total > 0 ? together * together / (spread * total) : 1
  }

  /// Whether longer links cost more, so that a cost stands for a distance.
  var isUsable: Bool { slope > 0 && slope.isFinite && intercept.isFinite }

  /// The cost of a link of some metres.
  func cost(atLength length: Double) -> Double { exp(intercept + slope * log(length)) }

  var summary: String {
    "ln(cost) = \(rounded(intercept)) + \(rounded(slope)) ln(length), R2 \(rounded(determination)),"
      + " \(count) links"
  }
}
