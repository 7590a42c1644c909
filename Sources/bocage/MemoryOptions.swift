import ArgumentParser

/// How much memory a command may use to be faster.
struct MemoryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "About how much memory the best paths that are kept may take: 500MB, 8GB.",
      discussion: "With less, more of them are found again. Results do not depend on it.",
      valueName: "size"))
  var memory = MemorySize.usual
}

/// An amount of memory on the command line: `500MB`, `8GB`.
struct MemorySize: ExpressibleByArgument, CustomStringConvertible {
  let bytes: Int

  static let usual = MemorySize(bytes: 2_000_000_000)

  private static let units = [("GB", 1e9), ("MB", 1e6)]

  init(bytes: Int) { self.bytes = bytes }

  init?(argument: String) {
    let text = argument.uppercased()
    guard let (unit, size) = Self.units.first(where: { text.hasSuffix($0.0) }),
      let number = Double(text.dropLast(unit.count)), number >= 0, number * size < 1e18
    else { return nil }
    bytes = Int(number * size)
  }

  var description: String {
    bytes % 1_000_000_000 == 0 ? "\(bytes / 1_000_000_000)GB" : "\(bytes / 1_000_000)MB"
  }
}
