/// The coordinate systems that Belgian layers come in.
enum Belgium {
  /// Lambert 72, used in Flanders.
  static let lambert72 = 31370
  /// Lambert 72 with its rotation, which PROJ 9.1 loses.
  static let lambert72WithRotation = 31300
  /// Lambert 2008, used in Wallonia.
  static let lambert2008 = 3812
  /// What EPSG has put in the place of 3812, and Debian's PROJ doesn't know.
  static let lambert2008Successor = 11219
  /// ETRS89, through which PROJ offers the grid of the National Geographic Institute.
  static let etrs89 = 4258
  /// WGS 84.
  static let wgs84 = 4326
  /// BD72, the datum of Lambert 72, in degrees.
  static let bd72 = 4313

  /// Where a system's coordinates of Belgium lie.
  struct Bounds: Sendable {
    let codes: [Int]
    let name: String
    let x: ClosedRange<Double>
    let y: ClosedRange<Double>

    func contains(minX: Double, minY: Double, maxX: Double, maxY: Double) -> Bool {
      x.contains(minX) && x.contains(maxX) && y.contains(minY) && y.contains(maxY)
    }
  }

  static let bounds = [
    Bounds(codes: [lambert72], name: "EPSG:31370", x: 20_000...297_000, y: 20_000...246_000),
    Bounds(codes: [lambert2008], name: "EPSG:3812", x: 495_000...797_000, y: 520_000...788_000),
    Bounds(
      codes: [wgs84, etrs89, bd72], name: "EPSG:4326 (degrees)", x: 2.2...6.5, y: 49.4...51.9),
  ]
}

extension CoordinateSystem {
  /// Why coordinates can't be in this system; nothing where they can.
  ///
  /// Only systems with known bounds for Belgium are judged, and only coordinates that lie in the bounds
  /// of another one are suspect: a layer may well reach beyond the border.
  ///
  /// - Parameters:
  ///   - minX: The western limit of the coordinates.
  ///   - minY: The southern limit.
  ///   - maxX: The eastern limit.
  ///   - maxY: The northern limit.
  /// - Returns: What the coordinates look like instead.
  public func suspicion(minX: Double, minY: Double, maxX: Double, maxY: Double) -> String? {
    let place = "the coordinates (\(range(minX, maxX)), \(range(minY, maxY)))"
    guard let epsg, let own = Belgium.bounds.first(where: { $0.codes.contains(epsg) }) else {
      return degreesSuspicion(place, minX, minY, maxX, maxY)
    }
    if own.contains(minX: minX, minY: minY, maxX: maxX, maxY: maxY) { return nil }
    for other in Belgium.bounds where other.name != own.name {
      if other.contains(minX: minX, minY: minY, maxX: maxX, maxY: maxY) {
        return "\(place) look like \(other.name), not \(title)"
      }
    }
    for candidate in Belgium.bounds {
      if candidate.contains(minX: minY, minY: minX, maxX: maxY, maxY: maxX) {
        return
          "\(place) look like \(candidate.name) with x and y (longitude and latitude) exchanged"
      }
    }
    return degreesSuspicion(place, minX, minY, maxX, maxY)
  }

  /// Degrees said to be metres, and the reverse, wherever they lie.
  private func degreesSuspicion(
    _ place: String, _ minX: Double, _ minY: Double, _ maxX: Double, _ maxY: Double
  ) -> String? {
    let areDegrees = abs(minX) <= 180 && abs(maxX) <= 180 && abs(minY) <= 90 && abs(maxY) <= 90
    if isGeographic, !areDegrees {
      return "\(place) are no degrees, although \(title) is in degrees"
    }
    if isProjected, areDegrees, (minX, minY, maxX, maxY) != (0, 0, 0, 0) {
      return "\(place) look like degrees, although \(title) is not in degrees"
    }
    return nil
  }

  private func range(_ low: Double, _ high: Double) -> String {
    low == high ? "\(low)" : "\(low)...\(high)"
  }
}
