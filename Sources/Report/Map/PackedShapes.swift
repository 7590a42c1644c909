import Geometry

/// Shapes as a text that a script reads: small whole numbers, five bits a character.
///
/// A shape is the number of its parts; a part the number of its points, and each point its step from the
/// one before, in 1/100,000 degree (about a metre). The first of a layer starts from 0, 0.
struct PackedShapes {
  /// The text so far.
  private(set) var text: [UInt8] = []
  private var last = (x: 0, y: 0)

  /// How many steps are in a degree.
  static let stepsPerDegree = 100_000.0

  /// Five bits of a number, and whether more follow; none needs to be escaped in HTML or JSON.
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// Adds the parts of a shape: lines, rings or points, in degrees.
  mutating func append(_ parts: [[Coordinate]]) {
    append(parts.count)
    for part in parts {
      var steps: [(x: Int, y: Int)] = []
      for point in part {
        let place = (
          x: Int((point.x * Self.stepsPerDegree).rounded()),
          y: Int((point.y * Self.stepsPerDegree).rounded())
        )
        let step = (x: place.x - last.x, y: place.y - last.y)
        // Points that fall together are one, but a part is never empty.
        if step == (0, 0), !steps.isEmpty { continue }
        steps.append(step)
        last = place
      }
      append(steps.count)
      for step in steps {
        append(zigzag(step.x))
        append(zigzag(step.y))
      }
    }
  }

  /// Negative numbers take the odd places.
  private func zigzag(_ value: Int) -> Int { value < 0 ? -2 * value - 1 : 2 * value }

  private mutating func append(_ value: Int) {
    var rest = value
    while rest >= 32 {
      text.append(Self.alphabet[32 + rest % 32])
      rest /= 32
    }
    text.append(Self.alphabet[rest])
  }
}
