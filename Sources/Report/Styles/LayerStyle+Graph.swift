/// The styles of what the graph consists of.
extension LayerStyle {
  /// Patches by what would be lost without them.
  static func patches(_ rows: StyledRows) -> LayerStyle {
    let values = rows.numbers("dPC")
    let grading = Grading(
      column: "dPC", title: "dPC", unit: "%", nothing: "dPC 0 %", palette: .greens,
      widths: 0.2...0.2, opacity: 0.85)
    return LayerStyle(
      layer: rows.layer, name: "Importance of patches",
      summary: "dPC: what connectivity (PC) would lose without the patch, in percent.",
      rules: grading.rules(values, shape: .fill), order: nil,
      labels: Grading.threshold(of: values).map { least in
        """
        CASE WHEN "dPC" >= \(least) THEN coalesce("name", 'patch ' || "patch") || ' ' \
        || format_number("dPC", if("dPC" < 10, 1, 0)) || ' %' END
        """
      })
  }

  /// Links by what would be lost without them.
  static func links(_ rows: StyledRows) -> LayerStyle {
    let grading = Grading(
      column: "dPC", title: "dPC", unit: "%", nothing: "dPC 0 %: no best path uses it",
      palette: .blues, widths: 0.1...1.4)
    return LayerStyle(
      layer: rows.layer, name: "Importance of links",
      summary: "dPC: what connectivity (PC) would lose without the link, in percent.",
      rules: grading.rules(rows.numbers("dPC"), shape: .line), order: "dPC")
  }

  /// Barriers by their permeability.
  static func barriers(_ rows: StyledRows) -> LayerStyle {
    let name = quoted("permeability")
    func rule(_ label: String, _ filter: String, _ color: UInt32, _ width: Double) -> Rule {
      Rule(
        label: label, filter: filter,
        symbol: MapSymbol(shape: .line, color: MapColor(color), width: width))
    }
    return LayerStyle(
      layer: rows.layer, name: "Permeability of barriers",
      summary: "The lowest probability of getting across the segment now.",
      rules: [
        rule("permeability below 0.1", "\(name) < 0.1", 0x25_25_25, 0.9),
        rule("permeability 0.1 - 0.5", "\(name) >= 0.1 AND \(name) < 0.5", 0x63_63_63, 0.6),
        rule("permeability 0.5 or more", "\(name) >= 0.5", 0x96_96_96, 0.35),
      ])
  }

  /// Crossings that are there.
  static func structures(_ rows: StyledRows) -> LayerStyle {
    LayerStyle(
      layer: rows.layer, name: "Existing crossings", summary: "Crossings that pass a barrier.",
      rules: [
        Rule(
          label: "existing crossing",
          symbol: MapSymbol(shape: .line, color: MapColor(0xe7_29_8a), width: 1.6))
      ],
      labels: quoted("name"))
  }

  /// Regions by their outline.
  static func regions(_ rows: StyledRows) -> LayerStyle {
    LayerStyle(
      layer: rows.layer, name: "Regions", summary: "The outlines of regions.",
      rules: [
        Rule(
          label: "region",
          symbol: MapSymbol(
            shape: .fill, color: ColorRamp.none, width: 0.5, outline: MapColor(0x25_25_25),
            isLight: true))
      ],
      labels: quoted("region"))
  }

  /// Zones by what they are.
  static func zones(_ rows: StyledRows) -> LayerStyle {
    let colors: [(String, UInt32)] = [
      ("urban", 0xbd_bd_bd), ("peri-urban", 0xfd_d0_a2), ("rural", 0xed_f8_e9),
    ]
    return LayerStyle(
      layer: rows.layer, name: "Town and country", summary: "Zones by the distance to settlements.",
      rules: colors.map { zone, color in
        Rule(
          label: zone, filter: "\(quoted("zone")) = \(literal(zone))",
          symbol: MapSymbol(
            shape: .fill, color: MapColor(color), width: 0.1, outline: MapColor(0x96_96_96),
            opacity: 0.6))
      })
  }
}
