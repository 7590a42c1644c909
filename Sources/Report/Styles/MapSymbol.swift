/// How one class of a layer is drawn.
struct MapSymbol: Sendable, Equatable {
  /// What it is drawn on.
  enum Shape: String, Sendable {
    case marker, line, fill
  }

  /// What it is drawn on.
  var shape: Shape
  /// The colour.
  var color: MapColor
  /// The width of a line or an outline, or the size of a marker, in millimetres.
  var width: Double
  /// The colour of an outline.
  var outline = MapColor(0x44_44_44)
  /// 0...1.
  var opacity = 1.0
  /// Whether a line is dashed, and a polygon only a dashed outline.
  var isLight = false

  /// The symbol as QGIS has it.
  func qml(name: Int) -> String {
    let properties = properties.map { "<prop k=\"\($0)\" v=\"\($1)\"/>" }.joined()
    return """
      <symbol name="\(name)" type="\(shape.rawValue)" alpha="\(opacity)" clip_to_extent="1" \
      force_rhr="0"><layer class="\(className)" pass="0" enabled="1" locked="0">\(properties)\
      </layer></symbol>

      """
  }

  private var className: String {
    switch shape {
    case .marker: "SimpleMarker"
    case .line: "SimpleLine"
    case .fill: "SimpleFill"
    }
  }

  private var properties: [(String, String)] {
    switch shape {
    case .marker:
      [
        ("name", "circle"), ("color", color.qml), ("outline_color", outline.qml),
        ("outline_width", "0.3"), ("outline_width_unit", "MM"), ("size", "\(width)"),
        ("size_unit", "MM"),
      ]
    case .line:
      [
        ("line_color", color.qml), ("line_width", "\(width)"), ("line_width_unit", "MM"),
        ("line_style", isLight ? "dash" : "solid"), ("capstyle", "round"), ("joinstyle", "round"),
      ]
    case .fill:
      [
        ("color", color.qml), ("style", isLight ? "no" : "solid"), ("outline_color", outline.qml),
        ("outline_width", "\(width)"), ("outline_width_unit", "MM"),
        ("outline_style", isLight ? "dash" : "solid"), ("joinstyle", "round"),
      ]
    }
  }
}
