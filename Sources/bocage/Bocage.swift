import ArgumentParser
import Foundation
import Study

/// The command `bocage`.
@main
struct Bocage: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bocage",
    abstract: "What does a wildlife crossing, a hedge or a river restoration connect?",
    discussion: """
      Bocage computes the ecological connectivity of a landscape: patches of habitat, the barriers \
      between them, and the measures that help animals across.

      Results go to standard output or to the file named with -o; everything else goes to \
      standard error. Exit codes: 0 done, 1 failed, 2 wrong use or configuration, 3 done but some \
      features of the input could not be used.

      EXAMPLE
        bocage score Fixtures/zonienwoud/study.yml --ecoduct 4.4822,50.7936 --crs EPSG:4326
        bocage rank Fixtures/zonienwoud/study.yml --top 10
        bocage graph indices --nodes nodes.txt --links links.txt --distance 1000 --probability 0.5
      """,
    version: Version.current.description,
    subcommands: [
      AnalyzeCommand.self, ScoreCommand.self, RankCommand.self, OptimizeCommand.self,
      BatchCommand.self,
      ShardCommand.self,
      SurfaceCommand.self,
      LedgerCommand.self,
      ReportCommand.self,
      RiverCommand.self,
      ProfilesCommand.self,
      GraphCommand.self,
    ])

  /// Runs the command that the arguments name, and ends the process with its exit code.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      Failure(error).end()
    }
  }
}
