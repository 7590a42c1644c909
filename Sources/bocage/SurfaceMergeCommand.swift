import ArgumentParser
import Landscape
import Report
import Study

/// The command `bocage surface merge`.
struct SurfaceMergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Put the least-cost links together that many machines have found.",
    discussion: """
      Checks that the parts of all machines are there, made from the same layers and settings by the same \
      versions, and reports as `bocage surface links` does: the result is the same, to the last digit. With \
      --graph, `bocage analyze` goes on from there.

      EXAMPLE
        bocage surface merge study.yml part*.json -o links.gpkg --graph graph.gpkg
        bocage analyze study.yml --graph graph.gpkg
      """)

  @OptionGroup(title: "Study") var study: StudyOptions

  @Argument(help: ArgumentHelp("The files of all shards.", valueName: "part.json"))
  var parts: [String]

  @OptionGroup(title: "Output") var common: CommonOptions

  mutating func run() async throws {
    var command = try StudyCommand(study, common)
    let landscape = try await command.landscape(from: parts)
    let report = LeastCostReport(landscape, study: command.configuration.name)
    try command.finish(report, of: landscape) { try $0.add(report) }
  }
}
