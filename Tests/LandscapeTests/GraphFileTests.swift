import Foundation
import Geometry
import Testing

@testable import Landscape

struct GraphFileTests {
  private let study: TestStudy

  init() throws { study = try TestStudy() }

  private var path: String { study.folder.appendingPathComponent("graph.gpkg").path }

  @Test func whatIsSavedIsLoaded() async throws {
    let built = try await study.forestsBesideMotorway(
      crossings: [TestStudy.point(1185, 200, #"{"name":"Bridge"}"#)],
      hedges: [TestStudy.line([(1000, 950), (1150, 950)])])
    let file = GraphFile(path: path)
    #expect(try file.fingerprint() == nil)
    try file.save(built, fingerprint: "abc", overwrite: false)
    #expect(try file.fingerprint() == "abc")
    let loaded = try file.load(rules: built.rules, profile: built.profile)
    #expect(loaded.patches == built.patches)
    #expect(loaded.links == built.links)
    #expect(loaded.steppingNodes == built.steppingNodes)
    #expect(loaded.segments == built.segments)
    #expect(loaded.pieces == built.pieces)
    #expect(loaded.structures == built.structures)
    #expect(loaded.regions == built.regions)
    #expect(loaded.inputs == built.inputs)
    #expect(loaded.notices == built.notices)
  }

  @Test func meshesAreSaved() async throws {
    let built = try await LandscapeBuilder(
      sources: LandscapeSources(
        patches: [
          PatchSource(layer: try study.layer("patches", [TestStudy.rectangle(0, 0, 900, 900)]))
        ],
        regions: RegionSource(
          layer: try study.layer(
            "regions",
            [
              TestStudy.rectangle(0, 0, 500, 900, #"{"name":"West"}"#),
              TestStudy.rectangle(500, 0, 900, 900, #"{"name":"East"}"#),
            ]), name: "name")), profile: .test, rules: .test
    ).build(threads: 1)
    #expect(built.meshes.count == 3)
    let file = GraphFile(path: path)
    try file.save(built, fingerprint: "abc", overwrite: false)
    #expect(try file.load(rules: built.rules, profile: built.profile).meshes == built.meshes)
  }

  @Test func anExistingFileIsNotReplaced() async throws {
    let built = try await study.forestsBesideMotorway()
    try GraphFile(path: path).save(built, fingerprint: "a", overwrite: false)
    #expect {
      try GraphFile(path: path).save(built, fingerprint: "b", overwrite: false)
    } throws: {
      "\($0)" == "\(path): the file exists; use --overwrite to replace it"
    }
    try GraphFile(path: path).save(built, fingerprint: "b", overwrite: true)
    #expect(try GraphFile(path: path).fingerprint() == "b")
  }

  @Test func anotherFileIsNoGraph() throws {
    try Data("nonsense".utf8).write(to: URL(fileURLWithPath: path))
    #expect {
      _ = try GraphFile(path: path).fingerprint()
    } throws: {
      "\($0)".hasPrefix("\(path): it is no graph that bocage saved")
    }
  }
}
