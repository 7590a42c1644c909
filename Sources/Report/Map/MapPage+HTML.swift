extension MapPage {
  /// The page.
  public func html(leaflet: LeafletSource) -> String {
    let style = NumberStyle(language)
    var subtitle = [facts.species.map { KindWords.species($0, language) }].compactMap(\.self)
    if let eca = facts.ecaHa {
      subtitle.append("\(MapText.ecaNow.text(language)): \(style.text(eca, decimals: 0)) ha")
    }
    let sections = sections
    let subtitleLine =
      subtitle.isEmpty ? "" : "<p>\(MarkupText.html(subtitle.joined(separator: " · ")))</p>"
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="generator" content="Bocage">
      <link rel="icon" href="data:,">
      <title>\(MarkupText.html(title))</title>
      <style>
      \(leaflet.style)
      \(String(decoding: PackageResources.page_css, as: UTF8.self))
      </style>
      </head>
      <body>
      <header><h1>\(MarkupText.html(title))</h1>\(subtitleLine)</header>
      <main\(sections.isEmpty ? " class=\"plain\"" : "")>
      <div id="stage">
      \(scenarioSwitch)
      <div id="map" role="application" aria-label="\(say(.map))"><noscript>\(say(.needsScript))</noscript></div>
      </div>
      <section id="legend"><h2>\(say(.layers))</h2>
      \(legend)
      </section>
      <div id="facts">
      \(sections)
      </div>
      </main>
      <footer>\(MarkupText.html(attribution))</footer>
      <script type="application/json" id="data">\(data)</script>
      <script>
      /*
      \(leaflet.notice)
      */
      \(leaflet.script)
      </script>
      <script>
      \(Self.script)
      </script>
      </body>
      </html>

      """
  }

  /// The script, in parts that see each other and that nothing else sees.
  private static var script: String {
    let parts = [
      PackageResources.map_js, PackageResources.layers_js, PackageResources.controls_js,
    ].map { String(decoding: $0, as: UTF8.self) }
    return "(function () {\n\"use strict\";\n" + parts.joined(separator: "\n") + "})();"
  }

  /// What the page may ask for: nothing, or the tiles of the base map.
  private var policy: String {
    let images = basemap.map { $0.url.hasPrefix("http:") ? " http: https:" : " https:" } ?? ""
    return "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline';"
      + " img-src data:\(images)"
  }

  private var scenarioSwitch: String {
    guard hasProposals else { return "" }
    return """
      <fieldset><legend>\(say(.scenario))</legend>
      <div class="switch"><label><input type="radio" name="scenario" value="now"><span>\(say(.now))</span></label>\
      <label><input type="radio" name="scenario" value="after" checked><span>\(say(.proposed))</span></label></div>
      <p>\(say(.scenarioHint))</p></fieldset>
      """
  }
}
