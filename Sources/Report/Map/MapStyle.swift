/// How a class of features is drawn, in Leaflet's words.
struct MapStyle: Sendable, Hashable, Encodable {
  var color = "#555555"
  var weight = 1.0
  var opacity = 1.0
  var dashArray: String?
  var fillColor: String?
  var fillOpacity: Double?
  /// The radius in pixels, of points only.
  var radius: Double?

  /// A line.
  static func line(
    _ color: String, _ weight: Double, opacity: Double = 1, dash: String? = nil
  ) -> MapStyle {
    MapStyle(color: color, weight: weight, opacity: opacity, dashArray: dash)
  }

  /// An area with its outline.
  static func area(
    _ fill: String, outline: String, weight: Double = 0.7, opacity: Double = 0.9
  ) -> MapStyle {
    MapStyle(color: outline, weight: weight, fillColor: fill, fillOpacity: opacity)
  }
}
