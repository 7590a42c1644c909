import Connectivity
import Landscape

/// The figures of one unit of a batch: a row of the batch's summary, and what regions share of them.
public struct UnitSummary: Sendable, Hashable, Codable {
  /// The region, or `whole`.
  public var region: String
  /// The name of the profile, and of the scenario.
  public var profile, scenario: String
  /// What was computed: `analyze`, `score` or `rank`.
  public var job: String
  /// The numbers of patches, links and ranked barrier segments.
  public var patches, links, segments: Int
  /// Hectares of habitat, weighed by quality, from which movements count.
  public var habitatHa: Double
  /// ECA of the movements that count, in hectares.
  public var ecaHa: Double
  /// The rest of what the job tells.
  public var figures: [Figure] = []
  /// What regions share of each index or gain.
  public var shares: [Share] = []
  /// The number of features that could not be used.
  public var rejectedFeatures = 0

  /// A figure that only some jobs have.
  public struct Figure: Sendable, Hashable, Codable {
    /// The name of its column, with its unit.
    public var name: String
    /// The figure, where it is a count.
    public var count: Int?
    /// The figure, where it is another number.
    public var number: Double?
    /// The figure, where it is a text.
    public var text: String?

    /// A figure that is a count.
    public init(_ name: String, count: Int) {
      self.name = name
      self.count = count
    }

    /// A figure that is a number.
    public init(_ name: String, _ number: Double?) {
      self.name = name
      self.number = number
    }

    /// A figure that is a text.
    public init(_ name: String, _ text: String?) {
      self.name = name
      self.text = text
    }
  }

  /// What two regions share of a sum over pairs: movements from the one to the other.
  public struct Share: Sendable, Hashable, Codable {
    /// The index, or the measure whose gain it is.
    public var quantity: String
    /// Where movements start, and where they end.
    public var from, to: String
    /// The share, in the unit of the sum.
    public var value: Double
    /// The share in percent of the whole sum.
    public var percent: Double
  }
}

extension UnitSummary {
  /// The part of a summary that every job has.
  init(_ landscape: Landscape, job: String, scenario: String, pcNumerator: Double) {
    region = landscape.focus.map { landscape.regions[$0.region].name } ?? Self.whole
    profile = landscape.profile.name
    self.scenario = scenario
    self.job = job
    patches = landscape.patches.count
    links = landscape.links.count
    segments = landscape.rankedSegments.count
    habitatHa = landscape.startHabitat
    ecaHa = pcNumerator.squareRoot()
  }

  /// What the summary calls the landscape without regard to regions.
  public static let whole = "whole"

  /// Adds what regions, and zones, share of a sum over pairs that is told apart by groups.
  mutating func share(_ quantity: String, _ groups: [[Double]], of landscape: Landscape) {
    for (matrix, places) in [
      (landscape.betweenRegions(groups), landscape.regions),
      (landscape.betweenZones(groups), landscape.zones),
    ] {
      let total = matrix.joined().reduce(0, +)
      guard total != 0 else { continue }
      for (g, row) in matrix.enumerated() {
        for (h, value) in row.enumerated() where value != 0 {
          shares.append(
            Share(
              quantity: quantity, from: places[g].name, to: places[h].name, value: value,
              percent: 100 * value / total))
        }
      }
    }
  }

  /// The share, in percent, of movements between different regions.
  static func crossBorderPercent(_ matrix: [[Double]]) -> Double? {
    let total = matrix.joined().reduce(0, +)
    guard total > 0 else { return nil }
    let inside = matrix.indices.reduce(0) { $0 + matrix[$1][$1] }
    return 100 * (total - inside) / total
  }
}
