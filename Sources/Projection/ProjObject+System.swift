import CPROJ

/// What PROJ knows of a coordinate system.
extension ProjObject {
  /// The two-dimensional part: without heights and, on request, without a shift to WGS 84.
  var horizontal: ProjObject? {
    switch type {
    case PJ_TYPE_COMPOUND_CRS:
      unsafe ProjObject(proj_crs_get_sub_crs(context.handle, handle, 0), in: context)?.horizontal
    case PJ_TYPE_GEOGRAPHIC_2D_CRS, PJ_TYPE_BOUND_CRS:
      self
    case PJ_TYPE_GEOGRAPHIC_3D_CRS, PJ_TYPE_PROJECTED_CRS:
      unsafe ProjObject(proj_crs_demote_to_2D(context.handle, nil, handle), in: context)
    default:
      nil
    }
  }

  /// The system to which WKT 1 adds its own shift to WGS 84 (TOWGS84); the system itself elsewhere.
  var withoutShift: ProjObject? {
    guard type == PJ_TYPE_BOUND_CRS else { return self }
    return unsafe ProjObject(proj_get_source_crs(context.handle, handle), in: context)?.horizontal
  }

  /// The EPSG code that the object states, if the registry has it, or else that of the entry that equals it.
  ///
  /// An entry equals it when PROJ is sure of it, or when only names and the order of latitude and
  /// longitude differ.
  var epsg: Int? {
    if let identifier {
      if identifier.authority == "EPSG", let code = Int(identifier.code),
        ProjObject(definition: "EPSG:\(code)", in: context) != nil
      {
        return code
      }
      if identifier == ("OGC", "CRS84") { return BelgianCode.wgs84 }
    }
    var confidences: UnsafeMutablePointer<Int32>?
    let list = unsafe proj_identify(context.handle, handle, "EPSG", nil, &confidences)
    defer { unsafe proj_int_list_destroy(confidences) }
    guard let match = unsafe objects(of: list, in: context).first,
      let confidences = unsafe confidences,
      unsafe confidences[0] == 100 || isEquivalent(to: match),
      let code = match.identifier?.code
    else { return nil }
    return Int(code)
  }

  private func isEquivalent(to other: ProjObject) -> Bool {
    unsafe proj_is_equivalent_to_with_ctx(
      context.handle, handle, other.handle, PJ_COMP_EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS) == 1
  }

  /// The EPSG code of the geographic system on whose datum this one is built.
  var geodeticEPSG: Int? {
    unsafe ProjObject(proj_crs_get_geodetic_crs(context.handle, handle), in: context)?.epsg
  }

  /// The size of the axes' unit in metres, or in radians for longitude and latitude.
  var unitSize: Double? {
    guard
      let axes = unsafe ProjObject(
        proj_crs_get_coordinate_system(context.handle, handle), in: context)
    else { return nil }
    var size = 0.0
    let read = unsafe proj_cs_get_axis_info(
      context.handle, axes.handle, 0, nil, nil, nil, &size, nil, nil, nil)
    return read == 1 ? size : nil
  }

  /// Whether longitudes count from Greenwich.
  var isFromGreenwich: Bool {
    guard
      let meridian = unsafe ProjObject(
        proj_get_prime_meridian(context.handle, handle), in: context)
    else { return false }
    var longitude = 0.0
    let read = unsafe proj_prime_meridian_get_parameters(
      context.handle, meridian.handle, &longitude, nil, nil)
    return read == 1 && longitude == 0
  }

  /// The EPSG code of the projection's method.
  var methodEPSG: Int? {
    guard
      let conversion = unsafe ProjObject(
        proj_crs_get_coordoperation(context.handle, handle), in: context)
    else { return nil }
    var code: UnsafePointer<CChar>?
    let read = unsafe proj_coordoperation_get_method_info(
      context.handle, conversion.handle, nil, nil, &code)
    guard read == 1, let code = unsafe code else { return nil }
    return unsafe Int(String(cString: code))
  }

  /// The system as WKT 2:2019.
  var wkt: String? {
    unsafe proj_as_wkt(context.handle, handle, PJ_WKT2_2019, nil).map {
      unsafe String(cString: $0)
    }
  }
}
