/// Why a coordinate system or a transformation of coordinates was refused.
public enum ProjectionError: Error, Sendable, Hashable {
  /// PROJ doesn't find the registry of coordinate systems.
  case noDatabase
  /// PROJ can't make anything of a definition.
  case unreadable(definition: String, reason: String)
  /// The definition names something without horizontal coordinates.
  case notHorizontal(definition: String)
  /// PROJ would read the system but give wrong coordinates.
  case refused(system: String, reason: String)
  /// How the datums of two systems relate is not known.
  case noOperation(from: String, to: String)
  /// An operation is known, but what it needs is missing or broken.
  case unusable(operation: String, reason: String)
  /// One point of an array has no counterpart in the target system.
  case untransformable(index: Int, x: Double, y: Double, operation: String, reason: String)
}

extension ProjectionError: CustomStringConvertible {
  /// One line that says what is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .noDatabase:
      "PROJ doesn't find its database proj.db; install PROJ's data (package proj-data), "
        + "or name its folder in the environment variable PROJ_DATA"
    case .unreadable(let definition, let reason):
      "\(quoted(definition)) is no coordinate system that PROJ knows (\(reason)); "
        + "give an EPSG code such as EPSG:31370, or WKT"
    case .notHorizontal(let definition):
      "\(quoted(definition)) has no projected or geographic coordinates; "
        + "give a projected or geographic system such as EPSG:31370 or EPSG:4326"
    case .refused(let system, let reason):
      "\(system) is refused: \(reason)"
    case .noOperation(let from, let to):
      "PROJ knows no relation between the datums of \(from) and \(to); "
        + "declare the layer's system by its EPSG code, or transform the layer beforehand"
    case .unusable(let operation, let reason):
      "the operation \(operation) can't be set up (\(reason)); "
        + "put sound copies of its grids into PROJ's data path"
    case .untransformable(let index, let x, let y, let operation, let reason):
      "point \(index) at (\(x), \(y)) can't be transformed by \(operation) (\(reason)); "
        + "correct its coordinates, or clip the layer to the operation's area"
    }
  }

  /// Shortens a definition, which may be pages of WKT, to a few words on one line.
  private func quoted(_ definition: String) -> String {
    let words = definition.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > 60 ? "'\(words.prefix(60))…'" : "'\(words)'"
  }
}
