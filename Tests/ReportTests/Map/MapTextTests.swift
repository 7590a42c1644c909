import Landscape
import Testing

@testable import Report

@Suite struct MapTextTests {
  @Test(arguments: MapText.allCases)
  func everyTextIsInEveryLanguage(text: MapText) {
    let texts = MapLanguage.allCases.map(text.text)
    #expect(texts.allSatisfy { !$0.isEmpty })
    // A text that nobody has put into words is its own key in all languages.
    #expect(Set(texts) != [text.rawValue])
  }

  @Test func everyKindHasWords() {
    let kinds =
      BarrierKind.allCases.map(\.rawValue) + StructureKind.allCases.map(\.rawValue)
      + LinearElementKind.allCases.map(\.rawValue) + MeasureType.allCases.map(\.rawValue)
      + ["urban", "peri-urban", "rural", "whole"]
    for kind in kinds {
      #expect(KindWords.dutchAndFrench[kind] != nil, "\(kind)")
    }
    #expect(KindWords.text("high-speed-railway", .en) == "high speed railway")
    #expect(KindWords.text("motorway", .fr) == "autoroute")
    #expect(KindWords.text("zeppelin", .nl) == "zeppelin")
    #expect(KindWords.species("roe-deer (Capreolus capreolus)", .nl) == "ree (Capreolus capreolus)")
  }

  @Test func textsAreHarmless() {
    #expect(MarkupText.html("<b>&\"'") == "&lt;b&gt;&amp;&quot;&#39;")
    #expect(!MarkupText.script("\"</script><!--\u{2028}\"").contains { "<>\u{2028}".contains($0) })
  }

  @Test func classesHaveRoundBounds() {
    #expect(ClassBreaks(greatest: 510).bounds == [2, 10, 50, 200])
    #expect(ClassBreaks(greatest: 0.003).bounds.count == 4)
    #expect(ClassBreaks(greatest: 0).bounds == [])
    let breaks = ClassBreaks(greatest: 510)
    #expect(
      [510, 200, 199, 2, 1.9, 0, -1, nil].map(breaks.number) == [4, 4, 3, 1, 0, nil, nil, nil])
  }
}
