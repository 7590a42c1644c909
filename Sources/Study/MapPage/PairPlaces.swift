import Geometry
import Report

/// Where the patches lie that a report names by their numbers.
struct PairPlaces {
  private var places: [Int: Coordinate] = [:]

  init(_ patches: MapLayer) {
    guard let column = patches.columns.firstIndex(where: { $0.name == "patch" }) else { return }
    for feature in patches.features {
      guard case .number(let number) = feature.values[column] else { continue }
      places[Int(number)] = Self.middle(of: feature.parts)
    }
  }

  /// The pairs as straight lines.
  func layer(of measures: [ResultDetails.MeasureRow]) -> MapLayer {
    let columns = ["measure", "from", "to", "before", "after", "percent"].map { MapColumn($0) }
    let features = measures.flatMap { row in
      row.pairs.compactMap { pair -> MapFeature? in
        guard let start = place(of: pair.from), let end = place(of: pair.to) else { return nil }
        return MapFeature(
          shape: .line, parts: [[start, end]],
          values: [
            .text(row.measure), .text(pair.from), .text(pair.to), .number(pair.probabilityBefore),
            .number(pair.probabilityAfter), .number(pair.percent),
          ])
      }
    }
    return MapLayer(kind: .pairs, columns: columns, features: features)
  }

  /// The place of `4 (Sonian Forest)`.
  private func place(of title: String) -> Coordinate? {
    Int(title.prefix { $0.isASCII && $0.isNumber }).flatMap { places[$0] }
  }

  /// The centre of mass of the largest ring.
  private static func middle(of rings: [[Coordinate]]) -> Coordinate? {
    var best: (area: Double, middle: Coordinate)?
    for ring in rings {
      guard let origin = ring.first else { continue }
      var (area, x, y) = (0.0, 0.0, 0.0)
      for (a, b) in zip(ring, ring.dropFirst()) {
        let cross =
          (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y)
        area += cross
        x += (a.x + b.x - 2 * origin.x) * cross
        y += (a.y + b.y - 2 * origin.y) * cross
      }
      let middle =
        area == 0
        ? origin : Coordinate(x: origin.x + x / (3 * area), y: origin.y + y / (3 * area))
      if abs(area) >= best?.area ?? 0 { best = (abs(area), middle) }
    }
    return best?.middle
  }
}
