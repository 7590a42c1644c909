public import ArgumentParser
import Landscape
import Report
public import Study

/// The command `bocage surface links`.
struct SurfaceLinksCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "links",
    abstract: "Find the least-cost links of a study, with the barriers that they cross.",
    discussion: """
      Lists each link with its length, its cost in metres of resistance 1, its probability and the barrier \
      segments on it. With -o OUT.gpkg patches, links and barriers can be looked at in QGIS. A study whose \
      surface has a tile can be shared out: each machine finds the part that --shard names, and \
      `bocage surface merge` puts them together.

      EXAMPLE
        bocage surface links Fixtures/zonienwoud/surface.yml -o links.gpkg
        bocage surface links study.yml --shard $SLURM_ARRAY_TASK_ID/8 -o part$SLURM_ARRAY_TASK_ID.json
      """)

  @OptionGroup(title: "Study") var study: StudyOptions

  @Option(
    help: ArgumentHelp(
      "Find only the part of machine I of N, which needs nothing of the others.", valueName: "I/N"))
  var shard: ShardNumber?

  @OptionGroup(title: "Output") var common: CommonOptions

  func validate() throws {
    guard shard != nil else { return }
    guard let output = common.output, output.lowercased().hasSuffix(".json") else {
      throw ValidationError(
        "--shard writes a file for `bocage surface merge`: name it with -o PART.json")
    }
    if study.graph != nil {
      throw ValidationError(
        "a shard has only a part of the graph: give --graph to `bocage surface merge`")
    }
  }

  mutating func run() async throws {
    if let shard, let output = common.output { return try await find(shard, output) }
    var command = try StudyCommand(study, common)
    try command.requireLeastCostLinks()
    let landscape = try await command.landscape(needsSurface: false)
    let report = LeastCostReport(landscape, study: command.configuration.name)
    try command.finish(report, of: landscape) { try $0.add(report) }
  }

  /// Finds the part of one machine, and writes it to a file.
  private func find(_ shard: ShardNumber, _ output: String) async throws {
    let file = try AtomicTextFile(path: output, overwrite: common.overwrite)
    let run = StudyRun(
      try study.configuration(), threads: study.threads, memoryBudget: MemorySize.usual.bytes,
      progress: common.meter)
    common.tell(run.study.notices)
    try await run.surfaceShard(shard, versions: .current).write(to: file)
    common.tell(["wrote \(output)"])
  }
}

extension ShardNumber: ExpressibleByArgument {
  /// Reads `2/8` on the command line.
  public init?(argument: String) { self.init(argument) }
}
