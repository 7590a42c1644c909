import ArgumentParser

@main
struct BocageBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "x")
}
