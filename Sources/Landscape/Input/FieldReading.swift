import Layers

/// Resolves a ``FieldRule`` to values of one vocabulary, and counts what it can't translate.
package struct RuleReader<Value: RawRepresentable & CaseIterable> where Value.RawValue == String {
  private let rule: FieldRule
  private let field: Int?
  package private(set) var unknown: [String: Int] = [:]

  package init(_ rule: FieldRule, fields: inout FieldList) {
    self.rule = rule
    if case .field(let name, _) = rule { field = fields.add(name) } else { field = nil }
  }

  /// The value of a feature, or nothing where its text is not in the vocabulary.
  package mutating func value(of feature: InputFeature) -> Value? {
    switch rule {
    case .constant(let text): return known(text)
    case .field(_, let map):
      let text = feature.text(field) ?? ""
      return known(map[text] ?? text)
    }
  }

  private mutating func known(_ text: String) -> Value? {
    if let value = Value(rawValue: text) { return value }
    unknown[text, default: 0] += 1
    return nil
  }

  /// A sentence about the features whose kind is not known, or nothing.
  package func unknownNotice(layer: String) -> String? {
    guard !unknown.isEmpty, case .field(let name, _) = rule else { return nil }
    let values = unknown.sorted { $0.key < $1.key }
      .map { "\($0.key.isEmpty ? "(empty)" : $0.key) (\($0.value))" }
    return "\(layer): the field '\(name)' names no known kind for \(values.joined(separator: ", "))"
  }

  /// A sentence about the features that were left out, or nothing.
  func notice(layer: String, what: String) -> String? {
    guard !unknown.isEmpty, case .field(let name, _) = rule else { return nil }
    let values = unknown.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let listed = values.prefix(6).map { "\($0.key.isEmpty ? "(empty)" : $0.key) (\($0.value))" }
    let more = values.count > 6 ? " and \(values.count - 6) more values" : ""
    return
      "\(layer): \(values.reduce(0) { $0 + $1.value }) features were left out, because the map of"
      + " the field '\(name)' names no \(what) for \(listed.joined(separator: ", "))\(more)"
  }
}

/// The fields to read from a layer, each once.
package struct FieldList {
  package private(set) var names: [String] = []

  package init() {}

  package mutating func add(_ name: String) -> Int {
    if let index = names.firstIndex(of: name) { return index }
    names.append(name)
    return names.count - 1
  }

  package mutating func add(_ name: String?) -> Int? { name.map { add($0) } }
}

extension InputFeature {
  /// A number in a range, or an error that names the feature and its field.
  package func number(
    _ field: Int?, named name: String?, layer: String, in range: ClosedRange<Double>
  ) throws -> Double? {
    guard let field, attributes[field] != .null else { return nil }
    guard let value = attributes[field].real, range.contains(value) else {
      let upper = range.upperBound == .infinity ? "or more" : "to \(range.upperBound)"
      throw LandscapeError.badFeature(
        FeatureIssue(
          layer: layer, feature: id,
          reason: "the field '\(name ?? "")' is \(attributes[field].text ?? "not a number"), not a"
            + " number from \(range.lowerBound) \(upper)", coordinate: nil))
    }
    return value
  }
}
