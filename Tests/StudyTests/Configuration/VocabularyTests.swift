import Landscape
import Testing

@testable import Study

@Suite struct VocabularyTests {
  @Test(arguments: [
    ("Bos", HabitatClass.forest), ("forêt", .forest), ("FORET", .forest), ("wood", .forest),
    ("Open natuur", .openNature), ("open_nature", .openNature), ("park", .park),
    ("recreation_ground", .park), ("Étang", .water),
  ])
  func knowsHabitats(_ value: String, _ kind: HabitatClass) {
    #expect(Vocabulary<HabitatClass>().kind(of: value) == kind)
  }

  @Test(arguments: [
    ("trunk", BarrierKind.primaryRoad), ("primary", .primaryRoad), ("tertiary", .localRoad),
    ("motorway_link", .motorway), ("rail", .railway), ("Kanaal", .canal),
    ("high-speed-railway", .highSpeedRailway),
  ])
  func knowsBarriers(_ value: String, _ kind: BarrierKind) {
    #expect(Vocabulary<BarrierKind>().kind(of: value) == kind)
  }

  @Test(arguments: [("Ecoduct", StructureKind.ecoduct), ("Ecotunnel", .wildlifeTunnel)])
  func knowsCrossings(_ value: String, _ kind: StructureKind) {
    #expect(Vocabulary<StructureKind>().kind(of: value) == kind)
  }

  @Test func unknownWordsAreUnknown() {
    #expect(Vocabulary<BarrierKind>().kind(of: "abandoned") == nil)
    #expect(Vocabulary<HabitatClass>().kind(of: "25") == nil)
    #expect(Vocabulary<StructureKind>().kind(of: "Wilddetectiesysteem") == nil)
    #expect(Vocabulary<HabitatClass>().kind(of: "") == nil)
  }

  @Test(arguments: [
    ("motorways_osm", BarrierKind.motorway), ("railways_infrabel", .railway),
    ("canals_vha", .canal), ("kanalen", .canal), ("hoofdrivieren", .river),
    ("Noise walls 2024", .noiseWall), ("primary_roads", .primaryRoad), ("hsl", .highSpeedRailway),
  ])
  func readsBarrierKindsFromNames(_ name: String, _ kind: BarrierKind) {
    #expect(Vocabulary<BarrierKind>().kind(inName: name) == kind)
  }

  @Test(arguments: ["roads_osm2013", "trailhead", "data", "waterways", ""])
  func readsNothingFromOtherNames(_ name: String) {
    #expect(Vocabulary<BarrierKind>().kind(inName: name) == nil)
  }

  @Test func readsHedgesFromNames() {
    #expect(Vocabulary<LinearElementKind>().kind(inName: "hedges_osm2013") == .hedge)
    #expect(Vocabulary<LinearElementKind>().kind(inName: "Hagen") == .hedge)
    #expect(Vocabulary<LinearElementKind>().kind(inName: "tree_rows") == .treeRow)
  }

  @Test func noWordHasTwoMeanings() {
    func check<Kind: LandscapeKind>(_ type: Kind.Type) {
      var seen: [String: Kind] = [:]
      for kind in Kind.allCases { seen[SimpleWord.of(kind.rawValue)] = kind }
      for (kind, words) in Kind.synonyms {
        for word in words {
          #expect(seen[SimpleWord.of(word), default: kind] == kind, "\(word)")
          seen[SimpleWord.of(word)] = kind
        }
      }
    }
    check(HabitatClass.self)
    check(BarrierKind.self)
    check(StructureKind.self)
    check(LinearElementKind.self)
  }

  @Test func spellingsCoverCaseAccentsAndSeparators() {
    let spellings = Vocabulary<BarrierKind>().spellings()
    for value in ["motorway_link", "Motorway link", "MOTORWAY-LINK", "cloture", "Clôture"] {
      #expect(spellings[value] != nil, "\(value)")
    }
    #expect(spellings["local-road"] == "local-road")
  }

  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("kitten", "sitting", 3), ("flaw", "lawn", 2), ("same", "same", 0),
  ])
  func distances(_ a: String, _ b: String, _ distance: Int) {
    #expect(Suggestion.distance(a, b) == distance)
    #expect(Suggestion.distance(b, a) == distance)
  }
}
