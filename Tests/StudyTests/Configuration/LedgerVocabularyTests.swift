import Landscape
import Testing

@testable import Study

@Suite struct LedgerVocabularyTests {
  private let words = LedgerVocabulary.common

  @Test(arguments: [
    ("planned", MeasureStatus.planned), ("Gepland", .planned), ("planifié", .planned),
    ("PLANIFIE", .planned), ("toegezegd", .committed), ("engagé", .committed),
    ("Committed", .committed), ("gerealiseerd", .realised), ("réalisé", .realised),
    ("realized", .realised),
  ])
  func knowsStatuses(_ word: String, _ status: MeasureStatus) {
    #expect(words.status(word) == status)
  }

  @Test(arguments: [
    ("linear-infrastructure", CommitmentGoal.linearInfrastructure),
    ("Lijninfrastructuur", .linearInfrastructure),
    ("infrastructure linéaire", .linearInfrastructure), ("landscape element", .landscapeElement),
    ("Klein landschapselement", .landscapeElement), ("élément paysager", .landscapeElement),
  ])
  func knowsGoals(_ word: String, _ goal: CommitmentGoal) {
    #expect(words.goal(word) == goal)
  }

  @Test(arguments: ["yes", "Ja", "OUI", "true", "1", "vrai"])
  func knowsYes(_ word: String) { #expect(words.answer(word) == true) }

  @Test(arguments: ["no", "Nee", "non", "False", "0", "faux"])
  func knowsNo(_ word: String) { #expect(words.answer(word) == false) }

  @Test func unknownWordsAreUnknown() {
    #expect(words.status("abandoned") == nil)
    #expect(words.goal("sea") == nil)
    #expect(words.answer("perhaps") == nil)
  }

  @Test(arguments: [
    ("realisd", "did you mean realised? known are planned, committed, realised"),
    ("gerealiserd", "did you mean realised? known are planned, committed, realised"),
    ("abandoned", "known are planned, committed, realised"),
  ])
  func suggests(_ word: String, _ remedy: String) {
    #expect(words.remedy(word, MeasureStatus.allCases.map(\.rawValue)) == remedy)
  }
}
