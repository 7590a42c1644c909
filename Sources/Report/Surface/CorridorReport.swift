public import Landscape
import Surface

/// Corridors between patches: the cells over which a way costs little more than the cheapest.
public struct CorridorReport: StudyReport {
  /// What the landscape consists of.
  public let landscape: LandscapeSummary
  /// The most that a way may cost more than the cheapest, in percent.
  public let withinPercent: Double
  /// How many links have corridors here.
  public let links: Int
  /// Hectares in any corridor, and in those of several links.
  public let areaHa, sharedHa: Double
  /// What a user should know.
  public let notices: [String]

  /// The report of corridors; per slot, `linkCount` has the number of links in whose corridor it lies.
  public init(
    linkCount: [Int32], links: Int, withinPercent: Double, of model: Landscape, study: String
  ) {
    landscape = LandscapeSummary(model, study: study)
    notices = model.notices
    self.withinPercent = withinPercent
    self.links = links
    let hectares = model.linkedSurface?.surface.frame.cellArea ?? 0
    areaHa = Double(linkCount.count { $0 > 0 }) * hectares
    sharedHa = Double(linkCount.count { $0 > 1 }) * hectares
  }

  /// The corridors in one row.
  public var table: Table {
    Table(
      header: ["links", "within %", "corridors ha", "of several links ha"],
      rows: [
        [
          .integer(links), .real(withinPercent, decimals: 1), .real(areaHa, decimals: 1),
          .real(sharedHa, decimals: 1),
        ]
      ])
  }

  /// The whole report.
  public var text: String { landscape.text + "\n" + table.text }
}
