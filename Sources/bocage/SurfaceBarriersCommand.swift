import ArgumentParser
import Landscape
import Report
import Study
import Surface

/// The command `bocage surface barriers`.
struct SurfaceBarriersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "barriers",
    abstract: "Map where removing resistance would make links cheaper.",
    discussion: """
      The improvement score of McRae et al. 2012: how much less links would cost if a barrier segment were \
      none (the table, and with -o OUT.gpkg a layer), or if a cell resisted as little as the lowest of the \
      surface (with -o OUT.tif: the sum over all links, the largest of one link, and that in percent). \
      What connectivity as a whole would win is told by `bocage rank`.

      EXAMPLE
        bocage surface barriers Fixtures/zonienwoud/surface.yml --top 10
        bocage surface barriers Fixtures/zonienwoud/surface.yml -o barriers.tif
      """)

  @OptionGroup(title: "Study") var study: StudyOptions

  @Option(help: ArgumentHelp("List only the best N segments.", valueName: "N"))
  var top: Int?

  @OptionGroup(title: "Output") var common: CommonOptions

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top must be 1 or more") }
  }

  mutating func run() async throws {
    var command = try StudyCommand(study, common, writes: .either)
    let landscape = try await command.landscape()
    let linked = try command.surface(of: landscape)
    let improvements = try await command.run.segmentImprovements(of: landscape)
    let report = BarrierMapReport(
      improvements, of: landscape, top: top, study: command.configuration.name)
    guard command.writesRaster else {
      return try command.finish(report, of: landscape) { try $0.add(report) }
    }
    let map = await command.run.barrierMap(of: linked)
    try command.finish(report, of: landscape, on: map.frame) {
      [
        RasterFile.Band(name: "gain_m", values: map.gain.map { Float($0) }),
        RasterFile.Band(name: "largest_gain_m", values: map.largestGain),
        RasterFile.Band(name: "largest_gain_percent", values: map.largestShare.map { 100 * $0 }),
      ]
    }
  }
}
