import CGDAL

/// Turns GDAL's features into values, and counts what was lost on the way.
struct FeatureConversion {
  private var flattened = 0
  private var linearised = 0
  private var badText = 0

  /// What was lost, one sentence each.
  var notices: [String] {
    var notices: [String] = []
    if flattened > 0 { notices.append("Z or M values of \(flattened) features were dropped") }
    if linearised > 0 { notices.append("the curves of \(linearised) features were made straight") }
    if badText > 0 {
      notices.append(
        "\(badText) texts are not in the encoding that the file declares; some letters are lost")
    }
    return notices
  }

  @unsafe mutating func feature(
    _ feature: OGRFeatureH, columns: [Int32], fields: [Field]
  ) -> Feature {
    let geometry = unsafe geometry(of: feature)
    return Feature(
      id: unsafe OGR_F_GetFID(feature), wkb: geometry.wkb, problem: geometry.problem,
      attributes: zip(columns, fields).map { column, field in
        unsafe value(of: feature, column: column, type: field.type)
      })
  }

  @unsafe private mutating func value(
    of feature: OGRFeatureH, column: Int32, type: FieldType
  ) -> AttributeValue {
    guard unsafe OGR_F_IsFieldSetAndNotNull(feature, column) == 1 else { return .null }
    switch type {
    case .integer, .boolean: return .integer(unsafe OGR_F_GetFieldAsInteger64(feature, column))
    case .real: return .real(unsafe OGR_F_GetFieldAsDouble(feature, column))
    case .text, .date:
      guard let bytes = unsafe OGR_F_GetFieldAsString(feature, column) else { return .null }
      if let text = unsafe String(validatingCString: bytes) { return .text(text) }
      badText += 1
      return .text(unsafe String(cString: bytes))
    }
  }

  @unsafe private mutating func geometry(
    of feature: OGRFeatureH
  ) -> (wkb: [UInt8]?, problem: GeometryProblem?) {
    guard var geometry = unsafe OGR_F_GetGeometryRef(feature) else { return (nil, .null) }
    if unsafe OGR_G_IsEmpty(geometry) == 1 { return (nil, .empty) }
    let type = unsafe OGR_G_GetGeometryType(geometry)
    if OGR_GT_HasZ(type) == 1 || OGR_GT_HasM(type) == 1 {
      unsafe OGR_G_FlattenTo2D(geometry)
      flattened += 1
    }
    var linear: OGRGeometryH?
    defer { unsafe OGR_G_DestroyGeometry(linear) }
    if unsafe OGR_G_HasCurveGeometry(geometry, 0) == 1 {
      unsafe linear = OGR_G_GetLinearGeometry(geometry, 0, nil)
      linearised += 1
      guard let straight = unsafe linear else { return (nil, .empty) }
      unsafe geometry = straight
    }
    var wkb = [UInt8](repeating: 0, count: Int(unsafe OGR_G_WkbSize(geometry)))
    let status = unsafe wkb.withUnsafeMutableBufferPointer {
      unsafe OGR_G_ExportToIsoWkb(geometry, wkbNDR, $0.baseAddress)
    }
    return status == OGRERR_NONE ? (wkb, nil) : (nil, .empty)
  }
}
