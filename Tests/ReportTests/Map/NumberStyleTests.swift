import Testing

@testable import Report

@Suite struct NumberStyleTests {
  @Test(arguments: [
    (MapLanguage.nl, "1.234.567,9", "0,50", "−1.200"),
    (.fr, "1\u{202F}234\u{202F}567,9", "0,50", "−1\u{202F}200"),
    (.en, "1,234,567.9", "0.50", "−1,200"),
  ])
  func numbersAreWrittenAsTheLanguageDoes(
    language: MapLanguage, large: String, small: String, negative: String
  ) {
    let style = NumberStyle(language)
    #expect(style.text(1_234_567.89, decimals: 1) == large)
    #expect(style.text(0.5, decimals: 2) == small)
    #expect(style.text(-1200, decimals: 0) == negative)
  }

  @Test func whatRoundsToZeroHasNoSign() {
    #expect(NumberStyle(.en).text(-0.001, decimals: 1) == "0.0")
    #expect(NumberStyle(.en).text(999, decimals: 0) == "999")
    #expect(NumberStyle(.en).text(.infinity, decimals: 0) == "–")
  }

  @Test func bounds() {
    let style = NumberStyle(.nl)
    let shown = [0, 200, 50, 2, 0.5, 0.02, 0.0005, 20_000].map(style.short)
    #expect(shown == ["0", "200", "50", "2", "0,5", "0,02", "0,0005", "20.000"])
  }

  @Test func gains() {
    let style = NumberStyle(.fr)
    #expect([497.3, 3.54, 0.08, 0].map(style.gain) == ["497", "3,5", "0,08", "0"])
  }
}
