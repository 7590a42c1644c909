/// An amount of memory as people write it: `500MB`, `8GB`.
public struct MemorySize: Sendable, Hashable, CustomStringConvertible {
  /// The number of bytes.
  public let bytes: Int

  /// What is kept where nobody says.
  public static let usual = MemorySize(bytes: 2_000_000_000)

  private static let units = [("GB", 1e9), ("MB", 1e6)]

  /// An amount in bytes.
  public init(bytes: Int) { self.bytes = bytes }

  /// Reads a number with its unit; nothing where the text is something else.
  public init?(_ text: String) {
    let text = text.uppercased()
    guard let (unit, size) = Self.units.first(where: { text.hasSuffix($0.0) }),
      let number = Double(text.dropLast(unit.count)), number >= 0, number * size < 1e18
    else { return nil }
    bytes = Int(number * size)
  }

  /// Whole gigabytes or megabytes, as they are read.
  public var description: String {
    bytes % 1_000_000_000 == 0 ? "\(bytes / 1_000_000_000)GB" : "\(bytes / 1_000_000)MB"
  }

  /// A figure for people: three digits at most.
  public var approximate: String {
    bytes >= 1_000_000_000
      ? "\((Double(bytes) / 1e8).rounded() / 10) GB" : "\(max(1, bytes / 1_000_000)) MB"
  }
}
