import Foundation

/// Values as JSON, with `snake_case` keys in alphabetical order: the same value, the same text.
public enum JSONText {
  /// Many lines, indented, for files and for people.
  public static func pretty(_ value: some Encodable) -> String {
    text(value, [.prettyPrinted])
  }

  /// Many lines, with the keys as they are in the code: for files that are read back.
  public static func stored(_ value: some Encodable) -> String {
    text(value, [.prettyPrinted], keys: .useDefaultKeys)
  }

  /// A single line, for streams.
  public static func line(_ value: some Encodable) -> String {
    text(value, [])
  }

  private static func text(
    _ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting,
    keys: JSONEncoder.KeyEncodingStrategy = .convertToSnakeCase
  ) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting.union([.sortedKeys, .withoutEscapingSlashes])
    encoder.keyEncodingStrategy = keys
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    guard let data = try? encoder.encode(value) else {
      preconditionFailure("numbers, texts, lists and dictionaries always have a JSON form")
    }
    return String(decoding: data, as: UTF8.self)
  }
}
