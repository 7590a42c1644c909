extension MapPage {
  /// The layers with their switches and colours, the topmost first.
  var legend: String {
    var html = "<ul>\n"
    for (place, layer) in layers.enumerated().reversed() {
      let classes = layer.classes(language)
      let styles = MapPalette.styles(layer.kind)
      let shape = layer.features.first?.shape ?? .line
      let proposed = layer.kind.isProposed ? " class=\"is-proposed\"" : ""
      html += "<li\(proposed)><label><input type=\"checkbox\" data-layer=\"\(place)\""
      html += layer.kind.isShownFirst ? " checked>" : ">"
      if classes.legend.isEmpty { html += swatch(styles[0], shape) }
      html += "<span>\(MarkupText.html(name(of: layer)))</span></label>\n"
      if let heading = classes.heading { html += "<p class=\"by\">\(say(heading))</p>\n" }
      if !classes.legend.isEmpty {
        html += "<ol>"
        for (style, text) in classes.legend {
          html += "<li>\(swatch(styles[style], shape))<span>\(MarkupText.html(text))</span></li>"
        }
        html += "</ol>\n"
      }
      html += "</li>\n"
    }
    return html + "</ul>\n"
  }

  /// What a layer is called; layers of one kind are told apart by where they come from.
  func name(of layer: MapLayer) -> String {
    let text: MapText =
      switch layer.kind {
      case .regions: .regions
      case .units: .units
      case .zones: .zones
      case .patches: .patches
      case .links: .links
      case .barriers: .barriers
      case .ranked: .ranked
      case .legs: .legs
      case .pairs: .pairs
      case .structures: .structures
      case .measures: .measures
      }
    let hasTwin = layers.count { $0.kind == layer.kind } > 1
    let source = hasTwin ? layer.source.map { " (\($0))" } ?? "" : ""
    return text.text(language) + source
  }

  private func swatch(_ style: MapStyle, _ shape: MapFeature.Shape) -> String {
    let stroke =
      "stroke=\"\(style.color)\" stroke-opacity=\"\(style.opacity)\""
      + (style.dashArray.map { " stroke-dasharray=\"\($0)\"" } ?? "")
    let fill =
      "fill=\"\(style.fillColor ?? "none")\" fill-opacity=\"\(style.fillOpacity ?? 1)\""
    let drawing =
      if style.radius != nil {
        "<circle cx=\"13\" cy=\"8\" r=\"\(BarChart.coordinate(min(6.5, style.radius ?? 5)))\""
          + " \(stroke) stroke-width=\"2\" \(fill)/>"
      } else if shape == .area {
        "<rect x=\"1\" y=\"2\" width=\"24\" height=\"12\" \(stroke) stroke-width=\"1\" \(fill)/>"
      } else {
        "<path d=\"M1 8H25\" \(stroke) stroke-width=\"\(style.weight)\"/>"
      }
    return "<svg class=\"swatch\" width=\"26\" height=\"16\" aria-hidden=\"true\">\(drawing)</svg>"
  }
}
