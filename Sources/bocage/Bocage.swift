import ArgumentParser

@main
struct Bocage: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "bocage")
}
