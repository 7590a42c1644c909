import Foundation
import Testing

@testable import Layers

struct PendingFileTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  @Test func itIsBesideItsFinalNameAndHidden() {
    let file = PendingFile(for: folder.path("a.gpkg"))
    let prefix = folder.path(".\(ProcessInfo.processInfo.processIdentifier)-")
    #expect(file.temporary.hasPrefix(prefix) && file.temporary.hasSuffix(".a.gpkg"))
  }

  @Test func noTwoAreTheSame() {
    let names = (0..<50).map { _ in PendingFile(for: "a.csv").temporary }
    #expect(Set(names).count == 50)
  }

  @Test func itReplacesWhatIsThere() throws {
    let file = PendingFile(for: try folder.write("old", to: "a.csv"))
    try Data("new".utf8).write(to: URL(fileURLWithPath: file.temporary))
    #expect(try folder.names.count == 2)
    try file.publish()
    #expect(try String(contentsOfFile: file.path, encoding: .utf8) == "new")
    #expect(try folder.names == ["a.csv"])
  }

  @Test func whatFailsLeavesNothing() throws {
    let path = folder.path("a.csv")
    try FileManager.default.createDirectory(
      atPath: path + "/full", withIntermediateDirectories: true)
    let file = PendingFile(for: path)
    #expect(throws: PendingFile.Failure.self) { try file.publish() }
    try Data("new".utf8).write(to: URL(fileURLWithPath: file.temporary))
    let failure = #expect(throws: PendingFile.Failure.self) { try file.publish() }
    #expect(failure?.step == "renaming")
    #expect(try folder.names == ["a.csv"])
  }
}
