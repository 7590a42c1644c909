/// A rectangle along the axes.
public struct Box: Sendable, Hashable {
  /// The western edge.
  public var minX: Double
  /// The southern edge.
  public var minY: Double
  /// The eastern edge.
  public var maxX: Double
  /// The northern edge.
  public var maxY: Double

  /// A rectangle between its edges.
  public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  /// The smallest rectangle around places; nothing around none.
  public static func around(_ coordinates: some Sequence<Coordinate>) -> Box? {
    var box: Box?
    for place in coordinates {
      guard let known = box else {
        box = Box(minX: place.x, minY: place.y, maxX: place.x, maxY: place.y)
        continue
      }
      box = Box(
        minX: min(known.minX, place.x), minY: min(known.minY, place.y),
        maxX: max(known.maxX, place.x), maxY: max(known.maxY, place.y))
    }
    return box
  }

  /// The rectangle with its edges moved outwards.
  public func expanded(by distance: Double) -> Box {
    Box(
      minX: minX - distance, minY: minY - distance, maxX: maxX + distance, maxY: maxY + distance)
  }

  /// True where the two share at least a point.
  public func intersects(_ other: Box) -> Bool {
    minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY
  }

  /// The smallest rectangle around both.
  public func union(_ other: Box) -> Box {
    Box(
      minX: min(minX, other.minX), minY: min(minY, other.minY), maxX: max(maxX, other.maxX),
      maxY: max(maxY, other.maxY))
  }

  /// The point in the middle.
  public var center: Coordinate { Coordinate((minX + maxX) / 2, (minY + maxY) / 2) }
}
