import Landscape

extension LinearElementKind: LandscapeKind {
  static var noun: String { "kind of linear element" }

  static var fieldNames: [String] { ["kind", "barrier", "natural", "waterway", "type", "soort"] }

  static var synonyms: [(kind: LinearElementKind, words: [String])] {
    [
      (.hedge, ["haag", "hagen", "heg", "heggen", "haie", "haies"]),
      (.treeRow, ["bomenrij", "dreef", "alignement d'arbres", "rangée d'arbres"]),
      (.woodedBank, ["houtwal", "houtkant", "talus boisé"]),
      (.verge, ["berm", "wegberm", "accotement"]),
      (.ditch, ["drain", "sloot", "gracht", "greppel", "fossé"]),
      (.stream, ["beek", "beken", "ruisseau", "ruisseaux", "waterloop"]),
      (.river, ["rivier", "rivière"]),
    ]
  }
}
