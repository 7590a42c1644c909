import ArgumentParser
import Landscape
import Report
import Study

/// The command `bocage analyze`.
struct AnalyzeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "How well is a landscape connected, and what matters most in it?",
    discussion: """
      Computes all indices for the whole, per region and between regions, and the importance of \
      each patch and link (what the whole would lose without it). With -o OUT.gpkg the patches, \
      links and barrier segments can be looked at in QGIS; .csv and .json hold the indices, and .graphml the graph \
      for networkx or igraph.

      EXAMPLE
        bocage analyze Fixtures/zonienwoud/study.yml -o zonienwoud.gpkg
        bocage analyze --patches nature.gpkg:patches --barriers infra.gpkg:motorways \
      infra.gpkg:railways --regions infra.gpkg:regions --profile badger --crs EPSG:31370
        bocage analyze Fixtures/zonienwoud/study.yml --distances 3000,7300,15000
      """)

  @OptionGroup(title: "Study") var study: StudyOptions
  @OptionGroup(title: "Sensitivity") var variation: VariantOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  func validate() throws { try variation.check(common) }

  mutating func run() async throws {
    var command = try StudyCommand(study, common, canBeGraph: !variation.areGiven)
    if variation.areGiven { return try await command.analyze(variation) }
    let landscape = try await command.landscape(needsSurface: false)
    let reserves = try await command.run.reserves()
    let analysis = try await command.run.analysis(of: landscape)
    let indicators = try await command.run.indicators(of: analysis, reserves: reserves)
    try command.record(indicators.inputs)
    command.note(indicators.notices)
    let river = try await command.river()?.analysis()
    let report = AnalysisReport(
      analysis, indicators: indicators, study: command.configuration.name, river: river)
    try command.finish(
      report, of: landscape,
      graph: LandscapeGraph(analysis, study: command.configuration.name)
    ) { try $0.add(analysis, report) }
  }
}
