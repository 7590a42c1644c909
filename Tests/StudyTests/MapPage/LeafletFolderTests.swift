import Foundation
import Report
import Study
import Testing

@Suite struct LeafletFolderTests {
  @Test func theMinifiedScriptIsReadAndTheNoticeKept() throws {
    let folder = try TemporaryFolder()
    try folder.write("/* @preserve\n * Leaflet 1.2.3, (c) them\n */\nvar full;", to: "leaflet.js")
    try folder.write("var short;\n//# sourceMappingURL=leaflet.min.js.map\n", to: "leaflet.min.js")
    try folder.write("a { background: url(images/layers.png) }", to: "leaflet.css")
    let source = try LeafletFolder(folder.path).source()
    #expect(source.script == "var short;\n")
    #expect(source.style == "a { background: none }")
    #expect(source.notice.contains("Leaflet 1.2.3, (c) them"))
    #expect(source.notice.contains("BSD 2-clause"))
    #expect(!source.notice.contains("*/"))
  }

  @Test func aMissingPackageIsNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write("var full;", to: "leaflet.js")
    let error = #expect(throws: StudyError.self) { try LeafletFolder(folder.path).source() }
    #expect(error?.code == .input)
    #expect(error?.description.contains("install Debian's package libjs-leaflet") == true)
  }
}
