/// The value of one field of one feature.
public enum AttributeValue: Sendable, Hashable {
  /// No value.
  case null
  /// A whole number.
  case integer(Int64)
  /// A number.
  case real(Double)
  /// Text; also a date, in ISO 8601.
  case text(String)

  /// The value as text; nothing for no value.
  public var text: String? {
    switch self {
    case .null: nil
    case .integer(let value): "\(value)"
    case .real(let value):
      value == value.rounded() && abs(value) < 1e15 ? "\(Int64(value))" : "\(value)"
    case .text(let text): text
    }
  }

  /// The value as a number; nothing where it is none.
  public var real: Double? {
    switch self {
    case .null: nil
    case .integer(let value): Double(value)
    case .real(let value): value
    case .text(let text): Double(text.split(whereSeparator: \.isWhitespace).joined())
    }
  }

  /// The value as OpenStreetMap means it: what is said is true, unless it is said to be not.
  public var boolean: Bool? {
    switch self {
    case .null: nil
    case .integer(let value): value != 0
    case .real(let value): value != 0
    case .text(let text): text.isEmpty ? nil : !Self.denials.contains(text.lowercased())
    }
  }

  private static let denials: Set = ["no", "n", "false", "f", "0", "nee", "non"]
}
