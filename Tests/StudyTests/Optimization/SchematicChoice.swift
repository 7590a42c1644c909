import Foundation
import Geometry
import Layers

@testable import Landscape
@testable import Study

/// The project's schematic of the Sonian Forest, with its measures and a few more that get in each
/// other's way.
struct SchematicChoice {
  let landscape: Landscape
  let measures: [Measure]

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/zonienwoud")

  /// Only large patches are there, so that tests of many sets are quick; new ones may be smaller.
  init(profile: String? = nil, minimumArea: Double = 120) async throws {
    var study = try StudyConfiguration(
      file: Self.folder.appendingPathComponent("study.yml").path, profile: profile)
    let smallest = study.profile.minimumArea
    study.profile.minimumArea = minimumArea
    var landscape = try await StudyRun(
      study, threads: 2, memoryBudget: 1 << 28, progress: ProgressMeter(style: .none)
    ).landscape(graph: nil)
    landscape.profile.minimumArea = smallest
    self.landscape = landscape
    let read = try MeasureReader(rules: study.rules, profile: study.profile).measures(
      in: LayerReference(path: Self.folder.appendingPathComponent("measures.geojson").path))
    measures = read.measures + (try Self.more())
  }

  /// Two ecoducts near those of the file, a mitigation across the legs of others, a barrier taken away
  /// and a hedge that ends at another.
  private static func more() throws -> [Measure] {
    let context = GeometryContext()
    func measure(_ name: String, _ type: MeasureType, _ wkt: String, _ cost: Double) throws
      -> Measure
    {
      Measure(
        name: name,
        features: [MeasureFeature(type: type, wkb: try Geometry(wkt: wkt, in: context).wkb())],
        cost: cost)
    }
    return [
      try measure("second ecoduct", .structure(.ecoduct), "POINT (158300 164400)", 6_000_000),
      try measure("railway", .barrierRemoval, "LINESTRING (155000 160700, 155600 161300)", 300_000),
      try measure("R0", .mitigation, "LINESTRING (152600 159600, 153800 159100)", 1_500_000),
      try measure(
        "hedge", .linearElement(.hedge), "LINESTRING (165200 163800, 165500 164500)", 50_000),
      try measure("tunnel", .structure(.wildlifeTunnel), "POINT (153200 159350)", 900_000),
    ]
  }
}
