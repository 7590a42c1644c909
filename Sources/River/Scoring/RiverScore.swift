/// What a measure, or the mitigation of a barrier, adds by itself.
public struct RiverScore: Sendable, Hashable {
  /// What the indices gain, in their own percents.
  public var gain: RiverIndices
  /// What it costs, in euros.
  public var cost: Double?

  /// A gain and its cost.
  public init(gain: RiverIndices, cost: Double?) {
    self.gain = gain
    self.cost = cost
  }

  /// The gain of the index that counts, for each 100 000 euros; nothing without a cost above 0.
  public func gainPerCost(_ life: FishLife) -> Double? {
    cost.flatMap { $0 > 0 ? gain[life] / ($0 / 100_000) : nil }
  }

  /// What an order by gain per cost goes by: a gain for nothing is beyond all, an unknown cost below all.
  func worthPerCost(_ life: FishLife) -> Double {
    if cost == 0 { return gain[life] > 0 ? .infinity : 0 }
    return gainPerCost(life) ?? -.infinity
  }
}

/// Where fish spend their lives: which of the indices counts.
public enum FishLife: String, Sendable, Hashable, CaseIterable, Codable {
  /// In the river: DCI_P.
  case potamodromous
  /// In the river and the sea: DCI_D.
  case diadromous
}

extension RiverIndices {
  /// From the mouth and to it, on average: DCI_D.
  public var diadromous: Double { (fromMouth + toMouth) / 2 }

  /// The index that counts for a way of life.
  public subscript(life: FishLife) -> Double {
    switch life {
    case .potamodromous: potamodromous
    case .diadromous: diadromous
    }
  }
}
