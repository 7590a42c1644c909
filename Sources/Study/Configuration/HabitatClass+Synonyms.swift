import Landscape

extension HabitatClass: LandscapeKind {
  static var noun: String { "habitat class" }

  static var fieldNames: [String] {
    ["habitat", "landuse", "label", "natural", "leisure", "landcover", "klasse", "type", "kind"]
  }

  static var synonyms: [(kind: HabitatClass, words: [String])] {
    [
      (
        .forest,
        [
          "wood", "woods", "woodland", "broad-leaved forest", "coniferous forest", "mixed forest",
          "bos", "bossen", "loofbos", "naaldbos", "gemengd bos", "forêt", "bois",
          "forêt de feuillus", "forêt de conifères", "forêt mélangée",
        ]
      ),
      (
        .openNature,
        [
          "scrub", "dune", "nature reserve", "open natuur", "struweel", "duin", "nature ouverte",
          "milieu ouvert",
        ]
      ),
      (.heath, ["heathland", "moor", "heide", "lande", "bruyère"]),
      (
        .grassland,
        [
          "grass", "meadow", "pasture", "natural grassland", "gras", "grasland", "weide",
          "hooiland", "prairie", "pelouse", "pré",
        ]
      ),
      (
        .wetland,
        [
          "marsh", "swamp", "bog", "fen", "reedbed", "moeras", "veen", "ven", "rietland", "marais",
          "tourbière", "zone humide", "roselière",
        ]
      ),
      (.water, ["pond", "lake", "vijver", "meer", "plas", "étang", "lac", "plan d'eau"]),
      (.park, ["parc", "common", "recreation ground", "village green"]),
      (.garden, ["allotments", "tuin", "tuinen", "volkstuinen", "jardin", "jardins"]),
      (.orchard, ["boomgaard", "hoogstamboomgaard", "verger"]),
      (
        .arable,
        ["farmland", "cropland", "akker", "akkerland", "terre arable", "terres arables", "culture"]
      ),
    ]
  }
}
