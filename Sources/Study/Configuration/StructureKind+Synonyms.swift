import Landscape

extension StructureKind: LandscapeKind {
  static var noun: String { "kind of crossing structure" }

  static var fieldNames: [String] { ["kind", "type", "type_overs", "structure", "soort"] }

  static var synonyms: [(kind: StructureKind, words: [String])] {
    [
      (
        .ecoduct,
        [
          "wildlife bridge", "wildlife overpass", "green bridge", "natuurbrug", "wildbrug",
          "écoduc", "écopont",
        ]
      ),
      (
        .wildlifeTunnel,
        [
          "wildlife underpass", "badger tunnel", "ecotunnel", "wildtunnel", "faunatunnel",
          "dassentunnel", "ecoduiker", "passage inférieur à faune",
        ]
      ),
      (
        .amphibianTunnel,
        ["toad tunnel", "amfibieëntunnel", "amfibietunnel", "paddentunnel", "crapauduc"]
      ),
      (.canopyBridge, ["squirrel bridge", "boombrug", "eekhoornbrug", "pont à écureuils"]),
      (
        .faunaExit, ["faunauitstapplaats", "fauna-uitstapplaats", "uitstapplaats", "rampe à faune"]
      ),
      (
        .fishPassage,
        ["fish pass", "fish ladder", "vispassage", "vistrap", "passe à poissons"]
      ),
      (.sharedPassage, ["shared", "medegebruik", "gedeelde passage", "passage mixte"]),
    ]
  }
}
