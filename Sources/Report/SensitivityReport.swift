public import Connectivity
public import Landscape

/// The indices of a landscape for several variants of the species' profile.
public struct SensitivityReport: StudyReport {
  /// What the landscape consists of with the profile's own numbers.
  public let landscape: LandscapeSummary
  /// The variants, in the order asked for.
  public let variants: [VariantRow]
  /// What a user should know.
  public let notices: [String]

  /// One variant.
  public struct VariantRow: Sendable, Encodable {
    /// The dispersal distance.
    public let distanceM: Double
    /// What the permeability of barriers is multiplied by.
    public let permeabilityScale: Double
    /// ECA.
    public let ecaHa: Double
    /// PC's numerator.
    public let pcnumHa2: Double
    /// Its shares within patches, over direct links, and by stepping stones.
    public let intraPercent, directPercent, stepPercent: Double
    /// The number of components.
    public let components: Int
  }

  /// The report of the indices of each variant.
  public init(
    _ variants: [ProfileVariant], indices: [ConnectivityIndices], of landscape: Landscape,
    study: String, notices: [String]
  ) {
    self.landscape = LandscapeSummary(landscape, study: study)
    self.notices = landscape.notices + notices
    self.variants = zip(variants, indices).map { variant, indices in
      VariantRow(
        distanceM: variant.distance, permeabilityScale: variant.permeabilityScale,
        ecaHa: indices.eca, pcnumHa2: indices.pcNumerator, intraPercent: indices.pcIntraPercent,
        directPercent: indices.pcDirectPercent, stepPercent: indices.pcStepPercent,
        components: indices.componentCount)
    }
  }

  /// The variants, one a row.
  public var table: Table {
    Table(
      header: ProfileVariant.header + [
        "EC(PC) ha", "PCnum ha2", "PCintra %", "PCdirect %", "PCstep %", "NC",
      ],
      rows: variants.map {
        ProfileVariant.cells($0.distanceM, $0.permeabilityScale) + [
          .real($0.ecaHa, decimals: 2), .real($0.pcnumHa2, decimals: 2),
          .real($0.intraPercent, decimals: 2), .real($0.directPercent, decimals: 2),
          .real($0.stepPercent, decimals: 2), .integer($0.components),
        ]
      })
  }

  /// The whole report.
  public var text: String {
    landscape.text + "\nIndices by variant of the profile\n" + table.text
  }
}

extension ProfileVariant {
  static let header = ["distance m", "permeability scale"]

  static func cells(_ distance: Double, _ scale: Double) -> [Table.Cell] {
    [.real(distance, decimals: 0), .real(scale, decimals: 3)]
  }
}
