import Connectivity
import Foundation
public import Landscape

/// What a landscape consists of, as the head of every report.
public struct LandscapeSummary: Sendable, Encodable {
  /// The study's name.
  public let study: String
  /// The species profile.
  public let profile: String
  /// The coordinate system that everything was computed in.
  public let crs: String
  /// The number of patches.
  public let patches: Int
  /// Hectares of habitat.
  public let habitatHa: Double
  /// The region from which movements count, where this is a window around one.
  public let region: String?
  /// How far around the region the window goes, in metres.
  public let windowM: Double?
  /// Hectares of habitat in the region, weighed by quality.
  public let habitatInRegionHa: Double?
  /// The number of links.
  public let links: Int
  /// How many links cross a barrier.
  public let linksAcrossBarriers: Int
  /// The number of barrier segments.
  public let barrierSegments: Int
  /// Kilometres of barriers, parallel lines counted once.
  public let barriersKm: Double
  /// The existing crossings that pass a barrier.
  public let crossingsInUse: [String]
  /// The kernel that turns effective distance into probability.
  public let kernel: String

  /// The summary of a study's landscape.
  public init(_ landscape: Landscape, study: String) {
    self.study = study
    profile = "\(landscape.profile.name) (\(landscape.profile.species))"
    crs = landscape.rules.crs
    patches = landscape.patches.count
    habitatHa = landscape.patches.reduce(0) { $0 + $1.area }
    region = landscape.focus.map { landscape.regions[$0.region].name }
    windowM = landscape.focus?.buffer
    habitatInRegionHa = landscape.focus.map { _ in landscape.startHabitat }
    links = landscape.links.count
    linksAcrossBarriers = landscape.links.filter { !$0.crossings.isEmpty }.count
    let ranked = landscape.rankedSegments
    let linear = ranked.map { landscape.segments[$0] }.filter { !$0.isAreal }
    barrierSegments = ranked.count
    barriersKm = linear.reduce(0) { $0 + $1.toKilometre - $1.fromKilometre }
    crossingsInUse = landscape.structures.map { structure in
      let passed = structure.segments.map { landscape.segments[$0].title }
      return (structure.name ?? structure.kind.rawValue) + " across "
        + Array(Set(passed)).sorted().joined(separator: ", ")
    }
    kernel = landscape.profile.dispersal.kernel.title
  }

  var text: String {
    var lines = [
      "\(study) · \(profile) · \(crs)",
      "  \(patches) patches, \(hectares(habitatHa)); \(links) links, \(linksAcrossBarriers) across"
        + " barriers; \(barrierSegments) barrier segments, \(number(barriersKm, decimals: 1)) km",
    ]
    if let region, let windowM, let habitatInRegionHa {
      lines.append(
        "  movements that start in \(region) (\(hectares(habitatInRegionHa)) of habitat by quality), in a"
          + " window of \(number(windowM, decimals: 0)) m around it; barrier segments are those of the region"
      )
    }
    if !crossingsInUse.isEmpty {
      lines.append("  crossings in use: " + crossingsInUse.joined(separator: "; "))
    }
    lines.append("  probability of dispersal: \(kernel)")
    return lines.joined(separator: "\n") + "\n"
  }
}
