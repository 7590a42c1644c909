/// How the values of a column are told: its label, its decimals and its unit.
struct ColumnStyle: Sendable {
  let label: MapText
  let decimals: Int
  let unit: String

  /// The columns that a popup tells, in their order, with how.
  static func told(_ kind: MapLayerKind) -> [(column: String, style: ColumnStyle)] {
    func tell(_ column: String, _ label: MapText, _ decimals: Int, _ unit: String = "") -> (
      String, ColumnStyle
    ) {
      (column, ColumnStyle(label: label, decimals: decimals, unit: unit))
    }
    return switch kind {
    case .patches:
      [
        tell("area_ha", .area, 1, "ha"), tell("quality", .quality, 2),
        tell("dPC", .importance, 2, "%"), tell("region", .region, 0),
      ]
    case .links:
      [
        tell("length_m", .length, 0, "m"), tell("effective_m", .effectiveLength, 0, "m"),
        tell("probability", .probability, 3), tell("dPC", .importance, 2, "%"),
        tell("crosses", .crosses, 0),
      ]
    case .barriers: [tell("permeability", .permeability, 3)]
    case .ranked:
      [
        tell("rank", .rank, 0), tell("eca_gain_ha", .gain, 1, "ha"),
        tell("eca_gain_percent", .gainPercent, 2, "%"),
        tell("mean_eca_gain_ha", .meanGain, 1, "ha"), tell("eca_gain_ha_p5", .lowGain, 1, "ha"),
        tell("eca_gain_ha_p95", .highGain, 1, "ha"), tell("in_top_percent", .inTop, 0, "%"),
        tell("baseline_eca_gain_ha", .baselineGain, 1, "ha"),
        tell("eca_lost_now_ha", .lost, 1, "ha"), tell("permeability", .permeability, 3),
      ]
    case .measures:
      [
        tell("type", .type, 0), tell("step", .step, 0), tell("eca_gain_ha", .gain, 2, "ha"),
        tell("eca_gain_percent", .gainPercent, 2, "%"), tell("pc_gain_percent", .pcGain, 2, "%"),
        tell("eca_gain_alone_ha", .gainAlone, 2, "ha"),
        tell("eca_gain_last_ha", .gainLast, 2, "ha"), tell("cost_eur", .cost, 0, "€"),
        tell("eur_per_ha_of_eca", .costPerHectare, 0, "€"),
      ]
    case .legs: [tell("measure", .measure, 0), tell("length_m", .length, 0, "m")]
    case .pairs:
      [
        tell("measure", .measure, 0), tell("before", .before, 3), tell("after", .after, 3),
        tell("percent", .shareOfGain, 1, "%"),
      ]
    case .structures: [tell("permeability", .permeability, 2)]
    case .regions:
      [
        tell("habitat_ha", .habitatInside, 0, "ha"), tell("eca_inside_ha", .ecaInside, 0, "ha"),
        tell("inside_percent", .insidePercent, 1, "%"),
        tell("meff_cbc_km2", .meshSize, 1, "km²"), tell("prot_percent", .protected, 1, "%"),
        tell("protconn_percent", .protectedPercent, 1, "%"),
      ]
    case .zones:
      [
        tell("habitat_ha", .habitatInside, 0, "ha"), tell("eca_inside_ha", .ecaInside, 0, "ha"),
        tell("inside_percent", .insidePercent, 1, "%"),
      ]
    case .units: [tell("habitat_ha", .habitatInside, 0, "ha"), tell("eca_ha", .eca, 0, "ha")]
    }
  }
}
