/// The versions of the program and of the libraries that its results depend on.
public struct Version: Sendable, Hashable, Encodable {
  /// Bocage's own.
  public static let bocage = "0.1.0"

  /// Bocage's own.
  public let bocage = Version.bocage
  /// GEOS, which computes with geometries.
  public let geos: String
  /// PROJ, which transforms coordinates.
  public let proj: String
  /// GDAL, which reads and writes layers.
  public let gdal: String
  /// CBC, which solves mixed-integer programmes.
  public let cbc: String

  /// The versions, as the libraries report them.
  public init(geos: String, proj: String, gdal: String, cbc: String) {
    self.geos = geos
    self.proj = proj
    self.gdal = gdal
    self.cbc = cbc
  }
}

extension Version: CustomStringConvertible {
  /// One line per program.
  public var description: String {
    "bocage \(bocage)\nGEOS \(geos)\nPROJ \(proj)\nGDAL \(gdal)\nCBC \(cbc)"
  }
}

extension Version {
  /// Those that the results of an analysis depend on, on one line: not CBC, which only chooses among measures.
  var line: String { "bocage \(bocage), GEOS \(geos), PROJ \(proj), GDAL \(gdal)" }
}
