import Foundation
import Yams

/// A value in a YAML file that knows where it stands, so that each complaint names file, line and key.
struct YAMLValue {
  let node: Node
  let file: String
  let line: Int
  /// The keys that lead here: `barriers[1].kind`; empty for the whole file.
  let path: String

  var isMapping: Bool { node.mapping != nil }

  func error(_ problem: String, _ remedy: String? = nil) -> StudyError {
    StudyError(
      .configuration, file: file, line: line, subject: path.isEmpty ? nil : path,
      problem: problem, remedy: remedy)
  }

  /// The text of a scalar, as it is written.
  func text() throws(StudyError) -> String {
    guard let scalar = node.scalar else {
      throw error("is \(shape) where one value belongs", "write it as key: value on one line")
    }
    guard node.null == nil, !scalar.string.isEmpty else {
      throw error("has no value", "fill it in or remove the line")
    }
    return scalar.string
  }

  func number(_ range: NumberRange) throws(StudyError) -> Double {
    let text = try text()
    do {
      return try range.number(in: text)
    } catch {
      throw self.error(error.problem, error.remedy)
    }
  }

  func boolean() throws(StudyError) -> Bool {
    switch try text().lowercased() {
    case "true", "yes": return true
    case "false", "no": return false
    case let other: throw error("\"\(other)\" is neither true nor false", "write true or false")
    }
  }

  /// A word of one of the vocabularies of a landscape.
  func kind<Kind: LandscapeKind>(_ type: Kind.Type = Kind.self) throws(StudyError) -> Kind {
    let text = try text()
    guard let kind = Kind(rawValue: text) else {
      throw error("\"\(text)\" is not a \(Kind.noun)", Kind.remedy(for: text))
    }
    return kind
  }

  /// The items of a list; anything else counts as a list of itself.
  func items() -> [YAMLValue] {
    guard let sequence = node.sequence else { return [self] }
    return sequence.enumerated().map { index, item in
      YAMLValue(
        node: item, file: file, line: item.mark?.line ?? line, path: "\(path)[\(index + 1)]")
    }
  }

  /// The keys of a mapping in the file's order, with their values.
  func pairs() throws(StudyError) -> [(key: String, value: YAMLValue)] {
    guard let mapping = node.mapping else {
      throw error("is \(shape) where keys with values belong", "write lines of the form key: value")
    }
    var pairs: [(key: String, value: YAMLValue)] = []
    var seen: Set<String> = []
    for (keyNode, valueNode) in mapping {
      let line = keyNode.mark?.line ?? line
      let key = keyNode.scalar?.string ?? ""
      let value = YAMLValue(
        node: valueNode, file: file, line: line, path: path.isEmpty ? key : "\(path).\(key)")
      guard !key.isEmpty else { throw value.error("a key is not a word", "write key: value") }
      guard seen.insert(key).inserted else {
        throw value.error("stands here twice", "remove one of the two")
      }
      pairs.append((key, value))
    }
    return pairs
  }

  /// What the value is, in words for a message.
  private var shape: String {
    if node.sequence != nil { return "a list" }
    if node.mapping != nil { return "a group of keys" }
    return node.null != nil ? "empty" : "a single value"
  }
}
