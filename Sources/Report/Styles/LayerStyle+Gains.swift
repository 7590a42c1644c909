/// The styles of what can be won.
extension LayerStyle {
  /// Barrier segments by what mitigating them wins, the best on top.
  static func rankedSegments(_ rows: StyledRows) -> LayerStyle {
    let isDrawn = rows.has("mean_eca_gain_ha")
    let column = isDrawn ? "mean_eca_gain_ha" : "eca_gain_ha"
    let grading = Grading(
      column: column, title: isDrawn ? "mean ECA gain" : "ECA gain", unit: "ha",
      nothing: "no gain", palette: .reds, widths: 0.3...2.3)
    return LayerStyle(
      layer: rows.layer, name: "Gain by mitigation",
      summary: "What mitigating the segment adds to the equivalent connected area (ECA).",
      rules: grading.rules(rows.numbers(column), shape: .line), order: column,
      labels: """
        CASE WHEN "rank" <= 10 AND \(quoted(column)) > 0 THEN "rank" || '. ' \
        || coalesce(nullif("group_name", ''), "kind") || ' +' \
        || format_number(\(quoted(column)), if(\(quoted(column)) < 10, 1, 0)) || ' ha' END
        """,
      priority: "11 - \"rank\"")
  }

  /// Measures by what they win; a layer may hold points, lines and polygons.
  static func measures(_ rows: StyledRows) -> LayerStyle {
    let column = "eca_gain_ha"
    let values = rows.numbers(column)
    let quantiles = QuantileClasses(of: values)
    let widths: [(MapSymbol.Shape, ClosedRange<Double>)] = [
      (.marker, 2.4...5), (.line, 0.6...2.4), (.fill, 0.4...0.8),
    ]
    let drawn = widths.filter { !rows.filtered($0.0).isEmpty }
    let rules = drawn.flatMap { shape, widths in
      Grading(
        column: column, title: "ECA gain", unit: "ha", nothing: "no gain", palette: .purples,
        widths: widths,
        condition: drawn.count > 1
          ? "geometry_type($geometry) = \(literal(shape.geometryType))" : nil
      ).rules(rows.filtered(shape).numbers(column), shape: shape, in: quantiles)
    }
    // The features of a measure have its gain each; they count once among the best.
    let best = Grading.threshold(of: Set(values))
    return LayerStyle(
      layer: rows.layer, name: "Gain by measure",
      summary: "What the measure adds to the equivalent connected area (ECA).",
      rules: rules, order: column,
      // One label for all features of a measure.
      labels: best.map { least in
        """
        CASE WHEN "eca_gain_ha" >= \(least) AND "fid" = minimum("fid", "measure") THEN "measure" || ' +' \
        || format_number("eca_gain_ha", if("eca_gain_ha" < 10, 2, 0)) || ' ha' END
        """
      })
  }

  /// The links that measures add.
  static func legs(_ rows: StyledRows) -> LayerStyle {
    LayerStyle(
      layer: rows.layer, name: "Links of measures", summary: "The links that measures add.",
      rules: [
        Rule(
          label: "link that a measure adds",
          symbol: MapSymbol(shape: .line, color: MapColor(0x9e_9a_c8), width: 0.15, opacity: 0.4))
      ])
  }
}
