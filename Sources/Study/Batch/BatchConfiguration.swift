import Landscape

/// Everything that a batch is: one study for each species, its regions, and what is done with each.
public struct BatchConfiguration: Sendable, Hashable {
  /// The name by which reports call it.
  public var name: String
  /// The study for each species; they differ in their profiles alone.
  public var studies: [StudyConfiguration]
  /// Which regions are units.
  public var regions: RegionSelection
  /// What is done with each region and species.
  public var scenarios: [BatchScenario]
  /// The folder of the results, as the file or else its name says.
  public var output: String
  /// About how much of best paths a unit keeps.
  ///
  /// It may change the last digit of a gain, and so belongs to the batch rather than to the machine.
  public var keptDistances: MemorySize
  /// The file that this was read from.
  public var file: String

  /// Which regions of the study's region layer are units.
  public struct RegionSelection: Sendable, Hashable {
    /// How far around each region its window goes, in metres; without it as far as the species' longest link.
    public var buffer: Double?
    /// Whether the landscape as a whole is a unit too.
    public var includesWhole = true
    /// The names of the regions; without them all.
    public var only: [String]?
    /// Whether any region is a unit.
    public var areUnits = true
  }
}

extension BatchConfiguration {
  /// How far the window around a region goes for a species, in metres.
  func buffer(for study: StudyConfiguration) -> Double {
    regions.buffer ?? study.rules.maximumLink ?? study.profile.dispersal.maximumDistance
  }
}
