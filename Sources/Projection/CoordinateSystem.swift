/// A projected or geographic coordinate system: what defines it and what a study asks of it.
///
/// It is a plain value that belongs to no context. Coordinates are always in x, y order here,
/// longitude before latitude, whatever order the registry gives the axes.
public struct CoordinateSystem: Sendable {
  /// The EPSG code, stated by the definition or found because the definition equals an entry.
  public let epsg: Int?
  /// The system's name, for example "BD72 / Belgian Lambert 72".
  public let name: String
  /// Whether the coordinates are longitude and latitude.
  public let isGeographic: Bool
  /// Whether the coordinates are lengths in a projection plane.
  public var isProjected: Bool { !isGeographic }
  /// Whether both coordinates are in metres.
  public let unitIsMetre: Bool
  /// The definition as WKT 2:2019.
  public let wkt: String
  /// What the user must know about how the definition was read, on one line.
  public let notice: String?

  /// Whether the coordinates are degrees that count from Greenwich.
  let isInGreenwichDegrees: Bool
  /// The EPSG code of the geographic system on the same datum.
  let geodeticEPSG: Int?

  /// "EPSG:31370" where there is a code, or else the name.
  public var label: String { epsg.map { "EPSG:\($0)" } ?? name }
}

extension CoordinateSystem: Hashable {
  /// Compares by EPSG code when both systems have one, or else by definition.
  public static func == (first: CoordinateSystem, second: CoordinateSystem) -> Bool {
    first.epsg == second.epsg && (first.epsg != nil || first.wkt == second.wkt)
  }

  /// Feeds the parts by which systems are compared.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(epsg)
    if epsg == nil { hasher.combine(wkt) }
  }
}

extension CoordinateSystem: CustomStringConvertible {
  /// The code and the name, or the name alone.
  public var description: String { epsg.map { "EPSG:\($0) (\(name))" } ?? name }
}
