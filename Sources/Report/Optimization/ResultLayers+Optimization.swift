public import Landscape
import Layers

extension ResultLayers {
  /// The measures of the chosen set as they were drawn, and the curve of ECA against the budget.
  ///
  /// `measures` are all that could be chosen, in the order of their file.
  public mutating func add(_ measures: [Measure], _ report: OptimizationReport) throws {
    let chosen = report.optimum.measures.map { measures[$0.candidate] }
    begin(report.landscape)
    try add(
      chosen, report.table,
      summary: "The measures that win most together for the budget, as they were drawn.")
    try writer.addLayer(
      "curve", kind: .none,
      summary:
        "The best known sets of growing cost, each by what it adds to the set of the row before.",
      header: report.curveTable.columns, rows: report.curveTable.rows.map { (nil, $0) })
    try addBarriers()
  }
}
