/// The colours of a map page.
///
/// Each scale grows darker, so that it survives a copying machine, and is told from the others by its
/// hue whatever the kind of colour vision: green habitat, orange to purple barriers, blue proposals.
/// Lines also grow wider.
enum MapPalette {
  static let importance = ["#dbeed5", "#a8d5a0", "#68b17c", "#2e8a5c", "#0b5a3c"]
  static let need = ["#f5c95a", "#ef9340", "#d9552c", "#a6244e", "#560d52"]
  static let proposal = ["#bcd6ee", "#82b3de", "#4a8ac6", "#1d60a3", "#0a376f"]

  private static let grey = "#7d7d7d"
  private static let green = "#3d6b51"

  /// The style of features without a class, then those of the classes from the lowest up.
  static func styles(_ kind: MapLayerKind) -> [MapStyle] {
    switch kind {
    case .regions:
      [
        MapStyle(
          color: "#5b5b5b", weight: 1.6, dashArray: "7 4", fillColor: "#faf9f5", fillOpacity: 1)
      ]
    case .units:
      [
        MapStyle(
          color: "#5b5b5b", weight: 1.6, dashArray: "7 4", fillColor: "#faf9f5", fillOpacity: 0)
      ]
    case .zones:
      ["#e9e4d8", "#dccfbd", "#c2ad97", "#9f8a76"].map {
        .area($0, outline: "#b5a692", opacity: 0.7)
      }
    case .patches:
      [.area("#dfe6dc", outline: green)] + importance.map { .area($0, outline: green) }
    case .links:
      [
        .line("#5b7f86", 0.6, opacity: 0.35), .line("#5b7f86", 0.6, opacity: 0.28),
        .line("#41707a", 0.9, opacity: 0.5), .line("#2b5a66", 1.5, opacity: 0.75),
      ]
    case .barriers:
      [
        .line(grey, 1.6), .line("#6a6a6a", 1.2, dash: "6 3"), .line("#6b9ac0", 2.2),
        .line("#b09c86", 1.4),
      ]
    case .ranked:
      [.line("#9a9a9a", 1.8, opacity: 0.8)]
        + need.enumerated().map { .line($1, 3.5 + 1.25 * Double($0)) }
    case .legs: [.line(proposal[3], 1, opacity: 0.6)]
    case .pairs:
      [.line("#111111", 0.8, opacity: 0.7, dash: "2 5")]
        + [1.2, 2.4, 4.2, 6.5].map { .line("#111111", $0, opacity: 0.72) }
    case .structures:
      [
        MapStyle(
          color: "#1d2a26", weight: 2.2, fillColor: "#ffffff", fillOpacity: 1, radius: 5)
      ]
    case .measures:
      [
        MapStyle(
          color: proposal[3], weight: 2.5, fillColor: "#ffffff", fillOpacity: 0.9, radius: 6)
      ]
        + proposal.enumerated().map { place, color in
          MapStyle(
            color: place < 3 ? proposal[3] : color, weight: 3, fillColor: color, fillOpacity: 0.95,
            radius: 7 + Double(place))
        }
    }
  }

  /// The styles of a layer on a page.
  ///
  /// Very many links are drawn faintly, lest they hide what lies below, and regions hide no tiles.
  static func styles(
    _ kind: MapLayerKind, featureCount: Int, hasTiles: Bool
  ) -> [MapStyle] {
    let usual = styles(kind)
    switch kind {
    case .links where featureCount > 1000:
      let share = max(0.25, (1000 / Double(featureCount)).squareRoot())
      return usual.map { style in
        var fainter = style
        fainter.opacity = (style.opacity * share * 100).rounded() / 100
        return fainter
      }
    case .regions where hasTiles, .units where hasTiles:
      return usual.map { style in
        var clear = style
        clear.fillOpacity = 0
        return clear
      }
    default: return usual
    }
  }

  /// White on dark, dark on light: the colour of text on the fill of a class.
  static func textColor(onClass number: Int) -> String { number >= 3 ? "#ffffff" : "#1d2a26" }
}
