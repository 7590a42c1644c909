/// What a raster holds, without its values.
public struct RasterSummary: Sendable, Hashable {
  /// The file.
  public let path: String
  /// Where its cells lie.
  public let frame: RasterFrame
  /// The number of bands, counted from 1.
  public let bands: Int
  /// The type of the values of the first band, as GDAL names it: `Byte`, `Int32`, `Float32`.
  public let dataType: String
  /// The value that stands for none in the first band; nothing where the file declares none.
  public let noData: Double?
  /// The coordinate system; nothing where the file declares none.
  public let crs: LayerCRS?
}
