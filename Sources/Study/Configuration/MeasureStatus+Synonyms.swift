import Landscape

extension MeasureStatus: LandscapeKind {
  static var noun: String { "status" }

  static var fieldNames: [String] { ["status"] }

  static var synonyms: [(kind: MeasureStatus, words: [String])] {
    [
      (
        .planned,
        ["plan", "proposed", "gepland", "voorgesteld", "planifié", "planifiée", "prévu", "prévue"]
      ),
      (
        .committed,
        [
          "promised", "pledged", "toegezegd", "beloofd", "vastgelegd", "engagé", "engagée",
          "promis", "promise",
        ]
      ),
      (
        .realised,
        [
          "realized", "done", "completed", "gerealiseerd", "uitgevoerd", "réalisé", "réalisée",
          "exécuté", "exécutée",
        ]
      ),
    ]
  }
}
