/// The fields of a measures layer that say how measures may be chosen.
struct ChoiceFields {
  private let costPerKilometre: Int?
  private let excludes: Int?
  private let requires: Int?
  private let fixed: Int?

  init(present: Set<String>, fields: inout FieldList) {
    func optional(_ name: String) -> Int? { present.contains(name) ? fields.add(name) : nil }
    costPerKilometre = optional("cost_per_km")
    excludes = optional("excludes")
    requires = optional("requires")
    fixed = optional("fixed")
  }

  /// What a feature costs: its own cost and its length times that per kilometre; nothing without either.
  func cost(
    of feature: InputFeature, total: Double?, length: Double, layer: String
  ) throws -> Double? {
    let perKilometre = try feature.number(
      costPerKilometre, named: "cost_per_km", layer: layer, in: 0...(.infinity))
    guard let perKilometre else { return total }
    guard length > 0 else {
      throw LandscapeError.badMeasure(
        "\(layer), feature \(feature.id): it has a cost per kilometre but is no line; give its cost"
      )
    }
    return (total ?? 0) + perKilometre * length / 1000
  }

  /// Adds to a measure what a feature of it says.
  func read(_ feature: InputFeature, into measure: inout Measure, layer: String) throws {
    func names(_ field: Int?) -> [String] {
      (feature.text(field) ?? "").split(separator: ";").map {
        String($0.trimmingPrefix(while: \.isWhitespace).reversed())
      }.map { String($0.trimmingPrefix(while: \.isWhitespace).reversed()) }.filter { !$0.isEmpty }
    }
    for name in names(excludes) where !measure.excludes.contains(name) {
      measure.excludes.append(name)
    }
    for name in names(requires) where !measure.requires.contains(name) {
      measure.requires.append(name)
    }
    let text = (feature.text(fixed) ?? "").lowercased()
    switch text {
    case "1", "true", "yes", "ja", "oui": measure.isFixed = true
    case "", "0", "false", "no", "nee", "non": break
    default:
      throw LandscapeError.badMeasure(
        "\(layer), feature \(feature.id): the field 'fixed' is '\(text)'; write yes or no")
    }
  }
}
