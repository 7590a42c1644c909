extension MapLayer {
  /// The classes by which its features are drawn, and how a legend tells of them.
  struct Classes {
    /// The number of each feature's style.
    var numbers: [Int]
    /// The same with the measures, where that differs.
    var numbersAfter: [Int]?
    /// What the legend says of each style that has one.
    var legend: [(style: Int, text: String)] = []
    /// By what features are graded.
    var heading: MapText?
  }

  /// Puts each feature into a class.
  func classes(_ language: MapLanguage) -> Classes {
    let style = NumberStyle(language)
    switch kind {
    case .patches, .ranked, .measures:
      guard let column = gradingColumn, let values = numbers(column) else { break }
      return graded(values, style, language)
    case .links:
      guard let values = numbers("probability") else { break }
      return Self.byProbability([0.1, 0.5], values, nil, style)
    case .pairs:
      guard let before = numbers("before") else { break }
      return Self.byProbability([0.05, 0.2, 0.5, 0.8], before, numbers("after"), style)
    case .barriers: return byBarrier(language)
    case .zones: return byZone(language)
    default: break
    }
    return Classes(numbers: features.map { _ in 0 })
  }

  /// The column by which features are graded, where there is one.
  var gradingColumn: String? {
    kind.gradingColumns.first { column in columns.contains { $0.name == column } }
  }

  private func graded(
    _ values: [Double?], _ style: NumberStyle, _ language: MapLanguage
  ) -> Classes {
    let breaks = ClassBreaks(greatest: values.compactMap(\.self).max() ?? 0)
    let none = kind == .patches ? MapText.noShare : .noGain
    var classes = Classes(
      numbers: values.map { breaks.number(of: $0).map { $0 + 1 } ?? 0 },
      heading: kind == .patches ? .gradedByImportance : .gradedByGain)
    for number in breaks.bounds.indices.reversed() {
      classes.legend.append((number + 2, "≥ \(style.short(breaks.bounds[number]))"))
    }
    if let lowest = breaks.bounds.first { classes.legend.append((1, "< \(style.short(lowest))")) }
    if classes.numbers.contains(0) { classes.legend.append((0, none.text(language))) }
    return classes
  }

  private static func byProbability(
    _ bounds: [Double], _ values: [Double?], _ after: [Double?]?, _ style: NumberStyle
  ) -> Classes {
    // What is below the lowest bound is drawn as what hardly is there.
    let offset = bounds.count == 2 ? 1 : 0
    func number(_ value: Double?) -> Int {
      guard let value, value > 0 else { return 0 }
      return bounds.count { value >= $0 } + offset
    }
    var classes = Classes(
      numbers: values.map(number), numbersAfter: after?.map(number), heading: .gradedByProbability)
    for (place, bound) in bounds.enumerated().reversed() {
      classes.legend.append((place + 1 + offset, "≥ \(style.short(bound))"))
    }
    classes.legend.append((offset, "< \(style.short(bounds[0]))"))
    return classes
  }

  private func byBarrier(_ language: MapLanguage) -> Classes {
    var shown: [Int: [String]] = [:]
    let numbers = features.indices.map { index in
      let name = value("kind", of: index).text ?? ""
      let number =
        switch name {
        case "railway", "high-speed-railway": 1
        case "canal", "river": 2
        case "built-up", "car-park": 3
        default: 0
        }
      let word = KindWords.text(name, language)
      if shown[number]?.contains(word) != true { shown[number, default: []].append(word) }
      return number
    }
    return Classes(
      numbers: numbers,
      legend: shown.sorted { $0.key < $1.key }.map { ($0.key, $0.value.joined(separator: ", ")) })
  }

  private func byZone(_ language: MapLanguage) -> Classes {
    let names = features.indices.map { value("zone", of: $0).text ?? "" }
    let order = ["rural": 0, "peri-urban": 1, "urban": 3]
    let numbers = names.map { order[$0] ?? 2 }
    return Classes(
      numbers: numbers,
      legend: zip(numbers, names).map { ($0, KindWords.text($1, language)) })
  }
}
