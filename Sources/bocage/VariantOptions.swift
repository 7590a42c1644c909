import ArgumentParser
import Landscape
import Study

/// The options of a run over several variants of the species' profile.
struct VariantOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Run once with each of these dispersal distances in place of the profile's: 250,500,1000.",
      discussion: "The longest link changes in proportion. Writes .csv or .json.",
      valueName: "metres,..."))
  var distances: NumberList?

  @Option(
    help: ArgumentHelp(
      "Run once with the permeability of all barriers times each of these: 0.5,1,2.",
      discussion: "At most 1; structures are not scaled. With --distances, all combinations.",
      valueName: "factor,..."))
  var permeabilityScale: NumberList?

  /// True when there are variants to run.
  var areGiven: Bool { distances != nil || permeabilityScale != nil }

  /// All combinations asked for.
  func variants(of study: StudyConfiguration) -> [ProfileVariant] {
    ProfileVariant.product(
      distances: distances?.numbers ?? [], permeabilityScales: permeabilityScale?.numbers ?? [],
      of: study.profile)
  }

  /// Refuses an output that cannot hold variants, before any work.
  func check(_ common: CommonOptions) throws {
    guard areGiven, common.output?.lowercased().hasSuffix(".gpkg") == true else { return }
    throw ValidationError(
      "--distances and --permeability-scale give a table and no map: let the output end in .csv or"
        + " .json")
  }
}

/// Positive numbers on the command line: `250,500`.
struct NumberList: ExpressibleByArgument {
  let numbers: [Double]

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    numbers = parts.compactMap { Double($0) }.filter { $0 > 0 && $0.isFinite }
    if numbers.count < parts.count { return nil }
  }
}
