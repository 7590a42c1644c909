import Landscape
import Layers

/// Guesses what the fields of one layer mean, and keeps a record of each guess.
struct FieldGuess {
  let survey: LayerSurvey
  private var found: [String] = []
  private var unknown: String?

  init(_ survey: LayerSurvey) { self.survey = survey }

  /// One sentence per layer that names every guess, and one on values that mean nothing known.
  var notices: [String] {
    let guesses = found.isEmpty ? "nothing guessed" : "guessed \(found.joined(separator: ", "))"
    return ["\(survey.reference): \(guesses)"] + (unknown.map { [$0] } ?? [])
  }

  /// The layer's field with the first of these simplified names that it has.
  mutating func field(_ role: String, _ names: [String]) -> String? {
    for name in names {
      guard let field = survey.fields.first(where: { SimpleWord.of($0) == name }) else { continue }
      found.append("\(role) from field \(field)")
      return field
    }
    return nil
  }

  /// Where the kind comes from: the field with the most known values, else the layer's name.
  mutating func kind<Kind: LandscapeKind>(_ type: Kind.Type = Kind.self) -> FieldRule? {
    let vocabulary = Vocabulary<Kind>()
    if let field = likeliestField(vocabulary) {
      let counts = survey.values[field] ?? [:]
      var map: [String: String] = [:]
      for value in counts.keys { map[value] = vocabulary.kind(of: value)?.rawValue }
      let pairs = map.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }
      found.append("\(Kind.noun) from field \(field) (\(pairs.joined(separator: ", ")))")
      noteUnknown(field, counts.filter { map[$0.key] == nil }, Kind.self)
      return .field(field, map: map)
    }
    let names = [survey.layerName, FilePath.stem(of: survey.reference.path)]
    for name in names {
      guard let kind = vocabulary.kind(inName: name) else { continue }
      found.append("\(Kind.noun) \(kind.rawValue) from the name \(name)")
      return .constant(kind.rawValue)
    }
    return nil
  }

  private func likeliestField<Kind: LandscapeKind>(_ vocabulary: Vocabulary<Kind>) -> String? {
    var best: (field: String, count: Int)?
    for name in Kind.fieldNames {
      guard let field = survey.fields.first(where: { SimpleWord.of($0) == SimpleWord.of(name) })
      else { continue }
      let known = (survey.values[field] ?? [:]).filter { vocabulary.kind(of: $0.key) != nil }
      let count = known.values.reduce(0, +)
      if count > best?.count ?? 0 { best = (field, count) }
    }
    return best?.field
  }

  private mutating func noteUnknown<Kind: LandscapeKind>(
    _ field: String, _ counts: [String: Int], _ type: Kind.Type
  ) {
    let empty = survey.featureCount - (survey.values[field] ?? [:]).values.reduce(0, +)
    let total = counts.values.reduce(0, +) + empty
    guard total > 0 else { return }
    let words = counts.keys.sorted().map { "\"\($0)\"" } + (empty > 0 ? ["no value"] : [])
    unknown =
      "\(survey.reference): no \(Kind.noun) known for \(total) of \(survey.featureCount) features: "
      + "field \(field) has \(words.joined(separator: ", ")); to use them, give a map in a study file"
  }
}
