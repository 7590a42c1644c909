extension MapPage {
  /// The lists, the charts and the tables beside the map.
  var sections: String {
    let rankings = layers.enumerated().compactMap { MapRanking($1, at: $0, language) }
      .filter { !$0.entries.isEmpty }
    // What was ranked and scored comes first, in the order in which it lies on the map.
    let lists = rankings.reversed()
    return lists.map(list).joined()
      + lists.map(chart).joined() + curveSection + sharesSection + gainSharesSection + unitsSection
  }

  private func list(_ ranking: MapRanking) -> String {
    let entries = ranking.entries
    var html = "<section><h2>\(heading(ranking))</h2>"
    html += "<p class=\"hint\">\(say(.listHint))</p>\n"
    html += "<ol class=\"list\">\n"
    html += entries.prefix(Self.shown).enumerated().map { item($1, $0, ranking) }.joined()
    html += "</ol>\n"
    if entries.count > Self.shown {
      html +=
        "<details class=\"more\"><summary>\(say(.more)) (\(entries.count - Self.shown))</summary>\n"
      html += "<ol class=\"list\">\n"
      html += entries.enumerated().dropFirst(Self.shown).map { item($1, $0, ranking) }.joined()
      html += "</ol></details>\n"
    }
    return html + "</section>\n"
  }

  /// How many entries a list shows at first.
  private static let shown = 20

  private func item(_ entry: MapRanking.Entry, _ place: Int, _ ranking: MapRanking) -> String {
    let style = NumberStyle(language)
    let layer = layers[ranking.layer]
    let styles = MapPalette.styles(layer.kind)
    let number =
      layer.kind == .ranked
      ? Int(layer.value("rank", of: entry.features[0]).number ?? Double(place + 1)) : place + 1
    let background =
      entry.number == 0
      ? "#ffffff" : styles[entry.number].fillColor ?? styles[entry.number].color
    let features = entry.features.map(String.init).joined(separator: " ")
    var html = "<li><button data-layer=\"\(ranking.layer)\" data-feature=\"\(features)\">"
    html += "<span class=\"place\" style=\"background:\(background);"
    html += "color:\(MapPalette.textColor(onClass: entry.number))\">\(number)</span>"
    html += "<span class=\"name\">\(MarkupText.html(entry.title))"
    if !entry.detail.isEmpty { html += "<small>\(MarkupText.html(entry.detail))</small>" }
    html += "</span><span class=\"gain\">"
    if entry.gain > 0 {
      html += "+\(style.gain(entry.gain))"
      if let range = entry.range {
        html += "<small>\(style.gain(range.lowerBound))–\(style.gain(range.upperBound))</small>"
      }
    } else {
      html += "<small>\(say(.noGain))</small>"
    }
    return html + "</span></button></li>\n"
  }

  private func heading(_ ranking: MapRanking) -> String {
    let layer = layers[ranking.layer]
    let hasTwin = layers.count { $0.kind == layer.kind } > 1
    let source = hasTwin ? layer.source.map { " <small>\(MarkupText.html($0))</small>" } : nil
    return say(ranking.heading) + (source ?? "")
  }

  private func chart(_ ranking: MapRanking) -> String {
    let styles = MapPalette.styles(layers[ranking.layer].kind)
    let bars = ranking.entries.filter { $0.gain > 0 }.prefix(10).map { entry in
      let style = styles[entry.number]
      let isSegment = layers[ranking.layer].kind == .ranked
      let place =
        isSegment
        ? layers[ranking.layer].kilometres(of: entry.features[0], language).map { ", \($0)" } ?? ""
        : ""
      return BarChart.Bar(
        title: entry.title + place, value: max(0, entry.gain), range: entry.range,
        color: style.fillColor ?? style.color)
    }
    if bars.isEmpty { return "" }
    let chart = BarChart(
      title: ranking.chartHeading.text(language), bars: bars, style: NumberStyle(language),
      unit: "ha")
    let hasRanges = bars.contains { $0.range != nil }
    let unit = hasRanges ? say(.chartRange) : "ΔECA, ha"
    return
      "<section class=\"half\"><h2>\(say(ranking.chartHeading)) <small>\(unit)</small></h2>\n\(chart.svg)</section>\n"
  }

  private var curveSection: String {
    let title = MapText.curveHeading.text(language)
    let svg = CurveChart(title: title, points: facts.curve, style: NumberStyle(language)).svg
    if svg.isEmpty { return "" }
    return
      "<section class=\"half\"><h2>\(MarkupText.html(title)) <small>ΔECA, ha; EUR</small></h2>\n\(svg)</section>\n"
  }

  private var sharesSection: String {
    guard !facts.shares.isEmpty else { return "" }
    let title = MapText.sharesHeading.text(language)
    let matrix = ShareMatrix(title: title, shares: facts.shares, style: NumberStyle(language))
    return
      "<section class=\"half\"><h2>\(MarkupText.html(title)) <small>\(say(.sharesNote))</small></h2>\n"
      + "\(matrix.svg)</section>\n"
  }

  private var gainSharesSection: String {
    guard !facts.gainShares.isEmpty else { return "" }
    let title = MapText.gainSharesHeading.text(language)
    let bars = StackedBars(title: title, rows: facts.gainShares, style: NumberStyle(language))
    return
      "<section class=\"half\"><h2>\(MarkupText.html(title)) <small>%</small></h2>\n\(bars.svg)</section>\n"
  }

  private var unitsSection: String {
    guard !facts.units.isEmpty else { return "" }
    let style = NumberStyle(language)
    func cell(_ text: String) -> String { "<td>\(MarkupText.html(text))</td>" }
    func number(_ value: Double?) -> String {
      "<td class=\"n\">\(value.map { style.text($0, decimals: 0) } ?? "")</td>"
    }
    var html =
      "<section><h2>\(say(.unitsHeading))</h2>\n<div class=\"scroll\"><table class=\"facts\">"
    html += "<tr><th>\(say(.region))</th><th>\(say(.profile)), \(say(.scenarioName))</th>"
    html += "<th class=\"n\">ECA, ha</th><th>\(say(.best))</th></tr>\n"
    for unit in facts.units {
      let gain = unit.gainHa.map { " +\(style.gain($0)) ha" } ?? ""
      html += "<tr>" + cell(KindWords.text(unit.region, language))
      html += cell("\(unit.profile), \(unit.scenario)") + number(unit.ecaHa)
      html += cell((unit.best ?? "") + gain) + "</tr>\n"
    }
    return html + "</table></div></section>\n"
  }
}
