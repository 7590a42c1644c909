import ArgumentParser
import Landscape
import Report
import Study
import Surface

/// The command `bocage surface build`.
struct SurfaceBuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Make the resistance surface of a study, as a GeoTIFF.",
    discussion: """
      The bands of OUT.tif are the resistance of each cell, the number of its patch, and the number and \
      the cost (in metres of resistance 1) of the way to the nearest patch.

      EXAMPLE
        bocage surface build Fixtures/zonienwoud/surface.yml -o resistance.tif
      """)

  @OptionGroup(title: "Study") var study: StudyOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  mutating func run() async throws {
    var command = try StudyCommand(study, common, writes: .raster)
    let landscape = try await command.landscape()
    let linked = try command.surface(of: landscape)
    guard let report = SurfaceReport(landscape, study: command.configuration.name) else { return }
    try command.finish(report, of: landscape, on: linked.surface.frame) {
      [
        RasterFile.Band(name: "resistance", values: linked.surface.resistance.values),
        RasterFile.Band(
          name: "patch",
          values: linked.patches.labels.map { $0 > 0 ? Float($0) : .infinity }),
        RasterFile.Band(
          name: "nearest_patch",
          values: linked.zones.label.map { $0 > 0 ? Float($0) : .infinity }),
        RasterFile.Band(name: "cost_m", values: linked.zones.cost.map { Float($0) }),
      ]
    }
  }
}
