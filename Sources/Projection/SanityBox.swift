/// The range in which all coordinates of Belgium lie, in one coordinate system.
public struct SanityBox: Sendable, Hashable {
  /// The EPSG code of the system; 4326 stands for longitude and latitude on any datum.
  public let epsg: Int
  /// The range of x in metres, or of the longitude in degrees.
  public let x: ClosedRange<Double>
  /// The range of y in metres, or of the latitude in degrees.
  public let y: ClosedRange<Double>

  /// Belgium in Lambert 72, metres.
  public static let lambert72 = SanityBox(
    epsg: BelgianCode.lambert72, x: 20_000...297_000, y: 20_000...246_000)
  /// Belgium in Lambert 2008, metres.
  public static let lambert2008 = SanityBox(
    epsg: BelgianCode.lambert2008, x: 495_000...797_000, y: 520_000...788_000)
  /// Belgium in degrees east of Greenwich and north of the equator.
  public static let degrees = SanityBox(epsg: BelgianCode.wgs84, x: 2.2...6.5, y: 49.4...51.9)

  /// The systems in which a layer with these coordinates would lie in Belgium; none overlap.
  ///
  /// - Parameters:
  ///   - minX: The least x of the layer.
  ///   - minY: The least y of the layer.
  ///   - maxX: The greatest x of the layer.
  ///   - maxY: The greatest y of the layer.
  /// - Returns: The boxes that hold the middle of the layer.
  public static func plausibleSystems(
    minX: Double, minY: Double, maxX: Double, maxY: Double
  ) -> [SanityBox] {
    let middle = CoordinateExtent(minX: minX, minY: minY, maxX: maxX, maxY: maxY).middle
    return [lambert72, lambert2008, degrees].filter { $0.contains(x: middle.x, y: middle.y) }
  }

  /// Whether a point lies in the box or on its border.
  ///
  /// - Parameters:
  ///   - x: The point's x, or longitude.
  ///   - y: The point's y, or latitude.
  /// - Returns: True for a point in Belgium's surroundings.
  public func contains(x: Double, y: Double) -> Bool {
    self.x.contains(x) && self.y.contains(y)
  }

  /// Whether the box and an extent share a point.
  func overlaps(_ extent: CoordinateExtent) -> Bool {
    extent.minX <= x.upperBound && extent.maxX >= x.lowerBound && extent.minY <= y.upperBound
      && extent.maxY >= y.lowerBound
  }

  /// The four corners as x, y, x, y.
  var corners: [Double] {
    [
      x.lowerBound, y.lowerBound, x.upperBound, y.lowerBound,
      x.upperBound, y.upperBound, x.lowerBound, y.upperBound,
    ]
  }
}
