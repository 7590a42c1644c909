public import River

/// Measures in a river that is given as tables, from a CSV file.
public struct RiverOptionList: Sendable {
  /// The measures, in the order of their first rows.
  public private(set) var measures: [RiverMeasure] = []

  /// Reads a file `measure,barrier,up,down` or `measure,reach,quality`, with both kinds of rows if it has all
  /// these columns, and optionally `cost`.
  ///
  /// Several rows of one measure are done together, and their costs add up. Without `up` and `down` a barrier
  /// gets the profile's fish pass. Of several qualities that a measure gives one reach the best counts.
  public init(file: String, for river: River) throws(StudyError) {
    let table = try TableColumns(
      file: file, known: ["measure", "barrier", "up", "down", "reach", "quality", "cost"])
    try table.require(["measure"])
    var barriers: [String: Int] = [:]
    for (index, obstacle) in river.obstacles.enumerated() { barriers[obstacle.id] = index }
    var reaches: [String: Int] = [:]
    for (index, stretch) in river.stretches.enumerated() { reaches[stretch.id] = index }
    var indices: [String: Int] = [:]
    for row in table.rows {
      let name = try table.requiredText(row, "measure")
      let index = indices[name] ?? measures.count
      if index == measures.count {
        measures.append(RiverMeasure(name: name, change: RiverChange()))
        indices[name] = index
      }
      switch (table.text(row, "barrier"), table.text(row, "reach")) {
      case (let id?, nil):
        guard let barrier = barriers[id] else {
          throw row.error("there is no barrier \(id)", "correct the id")
        }
        try Self.refuse(
          ["quality"], of: "a barrier", in: table, row,
          "leave it empty, or write a row with the reach in place of the barrier")
        let fishPass = river.profile.fishPass
        let wanted = Passability(
          up: try table.number(row, "up", .share) ?? fishPass.up,
          down: try table.number(row, "down", .share) ?? fishPass.down)
        if let remark = river.remark(onBarrier: barrier, raisedTo: wanted) {
          measures[index].remarks.append(remark)
        }
        let known = measures[index].change.passabilities[barrier] ?? wanted
        measures[index].change.passabilities[barrier] = known.raised(to: wanted)
      case (nil, let id?):
        guard let reach = reaches[id] else {
          throw row.error("there is no reach \(id)", "correct the id")
        }
        try Self.refuse(
          ["up", "down"], of: "a reach", in: table, row,
          "leave it empty, or write a row with the barrier in place of the reach")
        guard river.weighting.needsQuality else {
          throw row.error(
            "the quality of a reach has no weight here",
            "weigh reaches by quality or area-quality (--weight)")
        }
        let quality = try table.requiredNumber(row, "quality", .share)
        if let remark = river.remark(onReach: reach, raisedTo: quality) {
          measures[index].remarks.append(remark)
        }
        let weight = river.weighting.weight(
          length: river.network.reaches[reach].length, width: river.stretches[reach].width,
          quality: quality)
        measures[index].change.weights[reach] = max(
          measures[index].change.weights[reach] ?? 0, weight)
      default: throw row.error("a row is about a barrier or a reach", "fill in one of the two")
      }
      if let cost = try table.number(row, "cost", .nonNegative) {
        measures[index].cost = (measures[index].cost ?? 0) + cost
      }
    }
  }

  /// Refuses cells that mean nothing for what a row is about.
  private static func refuse(
    _ columns: [String], of element: String, in table: TableColumns, _ row: TextRows.Row,
    _ remedy: String
  ) throws(StudyError) {
    for column in columns where table.text(row, column) != nil {
      throw row.error("the \(column) of \(element) means nothing", remedy)
    }
  }
}
