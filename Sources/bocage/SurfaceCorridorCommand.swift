import ArgumentParser
import Landscape
import Report
import Study
import Surface

/// The command `bocage surface corridor`.
struct SurfaceCorridorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corridor",
    abstract: "Map the corridors of links: where a way costs little more than the cheapest.",
    discussion: """
      Between two linked patches, or for all links together. The bands of OUT.tif are what the best way \
      over each cell costs more than the cheapest of all (in metres of resistance 1), the same in percent, \
      and the number of links in whose corridors the cell lies.

      EXAMPLE
        bocage surface corridor Fixtures/zonienwoud/surface.yml --from 1 --to 3 -o corridor.tif
        bocage surface corridor Fixtures/zonienwoud/surface.yml --within 5 -o corridors.tif
      """)

  @OptionGroup(title: "Study") var study: StudyOptions

  @Option(help: ArgumentHelp("The number of a patch.", valueName: "patch"))
  var from: Int?

  @Option(help: ArgumentHelp("The number of a patch that is linked with it.", valueName: "patch"))
  var to: Int?

  @Option(
    help: ArgumentHelp("How much more than the cheapest a way may cost.", valueName: "percent"))
  var within = 10.0

  @OptionGroup(title: "Output") var common: CommonOptions

  func validate() throws {
    if (from == nil) != (to == nil) { throw ValidationError("give --from and --to, or neither") }
    if !(within >= 0 && within < .infinity) {
      throw ValidationError("--within must be 0 or more, in percent")
    }
  }

  mutating func run() async throws {
    var command = try StudyCommand(study, common, writes: .raster)
    let landscape = try await command.landscape()
    let linked = try command.surface(of: landscape)
    let width = CorridorWidth(share: within / 100)
    let mosaic: CorridorMosaic
    let count: Int
    if let from, let to {
      mosaic = CorridorMosaic(
        of: linked.corridor(ofLink: try linked.link(between: from, and: to), width: width),
        on: linked.surface.frame)
      count = 1
    } else {
      mosaic = await command.run.corridors(of: linked, width: width)
      count = linked.links.count
    }
    let report = CorridorReport(
      linkCount: mosaic.linkCount, links: count, withinPercent: within, of: landscape,
      study: command.configuration.name)
    try command.finish(report, of: landscape, on: mosaic.frame) {
      [
        RasterFile.Band(name: "excess_m", values: mosaic.excess),
        RasterFile.Band(name: "excess_percent", values: mosaic.share.map { 100 * $0 }),
        RasterFile.Band(
          name: "links", values: mosaic.linkCount.map { $0 > 0 ? Float($0) : .infinity }),
      ]
    }
  }
}

extension LinkedSurface {
  /// The place of the link between two patches, by their numbers.
  fileprivate func link(between one: Int, and other: Int) throws -> Int {
    for patch in [one, other] where patch < 1 || patch > patches.count {
      throw StudyError(
        .configuration, subject: "--from, --to",
        problem: "there is no patch \(patch)",
        remedy: "patches have numbers from 1 to \(patches.count)")
    }
    let pair = [one, other].sorted().map { $0 - 1 }
    if let index = links.firstIndex(where: { [$0.from, $0.to] == pair }) { return index }
    let linked = links.filter { $0.from == one - 1 || $0.to == one - 1 }
      .map { $0.from == one - 1 ? $0.to + 1 : $0.from + 1 }
    throw StudyError(
      .configuration, subject: "--from, --to",
      problem: "the patches \(one) and \(other) are not linked",
      remedy: linked.isEmpty
        ? "patch \(one) has no link at all"
        : "patch \(one) is linked with \(linked.map(String.init).joined(separator: ", "))")
  }
}
