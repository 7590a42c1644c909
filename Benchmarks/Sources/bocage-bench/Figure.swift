import Foundation

/// One measured figure, a line of JSON in a file of records.
///
/// Bocage's figures and those of its peers have the same form.
struct Figure: Codable, Equatable {
  /// What was measured.
  enum Kind: String, Codable {
    /// The best paths from one node to all: seconds per source.
    case distances
    /// The importance of all nodes and links in the process: seconds per source.
    case sweep
    /// The importance of all nodes and links in the process, with no cutoff: seconds in all.
    case wholeWithoutCutoff = "whole-without-cutoff"
    /// The same with a cutoff of 1e-6.
    case wholeWithCutoff = "whole-with-cutoff"
    /// One ecoduct on a network whose scorer is made.
    case ecoduct
    /// That scorer.
    case ecoductBase = "ecoduct-base"
    /// All options of the restoration instance by a scorer that is made.
    case restoration
    /// That scorer.
    case restorationBase = "restoration-base"
    /// The command `bocage graph importance` for nodes.
    case importance
    /// The same for links.
    case linkImportance = "link-importance"
    /// All paths without one node: seconds per removed node.
    case naiveImportance = "naive-importance"
    /// The command `bocage graph score` on the restoration instance.
    case score
    /// The cost from the nearest patch to every cell of a grid: `nodes` counts cells, `links` patches.
    case costDistance = "cost-distance"
    /// Zones and planar links of a grid: `nodes` counts cells, `links` links.
    case planarLinks = "planar-links"
    /// Corridors 10 % wide of all planar links, which are found before.
    case corridors
    /// What those links gain where a cell is lowered, for each cell.
    case barrierMap = "barrier-map"
    /// The command `bocage graph optimize` on the restoration instance.
    case optimize
  }

  var figure: Kind
  var tool: String
  var version: String?
  var nodes: Int
  var links: Int
  /// The median.
  var seconds: Double
  /// The least and the greatest sample.
  var low: Double?
  var high: Double?
  /// Processor seconds of all threads.
  var cpu: Double?
  /// The most memory that the process had, in KiB.
  var peak: Int?
  /// A sum of results, the same for every tool and before and after a change.
  var check: Double?
}

extension Figure {
  /// The records in a file; lines that are empty are passed over.
  static func all(in file: String) throws -> [Figure] {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    return try text.split(separator: "\n").map {
      try JSONDecoder().decode(Figure.self, from: Data($0.utf8))
    }
  }

  /// Adds this record to a file, which is made if need be.
  func append(to file: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let line = try encoder.encode(self) + Data("\n".utf8)
    let present = FileManager.default.contents(atPath: file) ?? Data()
    try (present + line).write(to: URL(filePath: file))
  }

  /// Whether another figure measures the same thing, by whatever tool.
  func isSameCase(as other: Figure) -> Bool {
    figure == other.figure && nodes == other.nodes && links == other.links
  }

  /// Whether the results differ by more than rounding.
  func contradicts(_ other: Figure) -> Bool {
    guard isSameCase(as: other), let check, let theirs = other.check else { return false }
    return abs(check - theirs) > 1e-9 * max(abs(check), abs(theirs))
  }
}

/// The middle of values, or of the two in the middle.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return .nan }
  return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}
