import Geometry
import Layers

/// The fields of a ledger's layer, and what they say of a feature.
struct LedgerFields {
  private(set) var list = FieldList()
  private let words: LedgerVocabulary
  private let status: Int
  private let type, goal, name, measure, year, length, organisation, region: Int?
  private let criteria: [(criterion: CommitmentCriterion, field: Int)]

  /// The years that a measure can be of: outside them a number is not a year.
  private static let years = 1990...2100

  init(of reader: LayerReader, words: LedgerVocabulary) throws {
    self.words = words
    let present = Set(reader.fields.map(\.name))
    var list = FieldList()
    func optional(_ name: String) -> Int? { present.contains(name) ? list.add(name) : nil }
    guard present.contains("status") else {
      throw LandscapeError.badMeasure(
        "\(reader.path):\(reader.name): there is no field 'status'; add one that says of each"
          + " feature whether it is \(Self.list(MeasureStatus.self))")
    }
    status = list.add("status")
    type = optional("type")
    goal = optional("goal")
    name = optional("name")
    measure = optional("measure")
    year = optional("year")
    length = optional("length_km")
    organisation = optional("organisation")
    region = optional("region")
    criteria = CommitmentCriterion.allCases.compactMap { criterion in
      optional(criterion.field).map { (criterion, $0) }
    }
    self.list = list
  }

  /// The measure that features with the same value are parts of.
  func group(of feature: InputFeature) -> String? { feature.text(measure) }

  /// The entry that a feature is, as part of a measure.
  func entry(_ feature: InputFeature, layer: String, measure: Int) throws -> LedgerEntry {
    let place = "\(layer), feature \(feature.id)"
    return LedgerEntry(
      feature: feature.id, name: title(of: feature), measure: measure,
      goal: try goal(of: feature, at: place), status: try status(of: feature, at: place),
      year: try year(of: feature, at: place), statedLength: try length(of: feature, at: place),
      organisation: feature.text(organisation), region: feature.text(region),
      criteria: try criteria(of: feature, at: place), wkb: try feature.geometry.wkb())
  }

  /// The name of a feature, or what it is where it has none.
  func title(of feature: InputFeature) -> String {
    feature.text(name) ?? feature.text(measure)
      ?? "\(feature.text(type) ?? feature.text(goal) ?? "feature") \(feature.id)"
  }

  private func status(of feature: InputFeature, at place: String) throws -> MeasureStatus {
    let known = MeasureStatus.allCases.map(\.rawValue)
    guard let word = feature.text(status) else {
      throw LandscapeError.badMeasure(
        "\(place): the field 'status' is empty; give one of \(known.joined(separator: ", "))")
    }
    guard let status = words.status(word) else {
      throw LandscapeError.badMeasure(
        "\(place): the status '\(word)' is not known; \(words.remedy(word, known))")
    }
    return status
  }

  private func goal(of feature: InputFeature, at place: String) throws -> CommitmentGoal {
    let known = CommitmentGoal.allCases.map(\.rawValue)
    if let word = feature.text(goal) {
      guard let goal = words.goal(word) else {
        throw LandscapeError.badMeasure(
          "\(place): the goal '\(word)' is not known; \(words.remedy(word, known))")
      }
      return goal
    }
    let word = feature.text(type)
    guard let goal = word.flatMap(MeasureType.init).flatMap(CommitmentGoal.init) else {
      let types = MeasureType.allCases.filter { $0 != .newBarrier }.map(\.rawValue)
      throw LandscapeError.badMeasure(
        "\(place): neither 'goal' nor 'type' tells which goal it counts towards"
          + (word.map { " (the type '\($0)' is not a measure; \(words.remedy($0, types)))" } ?? "")
          + "; give a goal: \(Self.list(CommitmentGoal.self))")
    }
    return goal
  }

  private func year(of feature: InputFeature, at place: String) throws -> Int? {
    guard let text = feature.text(year) else { return nil }
    guard let number = year.flatMap({ feature.attributes[$0].real }),
      let year = Int(exactly: number), Self.years.contains(year)
    else {
      throw LandscapeError.badMeasure(
        "\(place): the field 'year' is '\(text)', not a year from \(Self.years.lowerBound) to"
          + " \(Self.years.upperBound); write it as 2026, or leave it empty where it is not known")
    }
    return year
  }

  private func length(of feature: InputFeature, at place: String) throws -> Double? {
    guard let text = feature.text(length) else { return nil }
    guard let kilometres = length.flatMap({ feature.attributes[$0].real }), kilometres.isFinite,
      kilometres >= 0
    else {
      throw LandscapeError.badMeasure(
        "\(place): the field 'length_km' is '\(text)', not a number of kilometres from 0 up; write"
          + " it as 1.25, or leave it empty where it is not known")
    }
    return kilometres
  }

  private func criteria(
    of feature: InputFeature, at place: String
  ) throws -> [CommitmentCriterion: Bool] {
    var answers: [CommitmentCriterion: Bool] = [:]
    for (criterion, field) in criteria {
      guard let word = feature.text(field) else { continue }
      guard let answer = words.answer(word) else {
        throw LandscapeError.badMeasure(
          "\(place): the field '\(criterion.field)' is '\(word)', which is neither yes nor no;"
            + " write yes or no, or leave it empty where it is not known")
      }
      answers[criterion] = answer
    }
    return answers
  }

  private static func list<Word: CaseIterable & RawRepresentable>(_ words: Word.Type) -> String
  where Word.RawValue == String {
    words.allCases.map(\.rawValue).joined(separator: " or ")
  }
}
