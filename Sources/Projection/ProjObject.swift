import CPROJ

/// An object of PROJ, a system or an operation, that is freed with its last use.
///
/// All handles of PROJ look alike to the compiler; this type is what tells them from others.
@safe final class ProjObject {
  let handle: OpaquePointer
  let context: ProjectionContext

  /// Owns a handle; nil for the null pointer with which PROJ reports failure.
  init?(_ handle: OpaquePointer?, in context: ProjectionContext) {
    guard let handle = unsafe handle else { return nil }
    unsafe self.handle = handle
    self.context = context
  }

  deinit { unsafe proj_destroy(handle) }

  /// Reads a definition as PROJ does; on failure the context has the reason.
  convenience init?(definition: String, in context: ProjectionContext) {
    context.clearMessage()
    unsafe self.init(proj_create(context.handle, definition), in: context)
  }

  var type: PJ_TYPE { unsafe proj_get_type(handle) }

  var name: String { unsafe proj_get_name(handle).map { unsafe String(cString: $0) } ?? "unnamed" }

  /// The authority and code of the object where it states one, as in ("EPSG", "31370").
  var identifier: (authority: String, code: String)? {
    guard let authority = unsafe proj_get_id_auth_name(handle, 0),
      let code = unsafe proj_get_id_code(handle, 0)
    else { return nil }
    return unsafe (String(cString: authority), String(cString: code))
  }
}

/// The objects of a list of PROJ, which is freed once they are taken out.
func objects(of list: OpaquePointer?, in context: ProjectionContext) -> [ProjObject] {
  guard let list = unsafe list else { return [] }
  defer { unsafe proj_list_destroy(list) }
  let count = unsafe proj_list_get_count(list)
  return (0..<count).compactMap { position in
    unsafe ProjObject(proj_list_get(context.handle, list, position), in: context)
  }
}
