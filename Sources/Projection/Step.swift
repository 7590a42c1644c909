import CPROJ

/// One operation between two systems: the best that the grids at hand allow, the same for all points.
@safe final class Step {
  let operation: Transformation.Operation
  private let raw: OpaquePointer
  private let context: ProjectionContext

  init(
    from source: CoordinateSystem, to target: CoordinateSystem, in context: ProjectionContext
  ) throws(ProjectionError) {
    self.context = context
    func failure() -> ProjectionError {
      .noOperation(from: source.title, to: target.title, reason: context.takeReason())
    }
    guard let from = unsafe proj_create(context.handle, source.wkt) else { throw failure() }
    defer { unsafe proj_destroy(from) }
    guard let to = unsafe proj_create(context.handle, target.wkt) else { throw failure() }
    defer { unsafe proj_destroy(to) }
    guard let factory = unsafe proj_create_operation_factory_context(context.handle, nil) else {
      throw failure()
    }
    defer { unsafe proj_operation_factory_context_destroy(factory) }
    unsafe proj_operation_factory_context_set_spatial_criterion(
      context.handle, factory, PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION)
    // Operations whose grid is missing are listed too, last, to say what would be better.
    unsafe proj_operation_factory_context_set_grid_availability_use(
      context.handle, factory, PROJ_GRID_AVAILABILITY_USED_FOR_SORTING)
    unsafe proj_operation_factory_context_set_area_of_interest(
      context.handle, factory, 2.2, 49.4, 6.5, 51.9)
    guard let list = unsafe proj_create_operations(context.handle, from, to, factory) else {
      throw failure()
    }
    defer { unsafe proj_list_destroy(list) }
    let candidates = unsafe Candidates(list, context)
    guard let index = candidates.best,
      let chosen = unsafe proj_list_get(context.handle, list, Int32(index))
    else { throw failure() }
    defer { unsafe proj_destroy(chosen) }
    guard let normalised = unsafe proj_normalize_for_visualization(context.handle, chosen) else {
      throw failure()
    }
    unsafe raw = normalised
    let facts = candidates.all[index]
    operation = Transformation.Operation(
      name: facts.name, accuracy: facts.accuracy, usesGrid: facts.gridCount > 0,
      missingGrids: candidates.betterGrids(than: index))
  }

  deinit { unsafe proj_destroy(raw) }

  func apply(_ xy: inout [Double]) throws(ProjectionError) {
    let before = xy
    let count = xy.count / 2
    unsafe proj_errno_reset(raw)
    unsafe xy.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      let stride = 2 * MemoryLayout<Double>.stride
      _ = unsafe proj_trans_generic(
        raw, PJ_FWD, start, stride, count, start + 1, stride, count, nil, 0, 0, nil, 0, 0)
    }
    for index in 0..<count where !(xy[2 * index].isFinite && xy[2 * index + 1].isFinite) {
      throw .failedPoint(
        index: index, x: before[2 * index], y: before[2 * index + 1],
        reason: context.takeReason())
    }
  }
}

/// The operations that PROJ offers between two systems, the best first.
private struct Candidates {
  struct Facts {
    let name: String
    let accuracy: Double?
    let gridCount: Int
    let missingGrids: [String]
    let isUsable: Bool
    let isBallpark: Bool
  }

  let all: [Facts]

  @unsafe init(_ list: OpaquePointer, _ context: ProjectionContext) {
    unsafe all = (0..<proj_list_get_count(list)).compactMap { index -> Facts? in
      guard let operation = unsafe proj_list_get(context.handle, list, index) else { return nil }
      defer { unsafe proj_destroy(operation) }
      return unsafe Self.facts(of: operation, context)
    }
  }

  @unsafe private static func facts(
    of operation: OpaquePointer, _ context: ProjectionContext
  ) -> Facts {
    // A projection alone is exact by definition; PROJ gives accuracies to changes of datum only.
    let isExact = unsafe proj_get_type(operation) == PJ_TYPE_CONVERSION
    let accuracy =
      isExact ? 0 : unsafe proj_coordoperation_get_accuracy(context.handle, operation)
    let grids = unsafe proj_coordoperation_get_grid_used_count(context.handle, operation)
    var missing: [String] = []
    for grid in 0..<grids {
      var name: UnsafePointer<CChar>?
      var isAvailable: Int32 = 0
      unsafe proj_coordoperation_get_grid_used(
        context.handle, operation, grid, &name, nil, nil, nil, nil, nil, &isAvailable)
      if isAvailable == 0, let name = unsafe name {
        missing.append(unsafe String(cString: name))
      }
    }
    return Facts(
      name: unsafe String(cString: proj_get_name(operation)),
      accuracy: accuracy < 0 ? nil : accuracy, gridCount: Int(grids), missingGrids: missing,
      isUsable: unsafe proj_coordoperation_is_instantiable(context.handle, operation) == 1,
      isBallpark: unsafe proj_coordoperation_has_ballpark_transformation(
        context.handle, operation) == 1)
  }

  /// The most accurate that can be used, the first of equals; one that ignores the datums only when
  /// there is nothing else.
  var best: Int? {
    all.indices.filter { all[$0].isUsable }.min { a, b in
      rank(a) < rank(b)
    }
  }

  private func rank(_ index: Int) -> (Int, Double, Int) {
    (all[index].isBallpark ? 1 : 0, all[index].accuracy ?? .infinity, index)
  }

  /// The missing grids of operations that would be more accurate.
  func betterGrids(than chosen: Int) -> [String] {
    let accuracy = all[chosen].accuracy ?? .infinity
    let better = all.filter { !$0.isUsable && ($0.accuracy ?? .infinity) < accuracy }
    return Array(Set(better.flatMap(\.missingGrids))).sorted()
  }
}
