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
