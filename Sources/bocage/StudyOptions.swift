import ArgumentParser
import Connectivity
import Landscape
import Study

/// The options that say which study a command is about.
struct StudyOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The study file; without one, name the layers.", valueName: "study.yml"))
  var study: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Layers of habitat polygons.", valueName: "file[:layer]"))
  var patches: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Layers of roads, railways, canals, built-up areas.", valueName: "file[:layer]"))
  var barriers: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Layers of existing wildlife crossings.", valueName: "file[:layer]"))
  var crossings: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Layers of hedges, tree rows, rivers.", valueName: "file[:layer]"))
  var linearElements: [String] = []

  @Option(help: ArgumentHelp("The layer of regions to tell apart.", valueName: "file[:layer]"))
  var regions: String?

  @Option(
    help: ArgumentHelp(
      "The species: a shipped profile (see `bocage profiles list`) or a file of your own.",
      valueName: "name|file"))
  var profile: String?

  @Option(
    help: ArgumentHelp(
      "With layers, the projected system to compute in; with a study file, that of --ecoduct.",
      valueName: "EPSG:code"))
  var crs: String?

  @Option(
    help: ArgumentHelp(
      "Keep the built graph in this GeoPackage: the next run on the same study starts from it.",
      valueName: "file.gpkg"))
  var graph: String?

  @Flag(help: "Keep only links that do not pass through a third patch.")
  var planar = false

  @Flag(help: "Refuse bad geometry rather than repair it.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "Folders with datum grids, such as be_ign_bd72lb72_etrs89lb08.tif.", valueName: "folder"))
  var grids: [String] = []

  @Option(help: "How many tasks work at once; results do not depend on it.")
  var threads = Parallelism.available

  func validate() throws {
    if study == nil, patches.isEmpty {
      throw ValidationError("name a study file, or the layers with --patches, --profile and --crs")
    }
    if study != nil, !(patches + barriers + crossings + linearElements).isEmpty || regions != nil {
      throw ValidationError("a study file names its layers itself: leave out the layer options")
    }
    if study == nil, profile == nil || crs == nil {
      throw ValidationError("with layers, give --profile and --crs too (such as EPSG:31370)")
    }
    if threads < 1 { throw ValidationError("--threads must be 1 or more") }
  }
}

extension StudyOptions {
  /// The study that the options name.
  func configuration() throws -> StudyConfiguration {
    var configuration =
      if let study {
        try StudyConfiguration(file: study, profile: profile)
      } else {
        try StudyConfiguration(
          patches: patches, barriers: barriers, crossings: crossings,
          linearElements: linearElements, regions: regions, profile: profile ?? "",
          crs: crs ?? "")
      }
    if planar { configuration.rules.planar = true }
    if strict { configuration.rules.strict = true }
    configuration.rules.gridDirectories += grids
    configuration.river?.studyRules = configuration.rules
    return configuration
  }
}
