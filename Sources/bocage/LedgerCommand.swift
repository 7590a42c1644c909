import ArgumentParser
import Connectivity
import Foundation
import Landscape
import Layers
import Report
import Study

/// The command `bocage ledger`.
struct LedgerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "How many kilometres are managed for connectivity, against the goals of 2030?",
    discussion: """
      Adds up the kilometres that are planned, committed and realised towards Belgium's goals for \
      2030: 4,000 km of linear infrastructure and 10,000 km of landscape elements managed for \
      ecological connectivity. What is realised counts towards a goal, and fulfils it where all six \
      criteria of the commitment are met.

      Every kilometre counts once. Lines of one goal that run within the tolerance of each other are \
      one stretch, such as both verges of a narrow road: what is realised counts before what is \
      committed or planned, then the earlier year, then the first in the file. Lines that only cross \
      or join count whole (they share at most three tolerances). Lines count by their geometry; \
      points and areas have no length and count by length_km, less the share of them that lies \
      within the tolerance of what counts already.

      FIELDS
        status        planned, committed or realised (gepland, toegezegd, gerealiseerd; planifié, \
      engagé, réalisé)
        type          what it is, as for `bocage score`: structures, mitigation, barrier-removal and \
      verges count towards linear infrastructure, all else towards landscape elements
        goal          linear-infrastructure or landscape-element, where the type does not tell it
        year          in which it was realised, or is to be
        length_km     the stated length
        name, organisation, region
        measure       features with the same value are one measure
        criterion_migration, criterion_species, criterion_biodiverse, criterion_site, \
      criterion_integration, criterion_management
                      yes or no: safe migration of species; local, climate-robust species; elements \
      along infrastructure rich in species; respect for the site's ecology; integration in the \
      surroundings; ecological management
      Only status and one of type and goal are needed.

      With --study the regions are the study's, and each measure is scored by itself: the connected \
      area (ECA) that it wins per kilometre.

      EXAMPLE
        bocage ledger Fixtures/zonienwoud/ledger.geojson --regions Fixtures/zonienwoud/regions.geojson
        bocage ledger Fixtures/zonienwoud/ledger.geojson --study Fixtures/zonienwoud/study.yml -o out.gpkg
      """)

  @Argument(help: ArgumentHelp("The layer of measures.", valueName: "file[:layer]"))
  var measures: String

  @Option(
    help: ArgumentHelp(
      "The layer of regions at whose borders lengths are split; else the field `region` tells.",
      valueName: "file[:layer]"))
  var regions: String?

  @Option(
    help: ArgumentHelp(
      "The field with the regions' names, if it is not guessed.", valueName: "field"))
  var name: String?

  @Option(
    help: ArgumentHelp("A study whose regions and graph are used.", valueName: "study.yml"))
  var study: String?

  @Option(
    help: ArgumentHelp(
      "How near to each other lines run that are one stretch, in metres.", valueName: "metres"))
  var tolerance = 15.0

  @Option(
    help: ArgumentHelp(
      "The projected system to measure in; EPSG:31370 or the study's without it.",
      valueName: "EPSG:code"))
  var crs: String?

  @Option(help: "How many tasks work at once; results do not depend on it.")
  var threads = Parallelism.available

  @OptionGroup(title: "Output") var common: CommonOptions

  func validate() throws {
    if study != nil, regions != nil || name != nil || crs != nil {
      throw ValidationError(
        "a study names its regions and its system itself: leave out --regions, --name and --crs")
    }
    if name != nil, regions == nil {
      throw ValidationError("--name belongs to --regions")
    }
    if !(0.1...1000).contains(tolerance) {
      throw ValidationError("--tolerance must lie between 0.1 and 1000 metres")
    }
    if threads < 1 { throw ValidationError("--threads must be 1 or more") }
  }

  mutating func run() async throws {
    let overwrite = common.overwrite
    let file = try common.output.map { path throws(StudyError) in
      try ResultFile(path: path, overwrite: overwrite)
    }
    var manifest = Manifest(versions: .current, arguments: CommandLine.arguments)
    let configuration = try study.map { path throws(StudyError) in
      try StudyConfiguration(file: path)
    }
    if let configuration { manifest.record(configuration) }
    let named = try regions.map { layer throws(StudyError) in
      try RegionSource.named(layer, name: name)
    }
    let rules = configuration?.rules ?? LandscapeRules(crs: crs ?? "EPSG:31370")
    let layer = LayerReference(parsing: measures)
    let ledger = try LedgerReader(rules: rules, words: .common).ledger(
      in: layer, regions: named?.source ?? configuration?.sources.regions, tolerance: tolerance)
    var inputs = ledger.inputs
    var notices = (configuration?.notices ?? []) + (named?.notices ?? []) + ledger.notices
    var gains: [Double]?
    if let configuration {
      let run = StudyRun(
        configuration, threads: threads, memoryBudget: MemorySize.usual.bytes,
        progress: common.meter)
      let landscape = try await run.landscape(graph: nil)
      let scored = try await run.gains(of: ledger, in: layer, on: landscape)
      gains = scored.hectares
      // The regions are read once for the ledger and once for the landscape.
      inputs += landscape.inputs.filter { !inputs.map(\.reference).contains($0.reference) }
      notices += landscape.notices + scored.notices
    }
    common.tell(notices)
    for input in inputs {
      common.tell(input.repaired.map { "repaired: \($0)" })
      common.tell(input.rejected.map { "rejected: \($0)" })
    }
    let report = LedgerReport(ledger, name: "\(layer)", gains: gains)
    if let file {
      manifest.notices += notices
      try manifest.record(inputs)
      try file.write(report, of: ledger, rules: rules)
      manifest.outputs.append(try Manifest.FileRecord(path: file.path))
      try manifest.write(beside: file.path, overwrite: overwrite)
      common.tell(["wrote \(file.path)"])
    }
    if file?.isText != true {
      try TextOutput.print(common.json ? JSONText.pretty(report) + "\n" : report.text)
    }
    if inputs.contains(where: { !$0.rejected.isEmpty }) { throw ExitCode.rejectedFeatures }
  }
}
