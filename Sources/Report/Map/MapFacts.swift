/// What a page tells beside its layers.
public struct MapFacts: Sendable {
  /// The species, as the results name it.
  public var species: String?
  /// ECA as it is, in hectares.
  public var ecaHa: Double?
  /// The parts of PCnum inside and between regions, in percent.
  public var shares: [Share] = []
  /// The parts of each measure's gain inside and between regions, in percent.
  public var gainShares: [(name: String, shares: [Share])] = []
  /// The units of a batch.
  public var units: [Unit] = []
  /// What the best known sets of measures win, by growing cost.
  public var curve: [CurvePoint] = []

  /// A set of measures.
  public struct CurvePoint: Sendable, Hashable {
    /// What it has that the set before it has not.
    public var change: String
    /// What it costs, in euros.
    public var costEUR: Double
    /// What it adds to ECA, in hectares.
    public var gainHa: Double

    /// A set by what it costs and wins.
    public init(change: String, costEUR: Double, gainHa: Double) {
      self.change = change
      self.costEUR = costEUR
      self.gainHa = gainHa
    }
  }

  /// The part that lies inside a region, or between two.
  public struct Share: Sendable, Hashable {
    /// The region, or both.
    public var regions: [String]
    /// The part of the whole.
    public var percent: Double

    /// A part.
    public init(regions: [String], percent: Double) {
      self.regions = regions
      self.percent = percent
    }
  }

  /// A unit of a batch.
  public struct Unit: Sendable, Hashable {
    /// What it is about.
    public var region, profile, scenario: String
    /// The number of its patches.
    public var patches: Double?
    /// ECA in hectares.
    public var ecaHa: Double?
    /// The best measure or segment, and what it wins in hectares.
    public var best: String?
    /// What the best wins.
    public var gainHa: Double?

    /// A unit.
    public init(
      region: String, profile: String, scenario: String, patches: Double? = nil,
      ecaHa: Double? = nil, best: String? = nil, gainHa: Double? = nil
    ) {
      self.region = region
      self.profile = profile
      self.scenario = scenario
      self.patches = patches
      self.ecaHa = ecaHa
      self.best = best
      self.gainHa = gainHa
    }
  }

  /// No facts yet.
  public init() {}
}
