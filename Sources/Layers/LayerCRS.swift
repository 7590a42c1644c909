import CGDAL

/// The coordinate system of a layer.
public struct LayerCRS: Sendable, Hashable {
  /// Well-known text.
  public var wkt: String
  /// The EPSG code, where the file gives one.
  public var epsg: Int?

  /// A system by its text, and its code if it has one.
  public init(wkt: String, epsg: Int? = nil) {
    self.wkt = wkt
    self.epsg = epsg
  }

  /// What GDAL knows of a layer's system; nothing where the file declares none.
  @unsafe init?(_ reference: OGRSpatialReferenceH?) {
    guard let reference = unsafe reference else { return nil }
    var text: UnsafeMutablePointer<CChar>?
    guard unsafe OSRExportToWkt(reference, &text) == OGRERR_NONE, let known = unsafe text else {
      return nil
    }
    defer { unsafe VSIFree(known) }
    let wkt = unsafe String(cString: known)
    // GeoPackage's codes -1 and 0 mean that nobody knows.
    guard !wkt.contains("\"Undefined") else { return nil }
    let code = unsafe OSRGetAuthorityCode(reference, nil).flatMap {
      unsafe Int(String(cString: $0))
    }
    let authority = unsafe OSRGetAuthorityName(reference, nil).map { unsafe String(cString: $0) }
    self.init(wkt: wkt, epsg: authority == "EPSG" ? code : nil)
  }

  /// The system as GDAL takes it, to be released; nothing where GDAL doesn't know it.
  @unsafe func reference() -> OGRSpatialReferenceH? {
    let system = unsafe OSRNewSpatialReference(nil)
    let status =
      if let epsg {
        unsafe OSRImportFromEPSG(system, Int32(epsg))
      } else {
        unsafe OSRSetFromUserInput(system, wkt)
      }
    guard status == OGRERR_NONE else {
      unsafe OSRRelease(system)
      return nil
    }
    // Coordinates come as x,y (longitude, latitude) whatever the authority says.
    unsafe OSRSetAxisMappingStrategy(system, OAMS_TRADITIONAL_GIS_ORDER)
    return unsafe system
  }
}
