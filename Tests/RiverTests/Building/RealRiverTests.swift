import Foundation
import Geometry
import Landscape
import Layers
import TestSupport
import Testing

@testable import River

/// Networks of rivers as their publishers drew them, with a weir in the middle of every fifth line.
@Suite struct RealRiverTests {
  private func river(_ layers: [String], joinDistance: Double) throws -> River {
    let folder = try RiverFolder()
    let references = layers.map { LayerReference(parsing: SharedData.path("data/\($0)")) }
    var weirs: [String] = []
    let reader = try LandscapeReader(
      rules: LandscapeRules(crs: "EPSG:31370"), geometryContext: GeometryContext())
    for reference in references {
      let lines = try reader.read(
        reference, filter: nil, fields: [], role: .lines, purpose: "rivers"
      ).features.flatMap { try $0.geometry.lines() }
      for line in lines.enumerated().filter({ $0.offset.isMultiple(of: 5) }).map(\.element) {
        let middle = Polyline(line).point(at: Polyline(line).length / 2)
        weirs.append(
          RiverFolder.point(
            middle.x - RiverFolder.origin.x, middle.y - RiverFolder.origin.y, #"{"kind":"weir"}"#))
      }
    }
    var rules = RiverRules()
    rules.joinDistance = joinDistance
    return try RiverBuilder(
      sources: RiverSources(
        rivers: references.map { RiverLineSource(layer: $0) },
        barriers: [
          ObstacleSource(layer: try folder.layer("weirs", weirs), kind: .field("kind"))
        ]),
      rules: rules, profile: .test, studyRules: LandscapeRules(crs: "EPSG:31370")
    ).build()
  }

  private func check(_ river: River, isForest: Bool) async throws {
    let network = river.network
    #expect(network.isForest == isForest)
    #expect(river.inputs.allSatisfy { $0.rejected.isEmpty })
    // Nothing is lost or found on the way.
    #expect(network.pieces.reduce(0) { $0 + $1.reachCount } == network.reaches.count)
    let total = network.reaches.reduce(0) { $0 + $1.length }
    #expect(abs(network.pieces.reduce(0) { $0 + $1.length } - total) < 1)
    let scorer = try await RiverScorer(network)
    #expect(scorer.indices.potamodromous > 0 && scorer.indices.potamodromous < 100)
    let gains = try await scorer.barrierGains { _ in .open }
    #expect(gains.contains { $0.potamodromous > 0 })
    // A few of them against computing everything anew.
    for barrier in stride(from: 0, to: gains.count, by: max(1, gains.count / 5)) {
      let after = try await scorer.advanced(
        by: RiverChange(passabilities: [barrier: .open]))
      let gain = after.indices.potamodromous - scorer.indices.potamodromous
      #expect(abs(gain - gains[barrier].potamodromous) < 1e-8)
    }
  }

  @Test(.enabled(if: SharedData.has("data"), Comment(rawValue: SharedData.skipReason)))
  func flemishRiversAndCanals() async throws {
    let river = try river(
      ["hoofdrivieren", "kanalen"].map { "water-vha-flanders/\($0).shp" }, joinDistance: 25)
    #expect(river.length > 1_500_000)
    #expect(river.network.pieces[0].length > 1_000_000)
    try await check(river, isForest: false)
  }

  @Test(.enabled(if: SharedData.has("data"), Comment(rawValue: SharedData.skipReason)))
  func coarseRiversOfBelgium() async throws {
    let river = try river(
      ["study-belgium-coarse/belgium_infra_31370.gpkg:rivers_efas5km"], joinDistance: 1)
    #expect(river.network.pieces.count == 72)
    #expect(abs(river.length - 5_819_700) < 100)
    try await check(river, isForest: true)
  }
}
