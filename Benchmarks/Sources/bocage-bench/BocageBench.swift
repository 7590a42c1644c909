import ArgumentParser

@main
struct BocageBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bocage-bench",
    abstract: "Make landscapes of any size, time the core of Bocage on them, and write the tables.",
    subcommands: [
      GenerateCommand.self, StudyCommand.self, RiverCommand.self, MicroCommand.self,
      TableCommand.self,
    ])
}
