/// The segments or measures of a layer, the best first, for the list beside a map.
struct MapRanking {
  /// What is above the list, and above the chart.
  let heading, chartHeading: MapText
  /// The layer's place on the page.
  let layer: Int
  /// The entries.
  let entries: [Entry]

  /// A segment, or a measure with all its features.
  struct Entry {
    let title: String
    let detail: String
    /// What it wins in hectares of ECA.
    let gain: Double
    /// Between what bounds nine of ten draws lie.
    let range: ClosedRange<Double>?
    /// The class by which it is coloured.
    let number: Int
    let features: [Int]
  }

  /// How many segments the list has: nobody reads more.
  static let longest = 100

  /// The ranking of a layer; nothing where it has none.
  init?(_ layer: MapLayer, at place: Int, _ language: MapLanguage) {
    guard layer.kind == .ranked || layer.kind == .measures, let column = layer.gradingColumn,
      let gains = layer.numbers(column)
    else { return nil }
    self.layer = place
    let steps = layer.numbers("step")
    (heading, chartHeading) =
      layer.kind == .ranked
      ? (.segmentList, .segmentChart)
      : steps == nil ? (.measureList, .measureChart) : (.stepList, .stepChart)
    let numbers = layer.classes(language).numbers
    var entries: [Entry] = []
    var order: [String: Int] = [:]
    for index in layer.features.indices {
      let title = layer.title(of: index, language)
      if layer.kind == .measures, let known = order[title] {
        // A measure of several features is one entry.
        let entry = entries[known]
        entries[known] = Entry(
          title: entry.title, detail: entry.detail, gain: entry.gain, range: entry.range,
          number: entry.number, features: entry.features + [index])
        continue
      }
      order[title] = entries.count
      entries.append(
        Entry(
          title: layer.kind == .ranked ? layer.segment(of: index, language) : title,
          detail: Self.detail(of: index, in: layer, language), gain: gains[index] ?? 0,
          range: Self.range(of: index, in: layer), number: numbers[index], features: [index]))
    }
    if layer.kind == .ranked {
      let places = layer.numbers("rank") ?? []
      entries = entries.filter { $0.gain > 0 }.sorted { first, second in
        (places[first.features[0]] ?? 0) < (places[second.features[0]] ?? 0)
      }
    } else if let steps {
      entries.sort { (steps[$0.features[0]] ?? 0) < (steps[$1.features[0]] ?? 0) }
    } else {
      entries.sort { ($0.gain, $1.features[0]) > ($1.gain, $0.features[0]) }
    }
    self.entries = Array(entries.prefix(Self.longest))
  }

  private static func range(of index: Int, in layer: MapLayer) -> ClosedRange<Double>? {
    guard let low = layer.value("eca_gain_ha_p5", of: index).number,
      let high = layer.value("eca_gain_ha_p95", of: index).number, low <= high
    else { return nil }
    return low...high
  }

  private static func detail(
    of index: Int, in layer: MapLayer, _ language: MapLanguage
  ) -> String {
    let style = NumberStyle(language)
    var parts: [String] = []
    if layer.kind == .ranked {
      parts += [layer.kilometres(of: index, language)].compactMap(\.self)
      if let permeability = layer.value("permeability", of: index).number {
        let label = MapText.permeability.text(language).lowercased()
        parts.append("\(label)\u{A0}\(style.text(permeability, decimals: 3))")
      }
      if let share = layer.value("in_top_percent", of: index).number {
        parts.append(
          "\(MapText.inTop.text(language).lowercased())\u{A0}\(style.text(share, decimals: 0))\u{A0}%"
        )
      }
    } else {
      if let type = layer.value("type", of: index).text {
        parts.append(KindWords.text(type, language))
      }
      if let cost = layer.value("cost_eur", of: index).number {
        parts.append("\(style.text(cost, decimals: 0))\u{A0}€")
      }
    }
    return parts.joined(separator: " · ")
  }
}
