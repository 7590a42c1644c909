import Geometry
import Testing

@testable import Report

@Suite struct PackedShapesTests {
  @Test func whatIsReadIsWhatWasWritten() {
    let shapes = [
      [[Coordinate(4.48215, 50.79362), Coordinate(4.5, 50.8), Coordinate(-180, -90)]],
      [[Coordinate(4.4, 50.7)], [Coordinate(4.41, 50.71)]],
      [],
      [[Coordinate(180, 90)]],
    ]
    var packed = PackedShapes()
    for shape in shapes { packed.append(shape) }
    #expect(unpacked(packed.text) == shapes)
  }

  @Test func pointsThatFallTogetherAreOne() {
    var packed = PackedShapes()
    packed.append([[Coordinate(1, 1), Coordinate(1.000001, 1.000001), Coordinate(1.1, 1)]])
    #expect(unpacked(packed.text) == [[[Coordinate(1, 1), Coordinate(1.1, 1)]]])
  }

  @Test func theTextNeedsNoEscapes() {
    var packed = PackedShapes()
    packed.append([(0..<500).map { Coordinate(Double($0) * 0.37, 50 - Double($0) * 0.11) }])
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    #expect(packed.text.allSatisfy(plain.contains))
  }

  /// Reads the text as the page's script does.
  private func unpacked(_ text: [UInt8]) -> [[[Coordinate]]] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    var rest = text[...]
    var (x, y) = (0, 0)
    func next() -> Int {
      var (result, scale) = (0, 1)
      while let byte = rest.popFirst(), let digit = alphabet.firstIndex(of: byte) {
        result += digit % 32 * scale
        scale *= 32
        if digit < 32 { break }
      }
      return result
    }
    func signed() -> Int {
      let value = next()
      return value.isMultiple(of: 2) ? value / 2 : -(value + 1) / 2
    }
    var shapes: [[[Coordinate]]] = []
    while !rest.isEmpty {
      shapes.append(
        (0..<next()).map { _ in
          (0..<next()).map { _ in
            x += signed()
            y += signed()
            return Coordinate(Double(x) / 100_000, Double(y) / 100_000)
          }
        })
    }
    return shapes
  }
}
