/// A column of a layer.
public struct Field: Sendable, Hashable {
  /// Its name.
  public var name: String
  /// What it holds.
  public var type: FieldType
  /// A title for people, with its unit; a GeoPackage keeps it.
  public var title: String?
  /// What its values mean; a GeoPackage keeps it.
  public var meaning: String?

  /// A column.
  public init(name: String, type: FieldType, title: String? = nil, meaning: String? = nil) {
    self.name = name
    self.type = type
    self.title = title
    self.meaning = meaning
  }
}

/// What a column holds.
public enum FieldType: Sendable, Hashable {
  /// Whole numbers.
  case integer
  /// Whole numbers of which 0 is false; read as ``integer``.
  case boolean
  /// Numbers.
  case real
  /// Text, and dates in ISO 8601.
  case text
  /// Dates in ISO 8601; read as ``text``.
  case date
}
