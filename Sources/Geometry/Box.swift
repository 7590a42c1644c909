/// An upright rectangle that includes its edges; it may be as thin as a line or a point.
///
/// The minima are meant to be at most the maxima; a box where they are not intersects nothing.
public struct Box: Sendable, Hashable {
  /// The western edge.
  public var minX: Double
  /// The southern edge.
  public var minY: Double
  /// The eastern edge.
  public var maxX: Double
  /// The northern edge.
  public var maxY: Double

  /// Makes a box of its four edges.
  public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  /// The smallest box around some coordinates, or nil when there are none.
  public static func around(_ coordinates: some Sequence<Coordinate>) -> Box? {
    var box: Box?
    for coordinate in coordinates {
      let point = Box(
        minX: coordinate.x, minY: coordinate.y, maxX: coordinate.x, maxY: coordinate.y)
      box = box?.union(point) ?? point
    }
    return box
  }

  /// The box with each edge moved outward by a distance.
  public func expanded(by distance: Double) -> Box {
    Box(
      minX: minX - distance, minY: minY - distance, maxX: maxX + distance, maxY: maxY + distance)
  }

  /// Whether the two boxes share a point; touching edges count.
  public func intersects(_ other: Box) -> Bool {
    isOrdered && other.isOrdered
      && minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY
  }

  /// The smallest box around both.
  public func union(_ other: Box) -> Box {
    Box(
      minX: min(minX, other.minX), minY: min(minY, other.minY),
      maxX: max(maxX, other.maxX), maxY: max(maxY, other.maxY))
  }

  /// The middle of the box.
  public var center: Coordinate {
    Coordinate(x: minX + (maxX - minX) / 2, y: minY + (maxY - minY) / 2)
  }

  /// False for a box inside out and for one with an edge that is not a number.
  var isOrdered: Bool { minX <= maxX && minY <= maxY }
}
