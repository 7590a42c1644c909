extension MapLayer {
  /// The name of a feature, as the head of its popup and in lists.
  func title(of index: Int, _ language: MapLanguage) -> String {
    func text(_ column: String) -> String? {
      value(column, of: index).text.flatMap { $0.isEmpty ? nil : $0 }
    }
    switch kind {
    case .patches:
      let number = value("patch", of: index).number.map { "\(Int($0))" } ?? "\(index + 1)"
      return text("name").map { "\(number) · \($0)" } ?? number
    case .barriers, .ranked:
      return [segment(of: index, language), kilometres(of: index, language)].compactMap(\.self)
        .joined(separator: ", ")
    case .links:
      return MapText.links.text(language)
    case .legs: return text("measure") ?? MapText.legs.text(language)
    case .pairs: return "\(text("from") ?? "") – \(text("to") ?? "")"
    case .measures: return text("measure") ?? MapText.measure.text(language)
    case .structures:
      let kind = KindWords.text(text("kind") ?? "", language)
      return text("name").map { "\($0) (\(kind))" }
        ?? "\(MapText.crossings.text(language)): \(kind)"
    case .regions, .units: return KindWords.text(text("region") ?? "", language)
    case .zones: return KindWords.text(text("zone") ?? "", language)
    }
  }

  /// The road or line of a segment: `autosnelweg E411`.
  func segment(of index: Int, _ language: MapLanguage) -> String {
    let kind = KindWords.text(value("kind", of: index).text ?? "", language)
    let group = value("group_name", of: index).text ?? ""
    let line = value("line", of: index).number ?? 1
    let suffix = line > 1 ? " (\(MapText.line.text(language)) \(Int(line)))" : ""
    return group.isEmpty ? kind + suffix : "\(kind) \(group)\(suffix)"
  }

  /// The chainage of a segment: `km 0,97–1,45`.
  func kilometres(of index: Int, _ language: MapLanguage) -> String? {
    guard let from = value("from_km", of: index).number, let to = value("to_km", of: index).number
    else { return nil }
    let style = NumberStyle(language)
    // Word joiners keep the two numbers on one line.
    return "km\u{A0}\(style.text(from, decimals: 2))\u{2060}–\u{2060}\(style.text(to, decimals: 2))"
  }
}
