/// A type of number that a raster is written with: `Float`, `Int32` or `UInt8`.
public protocol RasterValue: BitwiseCopyable, Sendable {
  /// How the type is known to a raster.
  static var rasterType: RasterType { get }
  /// The number as GDAL takes one that stands for no value.
  var asDouble: Double { get }
}

/// The types of number that are written.
public enum RasterType: Sendable {
  /// Whole numbers from 0 to 255.
  case byte
  /// Whole numbers of 32 bits.
  case integer
  /// Real numbers of 32 bits.
  case real
}

extension Float: RasterValue {
  /// ``RasterType/real``.
  public static var rasterType: RasterType { .real }
  /// The same number.
  public var asDouble: Double { Double(self) }
}

extension Int32: RasterValue {
  /// ``RasterType/integer``.
  public static var rasterType: RasterType { .integer }
  /// The same number.
  public var asDouble: Double { Double(self) }
}

extension UInt8: RasterValue {
  /// ``RasterType/byte``.
  public static var rasterType: RasterType { .byte }
  /// The same number.
  public var asDouble: Double { Double(self) }
}
