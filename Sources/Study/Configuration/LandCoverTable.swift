import Foundation
import Landscape

private enum LandCoverKey: String, CaseIterable {
  case name, resistance, habitat
}

/// The table that tells what each class of a land-cover raster is to a species: in the study file, or in
/// a CSV file of its own with the columns `class`, `name`, `resistance` and `habitat`.
///
/// A resistance can differ between profiles: in the study file as `{badger: 3, other: 5}`, in a CSV file in
/// a column `resistance badger` beside `resistance`. A class without a resistance, or with the word
/// `impassable`, lets nothing through.
struct LandCoverTable {
  private(set) var classes: [Int: LandCoverClass] = [:]

  init(yaml value: YAMLValue, profile: String, _ directory: String) throws(StudyError) {
    guard value.isMapping else {
      let path = try value.text()
      classes = try Self.classes(
        csvFile: path.hasPrefix("/") || directory.isEmpty ? path : "\(directory)/\(path)",
        profile: profile)
      return
    }
    for (name, value) in try value.pairs() {
      guard let number = Int(name) else {
        throw value.error("the class \"\(name)\" is not a whole number", "write 1: {resistance: 5}")
      }
      let keys = try YAMLMapping(value, keys: LandCoverKey.self)
      let resistance = try keys.required(.resistance, example: "resistance: 5, or impassable")
      classes[number] = LandCoverClass(
        name: try keys.text(.name), resistance: try Self.resistance(resistance, profile),
        habitat: try keys[.habitat]?.kind())
    }
  }

  private static func resistance(
    _ value: YAMLValue, _ profile: String
  ) throws(StudyError) -> Double? {
    guard value.isMapping else {
      return try value.text() == "impassable" ? nil : try value.number(.resistance)
    }
    let pairs = try value.pairs()
    guard
      let own = pairs.first(where: { $0.key == profile })
        ?? pairs.first(where: { $0.key == "other" })
    else {
      throw value.error(
        "has no resistance for the profile \(profile)", "add \(profile): 5, or other: 5")
    }
    return try resistance(own.value, profile)
  }

  private static func classes(
    csvFile path: String, profile: String
  ) throws(StudyError) -> [Int: LandCoverClass] {
    let table = try TextRows(file: path) { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: "\" \t"))
      }
    }
    let header = table.rows.first?.columns.map { $0.lowercased() } ?? []
    guard let number = header.firstIndex(of: "class"),
      let resistance = header.firstIndex(of: "resistance \(profile)".lowercased())
        ?? header.firstIndex(of: "resistance")
    else {
      throw StudyError(
        .configuration, file: path, line: 1,
        problem: "the table has no columns class and resistance",
        remedy: "begin it with class,name,resistance,habitat")
    }
    var classes: [Int: LandCoverClass] = [:]
    let (name, habitat) = (header.firstIndex(of: "name"), header.firstIndex(of: "habitat"))
    for row in table.rows.dropFirst() {
      guard let own = row.cell(number).flatMap({ Int($0) }) else {
        throw row.error("the class is not a whole number", "write one number per class")
      }
      guard classes[own] == nil else {
        throw row.error("class \(own) stands here twice", "remove one")
      }
      classes[own] = LandCoverClass(
        name: row.cell(name),
        resistance: row.cell(resistance) ?? "impassable" == "impassable"
          ? nil : try row.number(resistance, "resistance", .resistance),
        habitat: try row.cell(habitat).map { word throws(StudyError) in
          guard let kind = HabitatClass(rawValue: word) else {
            throw row.error(
              "\"\(word)\" is not a \(HabitatClass.noun)", HabitatClass.remedy(for: word))
          }
          return kind
        })
    }
    return classes
  }
}

extension TextRows.Row {
  /// The text of a column; nothing where there is none.
  fileprivate func cell(_ column: Int?) -> String? {
    guard let column, column < columns.count, !columns[column].isEmpty else { return nil }
    return columns[column]
  }
}
