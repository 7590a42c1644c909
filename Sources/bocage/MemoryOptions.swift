public import ArgumentParser
public import Study

/// How much memory a command may use to be faster.
struct MemoryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "About how much memory the best paths that are kept may take: 500MB, 8GB.",
      discussion: "With less, more of them are found again. Results do not depend on it.",
      valueName: "size"))
  var memory = MemorySize.usual
}

extension MemorySize: ExpressibleByArgument {
  /// Reads an amount on the command line: `500MB`.
  public init?(argument: String) { self.init(argument) }
}
