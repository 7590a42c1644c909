public import ArgumentParser
import Connectivity
import Landscape
public import River
import Study

/// The options that say which river a command is about.
struct RiverOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The study file; without one, name the tables.", valueName: "study.yml"))
  var study: String?

  @Option(help: ArgumentHelp("The table of reaches.", valueName: "file.csv"))
  var reaches: String?

  @Option(help: ArgumentHelp("The table of barriers.", valueName: "file.csv"))
  var barriers: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "With tables, the nodes where the river flows out; without them, its lower ends.",
      valueName: "node"))
  var outlet: [String] = []

  @Option(help: "With tables, what a reach is worth.")
  var weight: ReachWeighting = .length

  @Flag(
    help: "With tables, passabilities count in the direction of travel, not as up x down.")
  var directional = false

  @Option(
    help: ArgumentHelp(
      "With tables, a distance at which the worth of a pair of reaches is known.", valueName: "m"))
  var distance: Double?

  @Option(help: ArgumentHelp("What it is at that distance.", valueName: "p"))
  var probability: Double?

  @Option(
    help: ArgumentHelp(
      "With tables, the distance beyond which pairs of reaches don't count.", valueName: "m"))
  var threshold: Double?

  @Option(
    help: ArgumentHelp(
      "The fish: fish, other-fish, salmonids, or a file of your own.", valueName: "name|file"))
  var profile: String?

  @Flag(help: "Refuse bad geometry, and barriers that are in no river, rather than report them.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "Folders with datum grids, such as be_ign_bd72lb72_etrs89lb08.tif.", valueName: "folder"))
  var grids: [String] = []

  @Option(help: "How many tasks work at once; results do not depend on it.")
  var threads = Parallelism.available

  func validate() throws {
    if study == nil, reaches == nil {
      throw ValidationError("name a study file, or the tables with --reaches and --barriers")
    }
    let hasTableOptions =
      reaches != nil || barriers != nil || !outlet.isEmpty || weight != .length || directional
      || distance != nil || probability != nil || threshold != nil
    if study != nil, hasTableOptions {
      throw ValidationError(
        "a study file says all about its river itself: leave out the options for tables")
    }
    if (distance == nil) != (probability == nil) {
      throw ValidationError("--distance and --probability belong together")
    }
    if distance != nil, threshold != nil {
      throw ValidationError("give --distance and --probability or --threshold, not both")
    }
    if let distance, !(distance > 0 && distance < .infinity) {
      throw ValidationError("--distance must be a number above 0")
    }
    if let probability, !(probability > 0 && probability < 1) {
      throw ValidationError("--probability must lie between 0 and 1")
    }
    if let threshold, !(threshold > 0) {
      throw ValidationError("--threshold must be a number above 0")
    }
    if threads < 1 { throw ValidationError("--threads must be 1 or more") }
  }
}

extension RiverOptions {
  /// The blue part of the study that the options name; nothing with tables.
  func configuration() throws -> RiverConfiguration? {
    guard let study else { return nil }
    var configuration = try RiverConfiguration(file: study, profile: profile)
    if strict { configuration.studyRules.strict = true }
    configuration.studyRules.gridDirectories += grids
    return configuration
  }

  /// The tables that the options name.
  func tables() throws -> RiverTables {
    var profile = try FishProfileLibrary.profile(profile ?? "fish")
    if let distance, let probability {
      profile.decay = .exponential(distance: distance, probability: probability)
    } else if let threshold {
      profile.decay = .threshold(threshold)
    }
    return RiverTables(
      reachesFile: reaches ?? "", barriersFile: barriers, outlets: outlet, weighting: weight,
      isDirectional: directional, profile: profile)
  }
}

extension ReachWeighting: ExpressibleByArgument {}
