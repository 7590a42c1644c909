/// The languages that a map page can be in.
public enum MapLanguage: String, Sendable, Hashable, CaseIterable {
  /// Dutch.
  case nl
  /// French.
  case fr
  /// English.
  case en
}
