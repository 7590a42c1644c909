import ArgumentParser
import Landscape
import Report
import Study

/// The command `bocage surface links`.
struct SurfaceLinksCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "links",
    abstract: "Find the least-cost links of a study, with the barriers that they cross.",
    discussion: """
      Lists each link with its length, its cost in metres of resistance 1, its probability and the barrier \
      segments on it. With -o OUT.gpkg patches, links and barriers can be looked at in QGIS.

      EXAMPLE
        bocage surface links Fixtures/zonienwoud/surface.yml -o links.gpkg
      """)

  @OptionGroup(title: "Study") var study: StudyOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  mutating func run() async throws {
    var command = try StudyCommand(study, common)
    let landscape = try await command.landscape()
    _ = try command.surface(of: landscape)
    let report = LeastCostReport(landscape, study: command.configuration.name)
    try command.finish(report, of: landscape) { try $0.add(report) }
  }
}
