import CPROJ

/// What PROJ knows of an operation between two systems.
extension ProjObject {
  /// Whether all that the operation needs is on disk.
  var isInstantiable: Bool {
    unsafe proj_coordoperation_is_instantiable(context.handle, handle) == 1
  }

  /// The operation with x before y, longitude before latitude, on both sides.
  ///
  /// It is nil, and the context has the reason, when a grid can't be read.
  var inVisualOrder: ProjObject? {
    context.clearMessage()
    let ordered = unsafe ProjObject(
      proj_normalize_for_visualization(context.handle, handle), in: context)
    guard let ordered, ordered.opensGrids else { return nil }
    return ordered
  }

  /// Whether PROJ can read the operation's grids.
  ///
  /// For a broken grid PROJ returns an operation without definition, of which every point fails;
  /// or, if it has read a grid of that name before, an operation that fails with its first point.
  private var opensGrids: Bool {
    guard let definition = unsafe proj_pj_info(handle).definition, unsafe definition[0] != 0 else {
      return false
    }
    _ = unsafe proj_trans(handle, PJ_FWD, proj_coord(0, 0, 0, 0))
    return unsafe proj_errno_reset(handle) != PROJ_ERR_INVALID_OP_FILE_NOT_FOUND_OR_INVALID
  }

  /// The grids of shifts that the operation needs, and whether PROJ finds them.
  var grids: [(name: String, isAvailable: Bool)] {
    let count = unsafe proj_coordoperation_get_grid_used_count(context.handle, handle)
    return (0..<count).compactMap { position in
      var name: UnsafePointer<CChar>?
      var available: Int32 = 0
      let read = unsafe proj_coordoperation_get_grid_used(
        context.handle, handle, position, &name, nil, nil, nil, nil, nil, &available)
      guard read == 1, let name = unsafe name else { return nil }
      return unsafe (String(cString: name), available == 1)
    }
  }

  /// The operation's description for a manifest, given the grids of a better one that are absent.
  func describedOperation(missingGrids: [String]) -> Operation {
    let steps = stepNames
    return Operation(
      name: steps.joined(separator: " + "), accuracy: accuracy, usesGrid: !grids.isEmpty,
      missingGrids: missingGrids, steps: steps)
  }

  /// How far off the operation may be in metres; a mere projection is exact.
  private var accuracy: Double? {
    guard type != PJ_TYPE_CONVERSION else { return 0 }
    let accuracy = unsafe proj_coordoperation_get_accuracy(context.handle, handle)
    return accuracy < 0 ? nil : accuracy
  }

  private var stepNames: [String] {
    guard type == PJ_TYPE_CONCATENATED_OPERATION else { return [name] }
    let count = unsafe proj_concatoperation_get_step_count(context.handle, handle)
    return (0..<count).compactMap { position in
      unsafe ProjObject(
        proj_concatoperation_get_step(context.handle, handle, position), in: context)?.name
    }
  }

  /// Transforms points in place.
  ///
  /// - Parameter xy: Points as x, y, x, y; those that have no counterpart become infinite.
  func transform(_ xy: inout [Double]) {
    let stride = 2 * MemoryLayout<Double>.stride
    let count = xy.count / 2
    unsafe xy.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      _ = unsafe proj_trans_generic(
        handle, PJ_FWD, start, stride, count, start + 1, stride, count, nil, 0, 0, nil, 0, 0)
    }
    unsafe proj_errno_reset(handle)
  }

  /// Transforms one point; a failure comes with PROJ's reason.
  func transform(_ point: (x: Double, y: Double)) -> (
    moved: (x: Double, y: Double), reason: String?
  ) {
    let moved = unsafe proj_trans(handle, PJ_FWD, proj_coord(point.x, point.y, 0, 0))
    let code = unsafe proj_errno_reset(handle)
    let point = unsafe (moved.xy.x, moved.xy.y)
    guard code != 0, let reason = unsafe proj_context_errno_string(context.handle, code) else {
      return (point, nil)
    }
    return unsafe (point, String(cString: reason))
  }
}
