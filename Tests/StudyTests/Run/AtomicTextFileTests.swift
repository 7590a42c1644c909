import Foundation
import Testing

@testable import Study

@Suite struct AtomicTextFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func message(_ name: String, overwrite: Bool = false) -> String? {
    #expect(throws: StudyError.self) {
      try AtomicTextFile(path: folder.path + "/" + name, overwrite: overwrite)
    }?.description.replacing(folder.path, with: "")
  }

  @Test func writesAndLeavesNothingElse() throws {
    let path = folder.path + "/a.csv"
    try AtomicTextFile(path: path, overwrite: false).write("é,1\n")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "é,1\n")
    #expect(try folder.names == ["a.csv"])
  }

  @Test func replacesOnlyWhenAsked() throws {
    let path = try folder.write("old", to: "a.csv")
    #expect(message("a.csv") == "/a.csv: the file exists already; use --overwrite to replace it")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    try AtomicTextFile(path: path, overwrite: true).write("new")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
    #expect(try folder.names == ["a.csv"])
  }

  @Test func noticesAFileThatAppearedMeanwhile() throws {
    let file = try AtomicTextFile(path: folder.path + "/a.csv", overwrite: false)
    try folder.write("other", to: "a.csv")
    let error = #expect(throws: StudyError.self) { try file.write("mine") }
    #expect(error?.code == .output)
    #expect(try folder.names == ["a.csv"])
  }

  @Test func refusesAFolderThatIsNotThere() {
    #expect(
      message("no/a.csv") == "/no/a.csv: the folder /no does not exist; make it first")
  }

  @Test func refusesToReplaceAFolder() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/d", withIntermediateDirectories: false)
    #expect(
      message("d", overwrite: true)
        == "/d: there is something there that is not a file; give another name")
  }
}
