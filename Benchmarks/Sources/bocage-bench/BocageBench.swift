import ArgumentParser

@main
struct BocageBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bocage-bench",
    abstract:
      "Make landscapes of any size, time the cores of Bocage on them, and write the tables.",
    subcommands: [
      GenerateCommand.self, StudyCommand.self, MicroCommand.self, RiverCommand.self,
      SurfaceCommand.self,
      TableCommand.self,
    ])
}
