import Geometry
import Landscape

/// What the features of one measure restore of reaches; the order of the features makes no difference.
struct RestoredReaches {
  private var stretches: [Int: [Restoration]] = [:]

  private struct Restoration {
    let area: Geometry
    let quality: Double
  }

  /// Adds a feature that gives what it covers of a reach a quality.
  mutating func add(reach: Int, in area: Geometry, quality: Double) {
    stretches[reach, default: []].append(Restoration(area: area, quality: quality))
  }

  /// The weights of the reaches that become better.
  ///
  /// Every metre of a reach has the best quality that a feature gives it, or else its own; what several features
  /// cover counts once.
  func weights(in river: River, _ context: GeometryContext) throws -> [Int: Double] {
    var weights: [Int: Double] = [:]
    for (reach, restorations) in stretches {
      let stretch = river.stretches[reach]
      let length = river.network.reaches[reach].length
      var left = try Geometry.lineString(stretch.path, in: context)
      var quality = stretch.quality
      let better = restorations.filter { $0.quality > stretch.quality }
      for restoration in better.sorted(by: { $0.quality > $1.quality }) {
        let inside = try left.intersection(restoration.area).courseLength()
        quality += (restoration.quality - stretch.quality) * min(1, inside / length)
        left = try left.difference(restoration.area)
      }
      guard let best = better.map(\.quality).max() else { continue }
      weights[reach] = river.weighting.weight(
        length: length, width: stretch.width, quality: min(best, quality))
    }
    return weights
  }
}

extension Geometry {
  /// The length of its lines in metres.
  func courseLength() throws(GeometryError) -> Double {
    try lines().reduce(0) { $0 + Polyline($1).length }
  }
}
