import Landscape
import TestSupport
import Testing

@testable import Study

/// Whatever is in a file, the answer is a study or an error, never a crash.
@Suite struct YAMLFuzzTests {
  @Test func spoiltProfilesAreErrorsOrProfiles() {
    var random = RandomSource(seed: 7)
    let pieces = Array("{}[]:,-#&*!|>'\"%@`?\n\t 0.é\u{0}")
    var refused = 0
    for _ in 0..<2000 {
      var letters = Array(otter)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<letters.count, using: &random)
        let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
        switch Int.random(in: 0..<3, using: &random) {
        case 0: letters[place] = piece
        case 1: letters.insert(piece, at: place)
        default: letters.remove(at: place)
        }
      }
      do {
        _ = try SpeciesProfile(yaml: YAMLValue(parsing: String(letters), file: "p.yml"))
      } catch {
        refused += 1
        #expect(error.description.hasPrefix("p.yml"))
        #expect(!error.description.contains("\n"))
      }
    }
    #expect(refused > 500)
  }
}
