import CPROJ

/// Takes coordinates from one system to another, always as x, y (easting or longitude first).
@safe public final class Transformation {
  /// How it is done.
  public let operation: Operation
  private let context: ProjectionContext
  private let steps: [Step]

  /// How coordinates are transformed, for the manifest.
  public struct Operation: Sendable, Hashable {
    /// The operations in words.
    public var name: String
    /// What they are good to, in metres; nothing where PROJ doesn't know.
    public var accuracy: Double?
    /// True where a datum grid is used.
    public var usesGrid: Bool
    /// Grids that would make it more accurate, and that are not there.
    public var missingGrids: [String]

    /// One line with all of it.
    public var summary: String {
      let accuracy = accuracy.map { "good to \($0) m" } ?? "of unknown accuracy"
      let grid = missingGrids.isEmpty ? "" : "; better with \(missingGrids.joined(separator: ", "))"
      return "\(name) (\(accuracy)\(usesGrid ? ", with a datum grid" : "")\(grid))"
    }
  }

  /// Prepares a transformation.
  ///
  /// Between Belgian Lambert 72 and any other datum it goes through ETRS89, since PROJ offers the grid
  /// of the National Geographic Institute only there.
  public init(
    from source: CoordinateSystem, to target: CoordinateSystem, in context: ProjectionContext
  ) throws(ProjectionError) {
    self.context = context
    guard !source.isSame(as: target) else {
      steps = []
      operation = Operation(name: "none", accuracy: 0, usesGrid: false, missingGrids: [])
      return
    }
    var systems = [source, target]
    let through = [source, target].filter(\.isBD72).count == 1
    if through, source.epsg != Belgium.etrs89, target.epsg != Belgium.etrs89 {
      systems.insert(
        try CoordinateSystem("EPSG:\(Belgium.etrs89)", in: context), at: 1)
    }
    var steps: [Step] = []
    for (from, to) in zip(systems, systems.dropFirst()) {
      steps.append(try Step(from: from, to: to, in: context))
    }
    self.steps = steps
    let accuracies = steps.map(\.operation.accuracy)
    operation = Operation(
      name: steps.map(\.operation.name).joined(separator: ", then "),
      accuracy: accuracies.contains(nil) ? nil : accuracies.compactMap(\.self).reduce(0, +),
      usesGrid: steps.contains(where: \.operation.usesGrid),
      missingGrids: steps.flatMap(\.operation.missingGrids))
  }

  /// Transforms coordinates in place: x and y in turn.
  public func apply(_ xy: inout [Double]) throws(ProjectionError) {
    precondition(xy.count.isMultiple(of: 2), "x and y in turn")
    for step in steps { try step.apply(&xy) }
  }

  /// Transforms one position.
  public func callAsFunction(
    x: Double, y: Double
  ) throws(ProjectionError) -> (x: Double, y: Double) {
    var xy = [x, y]
    try apply(&xy)
    return (xy[0], xy[1])
  }
}

extension CoordinateSystem {
  /// True on the datum BD72.
  fileprivate var isBD72: Bool {
    epsg == Belgium.lambert72 || epsg == Belgium.bd72 || wkt.contains("Reseau National Belge 1972")
  }
}
