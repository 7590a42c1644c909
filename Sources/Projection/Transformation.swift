/// One operation between two systems, applied alike to all points.
///
/// Both sides are in x, y order, longitude before latitude. Between Belgium's old datum BD72 and
/// anything else the way leads through ETRS89, the only one for which there is a grid.
public final class Transformation {
  /// What is done to the points, how accurate it is, and which grids it uses or lacks.
  public let operation: Operation
  private let chain: [ProjObject]
  /// No place on Earth has greater coordinates in the source system, in its own unit.
  private let limit: Double

  /// Chooses the operation.
  ///
  /// - Parameters:
  ///   - source: The system of the given points.
  ///   - target: The system of the wanted points.
  ///   - context: Where PROJ finds its database and its grids.
  /// - Throws: `ProjectionError.noOperation` when the relation between the datums is unknown, and
  ///   `ProjectionError.unusable` when it needs a grid that is missing or broken.
  public init(
    from source: CoordinateSystem, to target: CoordinateSystem, in context: ProjectionContext
  ) throws(ProjectionError) {
    limit = source.isGeographic ? 400 : 2e8
    guard source != target else {
      operation = .identity
      chain = []
      return
    }
    let search = OperationSearch(context: context)
    let start = try source.object(in: context)
    let end = try target.object(in: context)
    guard Self.needsDetour(from: source, to: target) else {
      let direct = try search.best(from: start, to: end)
      operation = direct.description
      chain = [direct.object]
      return
    }
    let middle = try CoordinateSystem("\(BelgianCode.etrs89)", in: context).object(in: context)
    let first = try search.best(from: start, to: middle)
    let second = try search.best(from: middle, to: end)
    operation = first.description.followed(by: second.description)
    chain = [first.object, second.object]
  }

  /// Transforms points in place, all or none.
  ///
  /// - Parameter xy: Points as x, y, x, y.
  /// - Throws: `ProjectionError.untransformable` for the first point without counterpart; the
  ///   array is then unchanged.
  public func apply(_ xy: inout [Double]) throws(ProjectionError) {
    precondition(xy.count.isMultiple(of: 2), "each point has an x and a y")
    // PROJ maps absurd numbers to the poles without complaint.
    if let failure = xy.firstIndex(where: { !(abs($0) <= limit) }) {
      throw untransformable(failure / 2, in: xy, "no place has such coordinates")
    }
    var moved = xy
    for step in chain { step.transform(&moved) }
    if let failure = moved.firstIndex(where: { !$0.isFinite }) {
      throw untransformable(failure / 2, in: xy, reasonOfFailure(failure / 2, in: xy))
    }
    xy = moved
  }

  /// Transforms one point.
  ///
  /// - Parameters:
  ///   - x: The given x, or longitude.
  ///   - y: The given y, or latitude.
  /// - Returns: The wanted x and y, or longitude and latitude.
  /// - Throws: `ProjectionError.untransformable` when the point has no counterpart.
  public func callAsFunction(
    x: Double, y: Double
  ) throws(ProjectionError) -> (x: Double, y: Double) {
    var xy = [x, y]
    try apply(&xy)
    return (xy[0], xy[1])
  }

  private static func needsDetour(
    from source: CoordinateSystem, to target: CoordinateSystem
  ) -> Bool {
    let datums = [source.geodeticEPSG, target.geodeticEPSG]
    return datums.contains(BelgianCode.bd72) && datums[0] != datums[1]
      && !datums.contains(BelgianCode.etrs89)
  }

  private func untransformable(
    _ index: Int, in xy: [Double], _ reason: String
  ) -> ProjectionError {
    .untransformable(
      index: index, x: xy[2 * index], y: xy[2 * index + 1], operation: operation.name,
      reason: reason)
  }

  /// What PROJ says when a point is transformed alone.
  private func reasonOfFailure(_ index: Int, in xy: [Double]) -> String {
    var point = (x: xy[2 * index], y: xy[2 * index + 1])
    for step in chain {
      let (moved, reason) = step.transform(point)
      if let reason { return reason }
      point = moved
    }
    return "PROJ gives no reason"
  }
}
