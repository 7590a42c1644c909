import CPROJ

/// A coordinate reference system: facts only, to be passed around freely.
public struct CoordinateSystem: Sendable, Hashable {
  /// Its name, such as `BD72 / Belgian Lambert 72`.
  public let name: String
  /// Its code, where it is one of EPSG's.
  public let epsg: Int?
  /// Well-known text (WKT2).
  public let wkt: String
  /// True for longitude and latitude.
  public let isGeographic: Bool
  /// True for easting and northing.
  public let isProjected: Bool
  /// True where one unit is one metre.
  public let unitIsMetre: Bool
  /// What a user should know of how the definition was taken.
  public let notice: String?

  /// Reads a definition.
  ///
  /// - Parameters:
  ///   - definition: `EPSG:31370`, `31370`, or well-known text of any edition.
  ///   - context: The context to read it with.
  /// - Throws: What is wrong with the definition.
  public init(
    _ definition: String, in context: ProjectionContext
  ) throws(ProjectionError) {
    let given = definition.allSatisfy(\.isNumber) ? "EPSG:\(definition)" : definition
    let code = given.uppercased().hasPrefix("EPSG:") ? Int(given.dropFirst(5)) : nil
    let text: String
    if code == Belgium.lambert2008Successor {
      text = "EPSG:\(Belgium.lambert2008)"
      notice = "EPSG:11219 is taken as EPSG:3812, which it succeeds"
    } else {
      text = given
      notice = nil
    }
    guard let made = unsafe proj_create(context.handle, text) else {
      throw .unknownSystem(
        definition: Self.short(definition), reason: context.takeReason())
    }
    defer { unsafe proj_destroy(made) }
    let system = try unsafe Self.horizontal(made, definition, context)
    defer { unsafe proj_destroy(system) }
    let epsg = unsafe Self.code(of: system, context)
    guard epsg != Belgium.lambert72WithRotation else {
      throw .refusedSystem(
        definition: "EPSG:31300",
        reason: "PROJ 9.1 loses its rotation of 29 seconds, which puts coordinates 735 m off;"
          + " transform the layer to EPSG:31370 with other software first")
    }
    self.epsg = epsg
    name = unsafe String(cString: proj_get_name(system))
    wkt =
      unsafe proj_as_wkt(context.handle, system, PJ_WKT2_2019, nil)
      .map { unsafe String(cString: $0) } ?? text
    let type = unsafe proj_get_type(system)
    isGeographic = type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS
    isProjected = type == PJ_TYPE_PROJECTED_CRS
    unitIsMetre = unsafe Self.unit(of: system, context) == 1 && !isGeographic
  }

  /// The system of positions: of a compound system its first part, of a bound one its base.
  @unsafe private static func horizontal(
    _ made: OpaquePointer, _ definition: String, _ context: ProjectionContext
  ) throws(ProjectionError) -> OpaquePointer {
    var system = unsafe proj_clone(context.handle, made)
    while let current = unsafe system {
      let inner: OpaquePointer?
      switch unsafe proj_get_type(current) {
      case PJ_TYPE_COMPOUND_CRS: unsafe inner = proj_crs_get_sub_crs(context.handle, current, 0)
      case PJ_TYPE_BOUND_CRS: unsafe inner = proj_get_source_crs(context.handle, current)
      case PJ_TYPE_PROJECTED_CRS, PJ_TYPE_GEOGRAPHIC_2D_CRS, PJ_TYPE_GEOGRAPHIC_3D_CRS:
        return unsafe current
      default:
        unsafe proj_destroy(current)
        throw .notASystem(definition: short(definition))
      }
      unsafe proj_destroy(current)
      unsafe system = inner
    }
    throw .notASystem(definition: short(definition))
  }

  /// The code that the definition gives, or that of EPSG's system that it is certainly the same as.
  @unsafe private static func code(
    of system: OpaquePointer, _ context: ProjectionContext
  ) -> Int? {
    if let code = unsafe declaredCode(of: system) { return code }
    var confidences: UnsafeMutablePointer<Int32>?
    let candidates = unsafe proj_identify(context.handle, system, "EPSG", nil, &confidences)
    defer {
      unsafe proj_list_destroy(candidates)
      unsafe proj_int_list_destroy(confidences)
    }
    guard let list = unsafe candidates, let confidences = unsafe confidences else { return nil }
    // 90 and more: all but the names are the same.
    for index in unsafe 0..<proj_list_get_count(list)
    where unsafe confidences[Int(index)] >= 90 {
      guard let candidate = unsafe proj_list_get(context.handle, list, index) else { continue }
      defer { unsafe proj_destroy(candidate) }
      if let code = unsafe declaredCode(of: candidate) { return code }
    }
    return nil
  }

  @unsafe private static func declaredCode(of system: OpaquePointer) -> Int? {
    guard let authority = unsafe proj_get_id_auth_name(system, 0),
      unsafe String(cString: authority) == "EPSG",
      let code = unsafe proj_get_id_code(system, 0)
    else { return nil }
    return unsafe Int(String(cString: code))
  }

  /// The unit of the first axis, in metres or radians.
  @unsafe private static func unit(
    of system: OpaquePointer, _ context: ProjectionContext
  ) -> Double? {
    guard let axes = unsafe proj_crs_get_coordinate_system(context.handle, system) else {
      return nil
    }
    defer { unsafe proj_destroy(axes) }
    var factor = 0.0
    let status = unsafe proj_cs_get_axis_info(
      context.handle, axes, 0, nil, nil, nil, &factor, nil, nil, nil)
    return status == 1 ? factor : nil
  }

  private static func short(_ definition: String) -> String {
    definition.count > 60 ? definition.prefix(60) + "…" : definition
  }
}

extension CoordinateSystem {
  /// True where both are the same system: by their codes, or by their text.
  func isSame(as other: CoordinateSystem) -> Bool {
    if let epsg, let code = other.epsg { return epsg == code }
    return wkt == other.wkt
  }

  /// `EPSG:31370`, or the name of a system without code.
  public var title: String { epsg.map { "EPSG:\($0)" } ?? name }
}
