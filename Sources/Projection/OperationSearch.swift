import CPROJ

/// Finds the one operation that takes all points from one system to another.
///
/// PROJ's usual entry point keeps several operations and picks one per point. A study needs the
/// same operation for neighbouring points, so that no seam appears, and needs its accuracy.
struct OperationSearch {
  let context: ProjectionContext

  /// The most accurate operation whose grids are all there.
  ///
  /// - Returns: The operation in x, y order, and its description. Operations for Belgium are
  ///   preferred; elsewhere PROJ's own order decides.
  /// - Throws: `ProjectionError` when PROJ only knows how to ignore the datum, and when the
  ///   operation's grids are missing or broken.
  func best(
    from source: ProjObject, to target: ProjObject
  ) throws(ProjectionError) -> (object: ProjObject, description: Operation) {
    let belgian = candidates(from: source, to: target, inBelgium: true)
    let found = belgian.isEmpty ? candidates(from: source, to: target, inBelgium: false) : belgian
    guard let ideal = found.first else {
      throw .noOperation(from: source.name, to: target.name)
    }
    let missing = ideal.grids.filter { !$0.isAvailable }.map(\.name)
    guard let chosen = found.first(where: \.isInstantiable) else {
      throw .unusable(operation: ideal.name, reason: "missing: \(missing.joined(separator: ", "))")
    }
    guard let object = chosen.inVisualOrder else {
      throw .unusable(operation: chosen.name, reason: context.message)
    }
    return (object, chosen.describedOperation(missingGrids: missing))
  }

  private func candidates(
    from source: ProjObject, to target: ProjObject, inBelgium: Bool
  ) -> [ProjObject] {
    guard let search = unsafe proj_create_operation_factory_context(context.handle, nil) else {
      return []
    }
    defer { unsafe proj_operation_factory_context_destroy(search) }
    // Missing grids are wanted in the list, so that the report can name them.
    unsafe proj_operation_factory_context_set_grid_availability_use(
      context.handle, search, PROJ_GRID_AVAILABILITY_IGNORED)
    unsafe proj_operation_factory_context_set_spatial_criterion(
      context.handle, search, PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION)
    unsafe proj_operation_factory_context_set_allow_ballpark_transformations(
      context.handle, search, 0)
    if inBelgium {
      let box = SanityBox.degrees
      unsafe proj_operation_factory_context_set_area_of_interest(
        context.handle, search, box.x.lowerBound, box.y.lowerBound, box.x.upperBound,
        box.y.upperBound)
    } else {
      unsafe proj_operation_factory_context_set_crs_extent_use(
        context.handle, search, PJ_CRS_EXTENT_NONE)
    }
    let list = unsafe proj_create_operations(
      context.handle, source.handle, target.handle, search)
    return unsafe objects(of: list, in: context)
  }
}
