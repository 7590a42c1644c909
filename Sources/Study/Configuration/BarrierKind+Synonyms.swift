import Landscape

extension BarrierKind: LandscapeKind {
  static var noun: String { "kind of barrier" }

  static var fieldNames: [String] {
    ["kind", "highway", "railway", "waterway", "barrier", "type", "soort"]
  }

  static var synonyms: [(kind: BarrierKind, words: [String])] {
    [
      (.motorway, ["motorway link", "autosnelweg", "snelweg", "autoroute"]),
      (
        .primaryRoad,
        [
          "primary", "primary link", "trunk", "trunk link", "expresweg", "gewestweg",
          "route nationale",
        ]
      ),
      (.secondaryRoad, ["secondary", "secondary link"]),
      (
        .localRoad,
        [
          "tertiary", "tertiary link", "unclassified", "residential", "living street",
          "lokale weg", "gemeenteweg", "route communale",
        ]
      ),
      (
        .railway,
        ["rail", "light rail", "spoor", "spoorweg", "spoorlijn", "chemin de fer", "voie ferrée"]
      ),
      (.highSpeedRailway, ["high-speed rail", "high-speed line", "hsl", "lgv"]),
      (.canal, ["kanaal", "kanalen", "canaux"]),
      (.river, ["riverbank", "rivier", "rivière", "fleuve"]),
      (.builtUp, ["urban", "bebouwing", "bebouwd", "bâti", "zone bâtie"]),
      (.carPark, ["parking", "parkeerterrein", "parkeerplaats"]),
      (.fence, ["hek", "omheining", "afsluiting", "clôture"]),
      (
        .noiseWall,
        ["noise barrier", "geluidsscherm", "geluidswand", "mur antibruit", "écran antibruit"]
      ),
    ]
  }
}
