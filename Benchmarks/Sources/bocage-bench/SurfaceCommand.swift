import ArgumentParser
import Connectivity
import Foundation
import Surface

/// The command `bocage-bench surface`.
struct SurfaceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "surface",
    abstract: "Time least costs and links on a generated surface.",
    discussion: """
      costs: the cost from the nearest patch to every cell, on one thread, in processor time.
      links: these and all planar links, on --threads threads, in time on the wall.
      corridors and barriers: corridors 10 % wide of those links, and what they gain from each cell that \
      is lowered; the links are found before, and not timed.

      With --write, costs makes the files from which the tools in Peers/ find the same again.

      EXAMPLE
        bocage-bench surface costs --columns 1000 --rows 1000 --write .build/s1
        bocage-bench surface links --columns 4000 --rows 4000 --threads 2
      """)

  /// What is timed.
  enum Part: String, CaseIterable, ExpressibleByArgument {
    case costs, links, corridors, barriers
  }

  @Argument(help: "What to time.")
  var part: Part

  @Option(help: "The number of cells from west to east.")
  var columns = 1000

  @Option(help: "The number of cells from north to south.")
  var rows = 1000

  @Option(help: "The least number of cells of a patch.")
  var minimumCells = 20

  @Option(help: "How many threads search; costs take one.")
  var threads = Parallelism.available

  @Option(help: "How often it is timed; the median counts.")
  var samples = 3

  @Option(help: "What the random numbers start from.")
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Write the surface and its costs to here.", valueName: "folder"))
  var write: String?

  @Option(help: ArgumentHelp("Add the figures to this file, as lines of JSON.", valueName: "file"))
  var record: String?

  func validate() throws {
    guard columns > 0, rows > 0, minimumCells > 0, threads > 0, samples > 0 else {
      throw ValidationError(
        "--columns, --rows, --minimum-cells, --threads and --samples must be 1 or more")
    }
    guard write == nil || part == .costs else {
      throw ValidationError("--write goes with costs: nothing else is compared")
    }
  }

  func run() async throws {
    let bench = BenchSurface(
      columns: columns, rows: rows, minimumCells: minimumCells, seed: seed)
    guard bench.patches.count > 0 else {
      throw ValidationError("the surface has no patch: give more --columns and --rows")
    }
    let figure =
      switch part {
      case .costs: try costDistance(bench)
      case .links: await planarLinks(bench)
      case .corridors, .barriers: await aroundLinks(bench)
      }
    print(Self.line(figure))
    if let record { try figure.append(to: record) }
  }

  private func costDistance(_ bench: BenchSurface) throws -> Figure {
    var timing = Timing()
    var check = 0.0
    for sample in 0..<samples {
      let zones = timing.sample { bench.surface.zones(of: bench.patches) }
      guard sample == 0 else { continue }
      check = zones.cost.reduce(0) { $1 < .infinity ? $0 + $1 : $0 }
      if let write { try bench.write(costs: zones.cost, to: write) }
    }
    return figure(.costDistance, bench.patches.count, timing.processor, timing, check: check)
  }

  private func planarLinks(_ bench: BenchSurface) async -> Figure {
    var timing = Timing()
    var (count, check) = (0, 0.0)
    for _ in 0..<samples {
      let linked = await timing.sample { await planarSurface(bench) }
      (count, check) = (linked.links.count, linked.links.reduce(0) { $0 + $1.cost })
    }
    return figure(.planarLinks, count, timing.wall, timing, check: check)
  }

  private func aroundLinks(_ bench: BenchSurface) async -> Figure {
    let linked = await planarSurface(bench)
    var timing = Timing()
    var check = 0.0
    for _ in 0..<samples {
      if part == .corridors {
        let mosaic = await timing.sample {
          await linked.corridors(width: CorridorWidth(share: 0.1), threads: threads)
        }
        check = mosaic.linkCount.reduce(0) { $0 + Double($1) }
      } else {
        let map = await timing.sample { await linked.barrierMap(threads: threads) }
        check = map.gain.reduce(0, +)
      }
    }
    return figure(
      part == .corridors ? .corridors : .barrierMap, linked.links.count, timing.wall, timing,
      check: check)
  }

  private func planarSurface(_ bench: BenchSurface) async -> LinkedSurface {
    await LinkedSurface(
      bench.surface, patches: bench.patches, rules: LinkRules(topology: .planar), threads: threads)
  }

  private func figure(
    _ kind: Figure.Kind, _ links: Int, _ samples: [Double], _ timing: Timing, check: Double
  ) -> Figure {
    Figure(
      figure: kind, tool: "Bocage", nodes: columns * rows, links: links,
      seconds: median(samples), low: samples.min(), high: samples.max(),
      cpu: median(timing.processor), peak: peakMemory(), check: check)
  }

  /// A figure in words.
  static func line(_ figure: Figure) -> String {
    var line = "\(figure.figure.rawValue): \(figure.nodes.grouped) cells, \(figure.links.grouped) "
    line += figure.figure == .costDistance ? "patches, " : "links, "
    line += "\((1e9 * figure.seconds / Double(figure.nodes)).digits(3)) ns per cell, "
    line += "\(figure.seconds.digits(3)) s"
    if let cpu = figure.cpu { line += ", processor \(cpu.digits(3)) s" }
    if let peak = figure.peak { line += ", peak \((Double(peak) * 1024 / 1e6).digits(3)) MB" }
    if let check = figure.check { line += ", result \(check)" }
    return line
  }
}
