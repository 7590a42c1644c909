import Foundation
import Geometry

/// Counts each kilometre of a ledger once.
struct LedgerCounter {
  private let tolerance: Double
  private let regions: RegionIndex?
  private let split: RegionSplit?
  private let context: GeometryContext

  /// What lies in no region because the layer names none.
  private static let nameless = "(no region)"
  /// A stated length may differ from that of the geometry by this share of it.
  private static let slack = 0.05

  /// A counter that tells regions apart by their layer, or by the entries' own fields without one.
  init(tolerance: Double, regions: RegionIndex?, context: GeometryContext) throws {
    self.tolerance = tolerance
    self.regions = regions
    self.context = context
    split = try regions.map { try RegionSplit($0, context: context) }
  }

  /// What of each entry counts, in their order.
  func counts(of entries: [LedgerEntry]) throws -> [LedgerCount] {
    let shapes = try entries.map { try Geometry(wkb: $0.wkb, in: context) }
    var counts = zip(entries, shapes).map { entry, shape in
      LedgerCount(
        length: shape.isLinear ? shape.length / 1000 : entry.statedLength ?? 0,
        remarks: Self.remarks(on: entry, shape))
    }
    for goal in CommitmentGoal.allCases {
      let order = entries.indices.filter { entries[$0].goal == goal && counts[$0].length > 0 }
        .sorted { first, second in
          if entries[first].counts(before: entries[second]) { return true }
          return !entries[second].counts(before: entries[first]) && first < second
        }
      try count(order, of: entries, shapes, into: &counts)
    }
    return counts
  }

  /// Counts the entries of one goal, those first that come first in the order.
  private func count(
    _ order: [Int], of entries: [LedgerEntry], _ shapes: [Geometry],
    into counts: inout [LedgerCount]
  ) throws {
    // The lines of one feature can double each other too.
    let parts = order.flatMap { entry in
      (shapes[entry].isLinear ? shapes[entry].parts : [shapes[entry]]).map { (entry, $0) }
    }
    var counter = try OverlapCounter(parts.map(\.1), tolerance: tolerance, context: context)
    var taken: [Int: [Geometry]] = [:]
    for (number, (entry, shape)) in parts.enumerated() {
      let claim = try counter.claim(number)
      counts[entry].countedBy += claim.takenBy.map { parts[$0].0 }
      if shape.isLinear {
        if let own = claim.own {
          counts[entry].pieces += try pieces(ofLines: own, entries[entry])
        }
        taken[entry, default: []] += claim.taken
        counts[entry].duplicateLength += claim.taken.reduce(0) { $0 + $1.length } / 1000
      } else {
        let length = counts[entry].length * claim.ownShare
        if length > 0 {
          counts[entry].pieces += try pieces(of: shape, length: length, entries[entry])
        }
        counts[entry].duplicateLength += counts[entry].length - length
      }
    }
    for entry in order {
      counts[entry].countedBy = Set(counts[entry].countedBy).sorted()
      guard counts[entry].duplicateLength > 0 else { continue }
      if let stretches = taken[entry] {
        counts[entry].duplicate = try Geometry.collection(stretches, in: context).wkb()
      }
      counts[entry].remarks.append(
        duplicateRemark(counts[entry], by: counts[entry].countedBy.map { entries[$0] }))
    }
  }

  private func pieces(ofLines lines: Geometry, _ entry: LedgerEntry) throws -> [LedgerPiece] {
    let stretches =
      try split?.stretches(of: lines) ?? [(region: entry.region ?? Self.nameless, stretch: lines)]
    return try stretches.map {
      LedgerPiece(
        region: $0.region, length: $0.stretch.length / 1000, wkb: try $0.stretch.wkb())
    }
  }

  /// The stated length of a point or an area, by the region that it lies in or its shares in several.
  private func pieces(
    of shape: Geometry, length: Double, _ entry: LedgerEntry
  ) throws -> [LedgerPiece] {
    func piece(_ region: String, _ length: Double) -> LedgerPiece {
      LedgerPiece(region: region, length: length, isStated: true, wkb: entry.wkb)
    }
    guard let regions, let split else {
      return [piece(entry.region ?? Self.nameless, length)]
    }
    guard shape.isAreal else {
      return [piece(try split.region(of: shape), length)]
    }
    return zip(regions.regions, try regions.shares(of: shape, parts: [])).compactMap {
      $1 > 0 ? piece($0.name, length * $1) : nil
    }
  }

  private static func remarks(on entry: LedgerEntry, _ shape: Geometry) -> [String] {
    guard shape.isLinear else {
      if let stated = entry.statedLength, stated > 0 { return [] }
      return [
        "\(shape.isAreal ? "an area" : "a point") has no length: give length_km for it to count"
      ]
    }
    let length = shape.length / 1000
    guard let stated = entry.statedLength, abs(stated - length) > slack * length else { return [] }
    return [
      "length_km is \(kilometres(stated)), but the line is \(kilometres(length)) long; the line counts"
    ]
  }

  private func duplicateRemark(_ count: LedgerCount, by others: [LedgerEntry]) -> String {
    let names = others.prefix(3).map { "'\($0.name)'" }.joined(separator: ", ")
    let more = others.count > 3 ? " and \(others.count - 3) more" : ""
    let what =
      count.pieces.isEmpty ? "all of its" : "\(kilometres(count.duplicateLength)) of its"
    return "\(what) \(kilometres(count.length)) lie within \(distanceText(tolerance)) of"
      + " \(names)\(more) and count there"
  }
}

extension Geometry {
  fileprivate var isLinear: Bool {
    kind == .lineString || kind == .linearRing || kind == .multiLineString
  }
}

/// Kilometres for a message, to the metre.
private func kilometres(_ value: Double) -> String { String(format: "%.3f km", value) }
