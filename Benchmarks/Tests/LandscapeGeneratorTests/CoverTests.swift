import LandscapeGenerator
import Testing

@Suite struct CoverTests {
  private let cover = GeneratedCover(columns: 300, rows: 200, seed: 3)

  @Test func isTheSameForTheSameSeed() {
    #expect(cover.classes == GeneratedCover(columns: 300, rows: 200, seed: 3).classes)
    #expect(cover.classes != GeneratedCover(columns: 300, rows: 200, seed: 4).classes)
  }

  @Test func everyClassIsThereAndHasAResistance() {
    #expect(cover.classes.count == 60_000)
    #expect(Set(cover.classes) == Set(0..<UInt8(GeneratedCover.resistances.count)))
    let habitat = cover.classes.count { $0 == GeneratedCover.habitat }
    #expect((3_000...18_000).contains(habitat), "\(habitat) cells of habitat")
  }
}
