import ArgumentParser
import Connectivity

/// The command `bocage-bench micro`.
struct MicroCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "micro",
    abstract: "Time parts of the core by themselves; run it before and after a change.",
    discussion: """
      distances: best paths from one node to all, on 100,000 patches, in processor time of one thread.
      sweep: what all nodes and links are worth, on 3,000 patches, per source, likewise.
      whole: what all nodes and links are worth, on 10,000 patches without a cutoff and on 100,000 \
      with one of 1e-6, once.
      ecoduct: one ecoduct on 100,000 patches, and the scorer that it needs.
      restoration: all options of the restoration instance, and the scorer that they need.

      A result that differs between two runs is an error, whatever the times.

      EXAMPLE
        bocage-bench micro --record before.jsonl
        bocage-bench micro --compare before.jsonl
      """)

  @Option(help: "The one to run; without it all.")
  var only: MicroBenchmark?

  @Flag(help: "Small sizes, for a look or for CI.")
  var quick = false

  @Option(help: "Another number of patches; restoration keeps its own.")
  var nodes: Int?

  @Option(help: "How often each is timed; the median counts.")
  var samples: Int?

  @Option(help: "How many threads score.")
  var threads = Parallelism.available

  @Option(help: ArgumentHelp("What a scorer may keep, in MiB.", valueName: "MiB"))
  var memory = 4096

  @Option(help: ArgumentHelp("Add the figures to this file, as lines of JSON.", valueName: "file"))
  var record: String?

  @Option(help: ArgumentHelp("Compare with the figures in this file.", valueName: "file"))
  var compare: String?

  func validate() throws {
    guard (nodes ?? 2) >= 2, (samples ?? 1) > 0, threads > 0, memory >= 0 else {
      throw ValidationError("--nodes, --samples, --threads and --memory must make sense")
    }
  }

  func run() async throws {
    let earlier = try compare.map { try Figure.all(in: $0) } ?? []
    var isSame = true
    for benchmark in only.map({ [$0] }) ?? MicroBenchmark.allCases {
      let usualSamples = benchmark == .distances ? 9 : 3
      let settings = MicroSettings(
        nodes: nodes, isQuick: quick, samples: samples ?? usualSamples, threads: threads,
        memoryBudget: memory << 20)
      for figure in try await benchmark.run(settings) {
        print(Self.line(figure, earlier))
        isSame = isSame && !earlier.contains { figure.contradicts($0) }
        if let record { try figure.append(to: record) }
      }
    }
    guard isSame else {
      throw ValidationError("results differ from those in \(compare ?? "")")
    }
  }

  static func line(_ figure: Figure, _ earlier: [Figure]) -> String {
    var line = "\(figure.figure.rawValue): \(figure.nodes) nodes, \(figure.links) links, "
    switch figure.figure {
    case .distances:
      line += "\((1e9 * figure.seconds / Double(figure.nodes)).digits(3)) ns per settled node"
    case .sweep: line += "\((1e6 * figure.seconds).digits(3)) us per source"
    default: line += "\(figure.seconds.digits(3)) s"
    }
    if let low = figure.low, let high = figure.high, figure.seconds > 0 {
      line += " (\((100 * (low / figure.seconds - 1)).digits(2)) to "
      line += "+\((100 * (high / figure.seconds - 1)).digits(2)) %)"
    }
    if let check = figure.check { line += ", result \(check)" }
    let before = earlier.filter { figure.isSameCase(as: $0) && $0.tool == figure.tool }
    guard !before.isEmpty else { return line }
    let ratio = figure.seconds / median(before.map(\.seconds))
    return line + ", \(ratio.digits(3)) x the earlier time"
      + (before.contains { figure.contradicts($0) } ? ", ANOTHER RESULT" : "")
  }
}
