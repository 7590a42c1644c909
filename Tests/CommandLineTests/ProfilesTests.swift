import Foundation
import Testing

@Suite struct ProfilesTests {
  @Test func list() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    let outcome = try tool.run("profiles list")
    #expect(outcome.exitCode == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first == "name,species,realm,minimum_area_ha,maximum_link_m")
    #expect(lines.contains { $0.hasPrefix("badger,Meles meles,green,") })
    #expect(lines.contains("salmonids,Salmonidae,blue,,"))
    let json = try tool.run("profiles list --json")
    #expect(json.output.contains("\"species\" : \"Meles meles\""))
  }

  @Test func showPrintsTheFileItself() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    let outcome = try tool.run("profiles show badger")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("name: badger\n"))
    #expect(try tool.run("profiles show badger -o b.yml").output == "")
    #expect(try tool.read("b.yml") == outcome.output)
    #expect(try tool.run("profiles show badger --json").output.contains("\"habitats\" : {"))
  }

  @Test func profilesOfFish() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    #expect(try tool.run("profiles show fish").output.contains("fish-pass: {up: 0.42, down: 0.69}"))
    #expect(try tool.run("profiles show fish --json").output.contains("\"fish_pass\" : ["))
    let patches = StudyCommandTests.fixtures.appendingPathComponent("zonienwoud/patches.geojson")
    let outcome = try tool.run(
      "analyze --patches \(patches.path) --profile fish --crs EPSG:31370")
    #expect(outcome.exitCode == 2)
    #expect(
      outcome.errors
        == "bocage: error: profile: \"fish\" is a profile of fish; name it in the blue part of the study, or give a"
        + " species of the land\n")
  }

  @Test func unknownProfile() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    let outcome = try tool.run("profiles show bagder")
    #expect(outcome.exitCode == 2)
    #expect(
      outcome.errors.hasPrefix(
        "bocage: error: profile: \"bagder\" is not a shipped profile; did you mean badger? known are "
      ))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }
}
