import LandscapeGenerator
import Testing

@Suite struct CoverTests {
  private let cover = GeneratedCover(columns: 600, rows: 500, seed: 3)

  @Test func isTheSameForTheSameSeed() {
    #expect(cover.classes == GeneratedCover(columns: 600, rows: 500, seed: 3).classes)
    #expect(cover.classes != GeneratedCover(columns: 600, rows: 500, seed: 4).classes)
  }

  @Test func everyClassIsThereAndHasAResistance() {
    #expect(cover.classes.count == 300_000)
    #expect(Set(cover.classes) == Set(0..<UInt8(GeneratedCover.resistances.count)))
    let habitat = cover.classes.count { $0 == GeneratedCover.habitat }
    #expect((15_000...90_000).contains(habitat), "\(habitat) cells of habitat")
  }
}
