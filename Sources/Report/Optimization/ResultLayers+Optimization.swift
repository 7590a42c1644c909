public import Landscape
import Layers

extension ResultLayers {
  /// The measures of the chosen set as they were drawn, and the curve of ECA against the budget.
  ///
  /// `measures` are all that could be chosen, in the order of their file.
  public mutating func add(_ measures: [Measure], _ report: OptimizationReport) throws {
    let byName = Dictionary(measures.map { ($0.name, $0) }) { first, _ in first }
    let chosen = report.optimum.measures.compactMap { byName[$0.measure] }
    begin(report.landscape)
    try add(
      chosen, report.table,
      summary: "The measures that win most together for the budget, as they were drawn.")
    try addLayer(
      "curve", kind: .none,
      summary:
        "What greedy sets of growing cost add, each with the measures of the rows before it.",
      header: report.curveTable.columns, rows: report.curveTable.rows.map { (nil, $0) })
    try addBarriers()
  }
}
