import Layers
import Report

/// What regions share of PCnum, from the shares of a batch.
struct BatchShares {
  /// The parts inside and between regions.
  let shares: [MapFacts.Share]

  private static let zones: Set = ["urban", "peri-urban", "rural"]

  init(_ rows: [[String: AttributeValue]]) {
    let wanted = rows.filter { $0["quantity"]?.text == "PCnum ha2" }
    // One species and scenario: the first. Units of regions add up to the whole.
    let key = { (row: [String: AttributeValue]) in
      [row["profile"]?.text ?? "", row["scenario"]?.text ?? ""]
    }
    let same = wanted.filter { row in wanted.first.map { key($0) == key(row) } ?? false }
    let whole = same.filter { $0["region"]?.text == UnitSummary.whole }
    var order: [[String]] = []
    var sums: [[String]: Double] = [:]
    for row in whole.isEmpty ? same : whole {
      guard let from = row["from"]?.text, let to = row["to"]?.text,
        !Self.zones.contains(from), !Self.zones.contains(to)
      else { continue }
      let regions = from == to ? [from] : [from, to].sorted()
      if sums[regions] == nil { order.append(regions) }
      sums[regions, default: 0] += row["value"]?.real ?? 0
    }
    let total = sums.values.reduce(0, +)
    shares =
      total > 0
      ? order.map { MapFacts.Share(regions: $0, percent: 100 * (sums[$0] ?? 0) / total) } : []
  }
}

extension MapFacts.Unit {
  /// A unit from its row in the summary.
  init(_ row: [String: AttributeValue]) {
    self.init(
      region: row["region"]?.text ?? "", profile: row["profile"]?.text ?? "",
      scenario: row["scenario"]?.text ?? "", patches: row["patches"]?.real,
      ecaHa: row["eca_ha"]?.real, best: row["best_measure"]?.text ?? row["best_segment"]?.text,
      gainHa: row["best_measure_eca_gain_ha"]?.real ?? row["best_segment_eca_gain_ha"]?.real)
  }
}
