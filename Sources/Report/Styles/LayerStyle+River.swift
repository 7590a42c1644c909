/// The styles of rivers.
extension LayerStyle {
  /// Reaches by their connectivity, the best connected on top.
  static func reaches(_ rows: StyledRows) -> LayerStyle {
    let grading = Grading(
      column: "rci_from", title: "RCI", unit: "of the whole", nothing: "reaches nothing",
      palette: .blues, widths: 0.3...1.6)
    return LayerStyle(
      layer: rows.layer, name: "Connectivity of reaches",
      summary: "The share of the whole that can be reached from each reach (RCI).",
      rules: grading.rules(rows.numbers("rci_from"), shape: .line), order: "rci_from")
  }

  /// Barriers in rivers by what they take.
  static func riverBarriers(_ rows: StyledRows) -> LayerStyle {
    barriers(
      rows, column: "dci_p_lost_now", title: "DCI_P lost now", name: "Loss by barrier",
      summary: "What DCI_P would gain, in percentage points, if the barrier were not there.")
  }

  /// Barriers in rivers by what mitigating them wins.
  static func rankedRiverBarriers(_ rows: StyledRows) -> LayerStyle {
    var style = barriers(
      rows, column: "dci_p_gain", title: "DCI_P gain", name: "Gain by mitigation",
      summary: "What mitigating the barrier adds to DCI_P, in percentage points.")
    style.labels = """
      CASE WHEN "rank" <= 10 AND "dci_p_gain" > 0 THEN "rank" || '. ' \
      || coalesce("name", "barrier") || ' +' || format_number("dci_p_gain", 2) END
      """
    style.priority = "11 - \"rank\""
    return style
  }

  /// Measures in rivers by what they win; a layer may hold points, lines and polygons.
  static func riverMeasures(_ rows: StyledRows) -> LayerStyle {
    let column = "dci_p_gain"
    let quantiles = QuantileClasses(of: rows.numbers(column))
    let widths: [(MapSymbol.Shape, ClosedRange<Double>)] = [
      (.marker, 2.4...5), (.line, 0.6...2.4), (.fill, 0.4...0.8),
    ]
    let drawn = widths.filter { !rows.filtered($0.0).isEmpty }
    return LayerStyle(
      layer: rows.layer, name: "Gain by measure",
      summary: "What the measure adds to DCI_P, in percentage points.",
      rules: drawn.flatMap { shape, widths in
        Grading(
          column: column, title: "DCI_P gain", unit: "points", nothing: "no gain",
          palette: .purples, widths: widths,
          condition: drawn.count > 1
            ? "geometry_type($geometry) = \(literal(shape.geometryType))" : nil
        ).rules(rows.filtered(shape).numbers(column), shape: shape, in: quantiles)
      }, order: column)
  }

  private static func barriers(
    _ rows: StyledRows, column: String, title: String, name: String, summary: String
  ) -> LayerStyle {
    let grading = Grading(
      column: column, title: title, unit: "points", nothing: "nothing", palette: .reds,
      widths: 1.6...4.5)
    return LayerStyle(
      layer: rows.layer, name: name, summary: summary,
      rules: grading.rules(rows.numbers(column), shape: .marker), order: column)
  }
}
