import Landscape

extension CommitmentGoal: LandscapeKind {
  static var noun: String { "goal" }

  static var fieldNames: [String] { ["goal"] }

  static var synonyms: [(kind: CommitmentGoal, words: [String])] {
    [
      (
        .linearInfrastructure,
        [
          "infrastructure", "linear", "lijninfrastructuur", "lineaire infrastructuur",
          "infrastructuur", "infrastructure linéaire", "infrastructures linéaires",
        ]
      ),
      (
        .landscapeElement,
        [
          "landscape elements", "landschapselement", "landschapselementen",
          "klein landschapselement", "élément paysager", "éléments paysagers",
          "élément du paysage", "éléments du paysage",
        ]
      ),
    ]
  }
}
