/// The entries of the EPSG registry by which Belgian coordinates are treated in a special way.
enum BelgianCode {
  static let lambert72 = 31370
  static let lambert2008 = 3812
  /// The name under which the registry now keeps Lambert 2008; absent from older databases.
  static let newLambert2008 = 11219
  /// The datum BD72, as longitude and latitude.
  static let bd72 = 4313
  /// The datum ETRS89, as longitude and latitude.
  static let etrs89 = 4258
  /// The datum of satellite positioning, as longitude and latitude.
  static let wgs84 = 4326
  /// The method of EPSG:31300, "Lambert Conic Conformal (2SP Belgium)".
  static let rotatedLambertMethod = 9803
}
