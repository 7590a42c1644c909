/// The styles of links that were not analysed.
extension LayerStyle {
  /// Patches alike.
  static func barePatches(_ rows: StyledRows) -> LayerStyle {
    LayerStyle(
      layer: rows.layer, name: "Patches", summary: "Habitat patches.",
      rules: [
        Rule(
          label: "habitat patch",
          symbol: MapSymbol(
            shape: .fill, color: MapColor(0x78_c6_79), width: 0.2, opacity: 0.85))
      ],
      labels: "coalesce(\"name\", 'patch ' || \"patch\")")
  }

  /// Links by the probability of a movement along them.
  static func bareLinks(_ rows: StyledRows) -> LayerStyle {
    let grading = Grading(
      column: "probability", title: "probability", unit: "", nothing: "probability 0",
      palette: .blues, widths: 0.2...1.4)
    return LayerStyle(
      layer: rows.layer, name: "Probability of links",
      summary: "The probability of a movement along the link.",
      rules: grading.rules(rows.numbers("probability"), shape: .line), order: "probability")
  }
}
