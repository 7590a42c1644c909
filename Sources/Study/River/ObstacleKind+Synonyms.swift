import River

extension ObstacleKind: LandscapeKind {
  static var noun: String { "kind of river barrier" }

  static var fieldNames: [String] { ["kind", "type", "waterway", "soort", "barrier"] }

  static var synonyms: [(kind: ObstacleKind, words: [String])] {
    [
      (.dam, ["stuwdam", "barrage", "reservoir dam"]),
      (.weir, ["stuw", "déversoir", "seuil", "overlaat"]),
      (.mill, ["water mill", "watermolen", "molen", "moulin", "watermill"]),
      (.culvert, ["duiker", "buis", "ponceau", "buse"]),
      (.sluice, ["sluice gate", "schuif", "vanne", "terugslagklep", "getijdesluis"]),
      (.lock, ["sluis", "lock gate", "écluse", "schutsluis"]),
      (.pump, ["pumping station", "pompgemaal", "gemaal", "station de pompage"]),
      (.siphon, ["sifon", "grondduiker", "siphon inversé"]),
      (.drop, ["bodemval", "verval", "chute", "step"]),
      (.ramp, ["rock ramp", "bodemhelling", "rampe"]),
    ]
  }
}

extension ReachWeighting: LandscapeKind {
  static var noun: String { "weight of reaches" }
  static var fieldNames: [String] { [] }
  static var synonyms: [(kind: ReachWeighting, words: [String])] { [] }
}
