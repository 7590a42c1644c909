/// How a GIS shows a layer: its legend, its order of drawing, its labels.
struct LayerStyle: Sendable {
  /// One entry of the legend.
  struct Rule: Sendable {
    /// What the legend says.
    var label: String
    /// Which features it draws, as an expression of QGIS; without it all that no other rule draws.
    var filter: String?
    /// How it draws them.
    var symbol: MapSymbol
  }

  /// The table.
  let layer: String
  /// The name of the style, of which a layer may have several.
  var name: String
  /// What the style shows, in one sentence.
  var summary: String
  /// The entries of the legend.
  var rules: [Rule]
  /// The column whose highest value is drawn on top.
  var order: String?
  /// What is written at a feature, as an expression of QGIS; nothing where that is null.
  var labels: String?
  /// Which labels go first where there is no room for all: an expression of QGIS that gives 0...10.
  var priority: String?
  /// Whether a GIS shows it first.
  var isDefault = true

  /// The style as QGIS reads it.
  var qml: String {
    """
    <!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
    <qgis version="3.22.0" styleCategories="Symbology|Labeling" \
    labelsEnabled="\(labels == nil ? 0 : 1)">
    <renderer-v2 type="RuleRenderer" symbollevels="0" forceraster="0" \
    enableorderby="\(order == nil ? 0 : 1)">
    <rules key="all">
    \(rules.enumerated().map { $1.qml(symbol: $0) }.joined())</rules>
    <symbols>
    \(rules.enumerated().map { $1.symbol.qml(name: $0) }.joined())</symbols>
    \(order.map(Self.orderQML) ?? "")</renderer-v2>
    \(labels.map(labelQML) ?? "")\(geometryQML)</qgis>

    """
  }

  private static func orderQML(_ column: String) -> String {
    """
    <orderby><orderByClause asc="1" nullsFirst="1">\(XMLText.escaped(quoted(column)))\
    </orderByClause></orderby>

    """
  }

  private func labelQML(_ expression: String) -> String {
    // In the middle of polygons, beside all else. Lines are labelled at a point: most are shorter than
    // their labels, and would have none.
    let placement =
      shapes == [.fill] ? "placement=\"1\" quadOffset=\"4\"" : "placement=\"0\" dist=\"1.5\""
    return """
      <labeling type="simple"><settings calloutType="simple">
      <text-style fieldName="\(XMLText.escaped(expression))" isExpression="1" fontFamily="Sans Serif" \
      fontSize="9" fontSizeUnit="Point" fontWeight="63" textColor="20,20,20,255" textOpacity="1">\
      <text-buffer bufferDraw="1" bufferSize="1" bufferSizeUnits="MM" bufferOpacity="0.85" \
      bufferColor="255,255,255,255"/></text-style>
      <placement \(placement) distUnits="MM" priority="8" geometryGeneratorEnabled="1" \
      geometryGeneratorType="PointGeometry" geometryGenerator="point_on_surface($geometry)"/>
      <rendering obstacle="0" mergeLines="0" labelPerPart="0"/>
      \(priority.map(Self.priorityQML) ?? "")</settings></labeling>

      """
  }

  private static func priorityQML(_ expression: String) -> String {
    """
    <dd_properties><Option type="Map"><Option name="properties" type="Map">\
    <Option name="Priority" type="Map"><Option name="active" value="true" type="bool"/>\
    <Option name="expression" value="\(XMLText.escaped(expression))" type="QString"/>\
    <Option name="type" value="3" type="int"/></Option></Option>\
    <Option name="type" value="collection" type="QString"/></Option></dd_properties>

    """
  }

  private var shapes: Set<MapSymbol.Shape> { Set(rules.map(\.symbol.shape)) }

  /// What QGIS checks a layer against before it takes the style; nothing where it has several kinds.
  private var geometryQML: String {
    guard shapes.count == 1, let shape = shapes.first else { return "" }
    let number =
      switch shape {
      case .marker: 0
      case .line: 1
      case .fill: 2
      }
    return "<layerGeometryType>\(number)</layerGeometryType>\n"
  }

  /// A column's name in an expression.
  static func quoted(_ column: String) -> String {
    "\"" + column.replacing("\"", with: "\"\"") + "\""
  }

  /// A text in an expression.
  static func literal(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}

extension LayerStyle.Rule {
  fileprivate func qml(symbol: Int) -> String {
    """
    <rule key="\(symbol)" symbol="\(symbol)" label="\(XMLText.escaped(label))" \
    filter="\(XMLText.escaped(filter ?? "ELSE"))"/>

    """
  }
}
