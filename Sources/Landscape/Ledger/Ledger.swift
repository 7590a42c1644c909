/// What was done, promised and planned towards the goals, each kilometre counted once.
public struct Ledger: Sendable {
  /// The names of the measures, in the order of their first features.
  public var measures: [String]
  /// The features, in the order of their layer.
  public var entries: [LedgerEntry]
  /// What of each entry counts.
  public var counts: [LedgerCount]
  /// How near to each other, in metres, lines run that are one stretch.
  public var tolerance: Double
  /// What was read.
  public var inputs: [InputReport]
  /// What a user should know.
  public var notices: [String]

  /// The positions of the entries of each measure, in the order of the measures.
  public var entriesByMeasure: [[Int]] {
    var positions = [[Int]](repeating: [], count: measures.count)
    for (position, entry) in entries.enumerated() { positions[entry.measure].append(position) }
    return positions
  }
}

/// What of one entry counts.
public struct LedgerCount: Sendable, Hashable {
  /// Its kilometres: of a line those of its geometry, else those that are stated.
  public var length: Double
  /// The parts that count, by region.
  public var pieces: [LedgerPiece] = []
  /// The kilometres that count already by other entries.
  public var duplicateLength: Double = 0
  /// The stretches that count already by other entries, as WKB; nothing where they are no lines.
  public var duplicate: [UInt8]?
  /// The positions of those other entries in the ledger.
  public var countedBy: [Int] = []
  /// What a user should know of it.
  public var remarks: [String] = []

  /// The kilometres that count.
  public var counted: Double { pieces.reduce(0) { $0 + $1.length } }
}

/// A part of an entry that counts in one region.
public struct LedgerPiece: Sendable, Hashable {
  /// The region.
  public var region: String
  /// Kilometres.
  public var length: Double
  /// True for a point or an area, whose length is what is stated.
  public var isStated = false
  /// Where, as WKB: the lines that count, or the point or area whose stated length counts.
  public var wkb: [UInt8]
}
