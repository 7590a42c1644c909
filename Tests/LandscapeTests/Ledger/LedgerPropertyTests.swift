import Foundation
import Layers
import TestSupport
import Testing

@testable import Landscape

/// What holds of any ledger.
struct LedgerPropertyTests {
  private let study: TestStudy

  init() throws { study = try TestStudy() }

  /// Wriggling lines in a square of 2 km, every third of them a shifted copy of an earlier one.
  private func features(seed: UInt64) -> [String] {
    var random = RandomSource(seed: seed)
    var lines: [[(Double, Double)]] = []
    return (0..<150).map { number in
      if number % 3 == 2, let earlier = lines.randomElement(using: &random) {
        let shift = Double.random(in: -20...20, using: &random)
        lines.append(earlier.map { ($0.0 + shift, $0.1 + shift) })
      } else {
        var place = (
          Double.random(in: 0...2000, using: &random), Double.random(in: 0...2000, using: &random)
        )
        lines.append(
          (0..<Int.random(in: 2...12, using: &random)).map { _ in
            place.0 += Double.random(in: -20...60, using: &random)
            place.1 += Double.random(in: -40...40, using: &random)
            return place
          })
      }
      let status = MeasureStatus.allCases.randomElement(using: &random)?.rawValue ?? ""
      let year = Int.random(in: 2020...2030, using: &random)
      return TestStudy.line(
        lines[number], #"{"type":"hedge","status":"\#(status)","year":\#(year)}"#)
    }
  }

  @Test(arguments: [1, 2, 3])
  func nothingIsLostOrCountedTwice(seed: UInt64) throws {
    let features = features(seed: seed)
    let layer = try study.layer("ledger", features)
    let regions = RegionSource(
      layer: try study.layer(
        "regions",
        [
          TestStudy.rectangle(0, 0, 900, 2000, #"{"name":"West"}"#),
          TestStudy.rectangle(900, 0, 1500, 2000, #"{"name":"East"}"#),
        ]), name: "name")
    let reader = LedgerReader(rules: .test, words: .plain)
    let whole = try reader.ledger(in: layer, regions: nil, tolerance: 15)
    let split = try reader.ledger(in: layer, regions: regions, tolerance: 15)
    #expect(whole.counts.contains { $0.duplicateLength > 0 })
    for (one, other) in zip(whole.counts, split.counts) {
      #expect(abs(one.counted + one.duplicateLength - one.length) < 1e-6)
      #expect(abs(one.counted - other.counted) < 1e-6)
    }
    #expect(try reader.ledger(in: layer, regions: regions, tolerance: 15).counts == split.counts)
    // The same lines once more, after the others, add next to nothing: ends in bends at most.
    let twice = try reader.ledger(
      in: study.layer("twice", features + features), regions: nil, tolerance: 15)
    let added = twice.counts[features.count...].reduce(0) { $0 + $1.counted }
    #expect(added < 0.01 * whole.counts.reduce(0) { $0 + $1.counted }, "\(added)")
  }
}
