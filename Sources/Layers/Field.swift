/// A column of a layer.
public struct Field: Sendable, Hashable {
  /// Its name.
  public var name: String
  /// What it holds.
  public var type: FieldType

  /// A column.
  public init(name: String, type: FieldType) {
    self.name = name
    self.type = type
  }
}

/// What a column holds.
public enum FieldType: Sendable, Hashable {
  /// Whole numbers.
  case integer
  /// Numbers.
  case real
  /// Text, and dates in ISO 8601.
  case text
}
