import Layers
import Report

/// One landscape of a batch and what is done with it: a region, a species and a scenario.
public struct BatchUnit: Sendable, Hashable, Codable {
  /// The region; nothing for the landscape as a whole.
  public var region: String?
  /// The name of the profile.
  public var profile: String
  /// The name of the scenario.
  public var scenario: String
  /// A hash of its inputs and its configuration: with the same, its results are the same.
  public var key: String
  /// The fingerprint of its species' graph.
  var graph: String
  /// What its landscape consists of; nothing where it can't be made.
  public var size: LandscapeSize?
  /// Why its landscape can't be made.
  public var problem: String?
  /// Whether its region has no habitat of the species: nothing to compute, and no failure.
  public var isEmpty = false

  /// What the landscape of a unit consists of.
  public struct LandscapeSize: Sendable, Hashable, Codable {
    /// The numbers of patches, of all nodes and of links.
    public var patches, nodes, links: Int
    /// The number of barrier segments that are ranked.
    public var segments: Int
    /// The bytes of the coordinates of patches, and of barriers, of which a window has all.
    public var patchBytes, barrierBytes: Int
    /// About how many bytes the landscape as a whole takes, of which this may be a window.
    public var sharedBytes = 0
    /// The cells of the surface that links run over; none where they are straight.
    public var surfaceCells = 0
    /// Into how many blocks of sources an analysis can be parted.
    public var blocks: Int
  }

  /// The name of the unit for the landscape as a whole.
  public static let whole = "whole"

  /// Its folder below that of the batch: `units/flanders/badger/baseline`.
  public var folder: String {
    (["units"] + [region ?? Self.whole, profile, scenario].map(SimpleWord.of))
      .joined(separator: "/")
  }

  /// What messages call it: `Flanders, badger, baseline`.
  public var title: String { "\(region ?? Self.whole), \(profile), \(scenario)" }
}

extension BatchUnit {
  /// The key of a unit; `batch` is the name that reports bear.
  static func key(
    batch: String, graph: StudyFingerprint, region: String?, buffer: Double,
    scenario: BatchScenario,
    keptDistances: MemorySize, _ hashes: inout LayerHashes
  ) throws(StudyError) -> String {
    var facts = [
      batch, graph.text, "region \(region ?? "")", "buffer \(region == nil ? 0 : buffer)",
      "scenario \(scenario.name)", "job \(scenario.job.rawValue)", "kept \(keptDistances.bytes)",
    ]
    switch scenario.job {
    case .analyze: break
    case .score:
      if let measures = scenario.measures {
        facts.append("measures \(try hashes.hash(of: measures)) \(measures.layer ?? "")")
      }
    case .rank: facts.append("mitigated \(scenario.mitigatedPermeability)")
    }
    return SHA256.hash(of: facts.joined(separator: "\n"))
  }
}
