/// The pairs of patches that may get a cheaper way over some cells.
///
/// A search from these cells finds what each patch costs from there. A way over them costs at least what
/// its two patches cost together.
protocol CheaperWays {
  /// How far the search has to go: patches that cost more are on no cheaper way.
  ///
  /// It falls while more is known.
  ///
  /// - Parameters:
  ///   - arrivals: What patches cost; final up to `known`, from above beyond.
  ///   - known: How far the search has come.
  /// - Returns: The cost; 0 where no cheaper way is left.
  mutating func reach(_ arrivals: [Int: PatchSearch.Arrival], known: Double) -> Double
}

/// Sums of the same steps in another order differ in their last bits: no way is lost by that.
private let slack = 1 + 1e-9

/// Ways that are cheaper than the links there are.
struct CheaperLinks: CheaperWays {
  /// A link for which a cheaper way is not ruled out.
  private struct Candidate {
    let index: Int
    let cost: Double
    let ends: (from: Int, to: Int)
    /// What its patches cost from the cells at least.
    let bounds: (from: Double, to: Double)
  }

  private var candidates: [Candidate]

  /// The candidates among some links, where a patch costs at least what `bound` says.
  init(of links: [LeastCostLink], bound: (Int) -> Double) {
    candidates = links.enumerated().compactMap { index, link in
      let bounds = (from: bound(link.from), to: bound(link.to))
      guard bounds.from + bounds.to <= link.cost * slack else { return nil }
      return Candidate(
        index: index, cost: link.cost, ends: (link.from, link.to), bounds: bounds)
    }
  }

  mutating func reach(_ arrivals: [Int: PatchSearch.Arrival], known: Double) -> Double {
    var reach = 0.0
    candidates.removeAll { candidate in
      let one = arrivals[candidate.ends.from]?.cost(upTo: known)
      let other = arrivals[candidate.ends.to]?.cost(upTo: known)
      let least = (
        one ?? max(known, candidate.bounds.from), other ?? max(known, candidate.bounds.to)
      )
      let cost = candidate.cost * slack
      guard least.0 + least.1 <= cost else { return true }
      if one == nil { reach = max(reach, cost - least.1) }
      if other == nil { reach = max(reach, cost - least.0) }
      return false
    }
    return reach
  }

  /// The links that may have a cheaper way, when the search is done, in their order.
  func links(_ arrivals: [Int: PatchSearch.Arrival]) -> [Int] {
    candidates.compactMap { candidate in
      guard let one = arrivals[candidate.ends.from], let other = arrivals[candidate.ends.to],
        one.cost + other.cost <= candidate.cost * slack
      else { return nil }
      return candidate.index
    }
  }
}

extension PatchSearch.Arrival {
  /// The cost, where a search that has come so far knows it for good.
  fileprivate func cost(upTo known: Double) -> Double? { cost <= known ? cost : nil }
}

/// Ways between any two patches that cost no more than a limit.
struct WaysWithin: CheaperWays {
  let limit: Double

  func reach(_ arrivals: [Int: PatchSearch.Arrival], known: Double) -> Double {
    let least = arrivals.values.reduce(known) { min($0, $1.cost) }
    return 2 * least <= limit * slack ? limit * slack - least : 0
  }

  /// The pairs, when the search is done, in the order of their patches.
  func pairs(_ arrivals: [Int: PatchSearch.Arrival]) -> [PatchPair] {
    let reached = arrivals.sorted { $0.key < $1.key }
    var pairs: [PatchPair] = []
    for (place, (patch, arrival)) in reached.enumerated() {
      for (other, rest) in reached.dropFirst(place + 1)
      where arrival.cost + rest.cost <= limit * slack {
        pairs.append(PatchPair(patch, other))
      }
    }
    return pairs
  }
}
