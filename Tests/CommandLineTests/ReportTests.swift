import Foundation
import Testing

@Suite struct ReportTests {
  private let tool: CommandLineTool
  private let fixture: String

  init() throws {
    tool = try CommandLineTool()
    fixture = StudyCommandTests.fixtures.appendingPathComponent("zonienwoud").path
    try FileManager.default.createDirectory(
      at: tool.folder.appendingPathComponent("leaflet"), withIntermediateDirectories: true)
    try tool.write("/* Leaflet */ window.L = null;", to: "leaflet/leaflet.js")
    try tool.write(".leaflet-pane {}", to: "leaflet/leaflet.css")
    try #require(tool.run("rank \(fixture)/study.yml --top 20 -o rank.gpkg").exitCode == 0)
  }

  @Test func aPageOfARanking() throws {
    defer { tool.remove() }
    let made = try tool.run("report rank.gpkg -o map.html --leaflet leaflet --language fr")
    #expect(made == .init(exitCode: 0, output: "", errors: "bocage: notice: wrote map.html\n"))
    let page = try tool.read("map.html")
    #expect(page.contains("<h1>Zoniënwoud (schematic)</h1><p>blaireau (Meles meles)</p>"))
    #expect(page.contains("<footer>Zoniënwoud (schematic) · réalisé avec Bocage</footer>"))
    #expect(page.contains("autoroute E411"))
    #expect(page.contains("Tronçons classés"))
    let manifest = try tool.read("map.html.manifest.json")
    #expect(manifest.contains("rank.gpkg"))
    #expect(manifest.contains("WGS 84"))
    // The same again: refused without --overwrite, the same bytes with it, and silence if asked for.
    #expect(try tool.run("report rank.gpkg -o map.html --leaflet leaflet").exitCode == 1)
    let again = try tool.run(
      "report rank.gpkg -o map.html --leaflet leaflet --language fr --overwrite -q")
    #expect(again == .init(exitCode: 0, output: "", errors: ""))
    #expect(try tool.read("map.html") == page)
  }

  @Test func wrongUse() throws {
    defer { tool.remove() }
    let missing = try tool.run("report rank.gpkg -o map.html --leaflet nowhere")
    #expect(missing.exitCode == 1)
    #expect(missing.errors.contains("install Debian's package libjs-leaflet"))
    for arguments in [
      "report -o map.html", "report rank.gpkg", "report rank.gpkg -o map.pdf",
      "report rank.gpkg -o map.html --language de",
      "report rank.gpkg -o map.html --basemap https://tile.example/{z}.png",
      "report rank.gpkg -o map.html --basemap https://tile.example/{z}/{x}/{y}.png",
    ] {
      #expect(try tool.run(arguments).exitCode == 2, "\(arguments)")
    }
    let other = try tool.run(
      "report \(fixture)/patches.geojson -o map.html --leaflet leaflet")
    #expect(other.exitCode == 1)
    #expect(
      !FileManager.default.fileExists(atPath: tool.folder.appendingPathComponent("map.html").path))
  }
}
