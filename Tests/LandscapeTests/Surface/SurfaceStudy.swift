import Foundation
import Layers

@testable import Landscape

/// Two woods of 100 m x 100 m, 1 km apart, with a motorway half-way between them.
struct SurfaceStudy {
  let study: TestStudy
  var sources: LandscapeSources
  var rules = LandscapeRules.test
  var profile = SpeciesProfile.test

  /// What a metre costs a species in impedance.
  var alpha: Double { profile.dispersal.alpha }

  /// The motorway's lines lie so many metres east of the first wood, from and to so many metres north.
  init(
    carriageways: [Double] = [605], span: ClosedRange<Double> = -3000...3000, bridge: Bool = false
  ) throws {
    study = try TestStudy()
    rules.links = .leastCost
    rules.surface.cellSize = 10
    rules.surface.extent = SurfaceExtent(
      minX: 149_000, minY: 158_000, maxX: 152_200, maxY: 162_000)
    let patches = try study.layer(
      "patches",
      [TestStudy.rectangle(0, 0, 100, 100), TestStudy.rectangle(1100, 0, 1200, 100)])
    let roads = try study.layer(
      "roads",
      carriageways.map { x in
        TestStudy.line(
          [(x, span.lowerBound), (x, span.upperBound)],
          #"{"kind":"motorway","ref":"E1","bridge":false}"#)
      })
    sources = LandscapeSources(
      patches: [PatchSource(layer: patches)],
      barriers: [
        BarrierSource(
          layer: roads, kind: .field("kind"), group: "ref", bridge: bridge ? "bridge" : nil)
      ])
  }

  func build() async throws -> Landscape {
    try await LandscapeBuilder(sources: sources, profile: profile, rules: rules).build(threads: 2)
  }

  /// A point or line as a feature of a measure.
  func place(_ x: Double, _ y: Double) -> Measure {
    Measure(
      name: "ecoduct",
      features: [
        MeasureFeature(
          type: .structure(.ecoduct),
          wkb: wkbPoint(TestStudy.origin.x + x, TestStudy.origin.y + y))
      ])
  }
}

/// A point as little-endian WKB.
func wkbPoint(_ x: Double, _ y: Double) -> [UInt8] {
  [1, 1, 0, 0, 0]
    + [x, y].flatMap { value in (0..<8).map { UInt8(value.bitPattern >> ($0 * 8) & 0xff) } }
}

/// A line as little-endian WKB, in metres from the origin of test studies.
func wkbLine(_ places: [(Double, Double)]) -> [UInt8] {
  [1, 2, 0, 0, 0] + (0..<4).map { UInt8(places.count >> ($0 * 8) & 0xff) }
    + places.flatMap { place in
      [TestStudy.origin.x + place.0, TestStudy.origin.y + place.1].flatMap { value in
        (0..<8).map { UInt8(value.bitPattern >> ($0 * 8) & 0xff) }
      }
    }
}
