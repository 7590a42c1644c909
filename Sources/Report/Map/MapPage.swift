/// A map of results as one file of HTML that needs nothing else.
public struct MapPage: Sendable {
  /// What the page is called.
  public var title: String
  /// Facts below the title.
  public var facts: MapFacts
  /// The line that says whose map it is.
  public var attribution: String
  /// The language of all that Bocage says.
  public var language: MapLanguage
  /// The layers, in the order in which they are drawn.
  public var layers: [MapLayer]
  /// Tiles below the layers; without them the page asks nothing of a network.
  public var basemap: Basemap?

  /// Tiles from elsewhere.
  public struct Basemap: Sendable, Hashable, Encodable {
    /// The address with `{z}`, `{x}` and `{y}`.
    public var url: String
    /// Whose tiles they are.
    public var attribution: String

    /// Tiles by their address.
    public init(url: String, attribution: String) {
      self.url = url
      self.attribution = attribution
    }
  }

  /// A page.
  public init(
    title: String, facts: MapFacts = MapFacts(), attribution: String, language: MapLanguage,
    layers: [MapLayer], basemap: Basemap? = nil
  ) {
    self.title = title
    self.facts = facts
    self.attribution = attribution
    self.language = language
    let order = MapLayerKind.allCases
    self.layers = order.flatMap { kind in layers.filter { $0.kind == kind } }
    self.basemap = basemap
  }

  func say(_ text: MapText) -> String { MarkupText.html(text.text(language)) }

  /// What follows a study's name where nobody says whose map it is.
  public static func madeWith(in language: MapLanguage) -> String {
    MapText.madeWith.text(language)
  }
}
