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

  /// Barrier segments by what links would cost less without them.
  static func barrierGains(_ rows: StyledRows) -> LayerStyle {
    let grading = Grading(
      column: "gain_m", title: "links cheaper by", unit: "m", nothing: "no gain", palette: .reds,
      widths: 0.3...2.3)
    return LayerStyle(
      layer: rows.layer, name: "Gain of links without the barrier",
      summary: "What links would cost less without the segment, in metres of resistance 1.",
      rules: grading.rules(rows.numbers("gain_m"), shape: .line), order: "gain_m")
  }
}
