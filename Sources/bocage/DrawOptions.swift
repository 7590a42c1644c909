import ArgumentParser

/// The options of a ranking that draws the uncertain numbers of the profile.
struct DrawOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Rank as often as this, each time with dispersal distance and permeabilities drawn from the"
        + " profile's ranges, and tell the mean gain, its 90 % interval and how often in the top.",
      valueName: "N"))
  var draws: Int?

  @Option(help: ArgumentHelp("The same seed gives the same draws (default: 1).", valueName: "N"))
  var seed: UInt64?

  func validate() throws {
    if let draws, draws < 1 { throw ValidationError("--draws must be 1 or more") }
    if seed != nil, draws == nil { throw ValidationError("--seed belongs to --draws") }
  }
}
