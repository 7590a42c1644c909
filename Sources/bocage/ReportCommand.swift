public import ArgumentParser
import Foundation
public import Report
import Study

/// The command `bocage report`.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Make a map page of results, for a browser.",
    discussion: """
      Writes one HTML file that works without a network: a map with the layers of the results, the \
      ranked segments or measures in a list, and charts. Give the results of several commands on one \
      study for one page: the GeoPackages of analyze, score, rank and optimize, and the folder of a \
      batch. What a command prints with --json adds what no layer holds: the pairs of patches that gain \
      most, before and after, and the shares of regions.

      Leaflet draws the map; on Debian it comes with the package libjs-leaflet.

      EXAMPLE
        bocage analyze study.yml -o now.gpkg
        bocage score study.yml --measures measures.gpkg -o score.gpkg --json > score.json
        bocage rank study.yml -o rank.gpkg
        bocage report now.gpkg score.gpkg score.json rank.gpkg -o map.html --language nl
      """)

  @Argument(
    help: ArgumentHelp(
      "GeoPackages with results, reports in JSON, or folders of batches.", valueName: "result"))
  var results: [String]

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write the page to this file.", valueName: "map.html"))
  var output: String

  @Option(help: "The title; without it the study's name.")
  var title: String?

  @Option(
    help:
      "The language of the page: \(MapLanguage.allCases.map(\.rawValue).joined(separator: ", ")).")
  var language = MapLanguage.en

  @Option(help: "The line that says whose map it is; without it the study's name and Bocage.")
  var attribution: String?

  @Option(
    help: ArgumentHelp(
      "Tiles to draw below the layers: an address with {z}, {x} and {y}. The page then needs a network.",
      valueName: "url"))
  var basemap: String?

  @Option(
    help: ArgumentHelp(
      "Whose tiles they are, such as © OpenStreetMap contributors.", valueName: "text"))
  var basemapAttribution: String?

  @Option(help: ArgumentHelp("The folder that has Leaflet.", valueName: "folder"))
  var leaflet = LeafletFolder.debian.path

  @Flag(help: "Replace the output file if there is one.")
  var overwrite = false

  @Flag(name: .shortAndLong, help: "Print no notices.")
  var quiet = false

  func validate() throws {
    if results.isEmpty { throw ValidationError("name at least one result") }
    guard output.lowercased().hasSuffix(".html") || output.lowercased().hasSuffix(".htm") else {
      throw ValidationError("the page is HTML: end --output in .html")
    }
    if let basemap {
      guard basemap.hasPrefix("https://") || basemap.hasPrefix("http://"),
        ["{z}", "{x}", "{y}"].allSatisfy(basemap.contains)
      else { throw ValidationError("--basemap must be an https address with {z}, {x} and {y}") }
      guard basemapAttribution != nil else {
        throw ValidationError("say whose tiles they are with --basemap-attribution")
      }
    }
  }

  mutating func run() async throws {
    var file = try TextOutput(path: output, overwrite: overwrite)
    let source = try LeafletFolder(leaflet).source()
    let reader = try MapPageReader(results)
    if !quiet { Notice.tell(reader.notices) }
    let study = title ?? reader.study ?? Self.stem(of: results[0])
    let page = MapPage(
      title: study, facts: reader.facts,
      attribution: attribution ?? "\(study) · \(MapPage.madeWith(in: language))",
      language: language, layers: reader.layers,
      basemap: basemap.map {
        MapPage.Basemap(url: $0, attribution: basemapAttribution ?? "")
      })
    try file.write(
      page.html(leaflet: source), inputs: reader.inputs, notices: reader.notices,
      operations: reader.operations)
    if !quiet { Notice.tell(["wrote \(output)"]) }
  }

  private static func stem(of path: String) -> String {
    URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
  }
}

extension MapLanguage: ExpressibleByArgument {}
