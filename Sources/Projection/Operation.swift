/// The way by which coordinates go from one system to another, as a run's manifest records it.
public struct Operation: Sendable, Hashable {
  /// The names of the steps, in PROJ's words, joined by " + ".
  public let name: String
  /// How far off the result may be in metres, as the EPSG registry states it; nil when unknown.
  public let accuracy: Double?
  /// Whether a grid of shifts on disk takes part.
  public let usesGrid: Bool
  /// The files that the most accurate operation needs and that PROJ doesn't find.
  public let missingGrids: [String]
  /// The names of the steps in order; empty when both systems are the same.
  public let steps: [String]

  /// The operation between two equal systems, which changes nothing.
  static let identity = Operation(
    name: "none, the systems are the same", accuracy: 0, usesGrid: false, missingGrids: [],
    steps: [])

  /// This operation followed by another; the accuracies add up.
  func followed(by next: Operation) -> Operation {
    let steps = steps + next.steps
    return Operation(
      name: steps.joined(separator: " + "),
      accuracy: accuracy.flatMap { first in next.accuracy.map { first + $0 } },
      usesGrid: usesGrid || next.usesGrid,
      missingGrids: missingGrids + next.missingGrids,
      steps: steps)
  }

  /// One line for a log: the name, the accuracy, and the grid used or missing.
  public var summary: String {
    var parts = [
      name, accuracy.map { "accuracy \(shortened($0, decimals: 3)) m" } ?? "accuracy unknown",
    ]
    if usesGrid { parts.append("with a grid") }
    if !missingGrids.isEmpty {
      parts.append(
        "without \(missingGrids.joined(separator: " and ")), missing in PROJ's data path")
    }
    return parts.joined(separator: "; ")
  }
}
