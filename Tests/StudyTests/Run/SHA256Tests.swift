import Foundation
import Testing

@testable import Study

@Suite struct SHA256Tests {
  func hash(_ text: String) -> String {
    var hash = SHA256()
    hash.update(Array(text.utf8))
    return hash.finish()
  }

  /// The examples of FIPS 180-4 and of NIST's short message tests.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func matchesTheStandard(_ text: String, _ expected: String) {
    #expect(hash(text) == expected)
  }

  @Test func aMillionLetters() {
    var hash = SHA256()
    for _ in 0..<1000 { hash.update([UInt8](repeating: 0x61, count: 1000)) }
    #expect(
      hash.finish() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// Each length around the block size must pad correctly, however the bytes arrive.
  @Test(arguments: [1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 128, 200])
  func piecesDoNotMatter(_ count: Int) {
    let bytes = (0..<count).map { UInt8($0 % 251) }
    var whole = SHA256()
    whole.update(bytes)
    var pieces = SHA256()
    for byte in bytes { pieces.update([byte]) }
    #expect(whole.finish() == pieces.finish())
  }

  @Test func hashesFiles() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("abc", to: "abc.txt")
    let content = try SHA256.ofFile(file)
    #expect(content.bytes == 3)
    #expect(
      content.hash == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let big = try folder.write(String(repeating: "a", count: 3_000_000), to: "big.txt")
    var expected = SHA256()
    for _ in 0..<3 { expected.update([UInt8](repeating: 0x61, count: 1_000_000)) }
    #expect(try SHA256.ofFile(big) == (expected.finish(), 3_000_000))
  }

  @Test func refusesAFileThatIsNotThere() {
    let error = #expect(throws: StudyError.self) { try SHA256.ofFile("no/such/file") }
    #expect(
      error?.description
        == "no/such/file: the file cannot be read; check its name and that you may read it")
  }
}
