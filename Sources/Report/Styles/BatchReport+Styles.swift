extension BatchReport {
  /// A style for each profile and scenario of a batch, whose units lie on each other.
  func unitStyles(of rows: StyledRows) -> [LayerStyle] {
    var seen: [String] = []
    return units.compactMap { unit in
      let name = "\(unit.profile), \(unit.scenario)"
      guard let job = unit.summary?.job, !seen.contains(name) else { return nil }
      seen.append(name)
      let own = rows.filtered("profile", is: unit.profile)
        .filtered("scenario", is: unit.scenario).filtered(.fill)
      guard !own.isEmpty else { return nil }
      var grading = Self.grading(ofJob: job)
      grading.condition =
        "\"profile\" = \(LayerStyle.literal(unit.profile))"
        + " AND \"scenario\" = \(LayerStyle.literal(unit.scenario))"
      return LayerStyle(
        layer: rows.layer, name: name,
        summary: "\(grading.title) in \(grading.unit), \(name).",
        rules: grading.rules(own.numbers(grading.column), shape: .fill),
        labels: """
          CASE WHEN \(grading.condition ?? "") THEN "region" || '\\n' \
          || format_number(\(LayerStyle.quoted(grading.column)), 1) || ' ha' END
          """,
        isDefault: seen.count == 1)
    }
  }

  private static func grading(ofJob job: String) -> Grading {
    switch job {
    case "score":
      Grading(
        column: "all_together_eca_gain_ha", title: "ECA gain of all measures", unit: "ha",
        nothing: "no gain", palette: .purples, widths: 0.4...0.4, opacity: 0.8)
    case "rank":
      Grading(
        column: "best_segment_eca_gain_ha", title: "ECA gain of the best segment", unit: "ha",
        nothing: "no gain", palette: .reds, widths: 0.4...0.4, opacity: 0.8)
    default:
      Grading(
        column: "eca_ha", title: "ECA", unit: "ha", nothing: "no habitat", palette: .greens,
        widths: 0.4...0.4, opacity: 0.8)
    }
  }
}
