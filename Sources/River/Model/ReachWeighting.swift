/// What a reach is worth.
public enum ReachWeighting: String, Sendable, Hashable, CaseIterable, Codable {
  /// Its length in metres.
  case length
  /// Its length x its width, in m².
  case area
  /// Its length x its quality.
  case quality
  /// Its length x its width x its quality.
  case areaQuality = "area-quality"

  /// Whether reaches need a width.
  public var needsWidth: Bool { self == .area || self == .areaQuality }
  /// Whether reaches need a quality.
  public var needsQuality: Bool { self == .quality || self == .areaQuality }

  /// The weight of a reach of a length and a width in metres, and a quality from 0 to 1.
  public func weight(length: Double, width: Double, quality: Double) -> Double {
    length * (needsWidth ? width : 1) * (needsQuality ? quality : 1)
  }
}
