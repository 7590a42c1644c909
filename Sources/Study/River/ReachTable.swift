import River

/// The reaches of a river, from a CSV file.
struct ReachTable {
  var reaches: [RiverReach] = []
  private(set) var stretches: [RiverStretch] = []
  /// The joint of each node's name.
  private(set) var joints: [String: Int] = [:]
  var jointCount = 0
  /// The reach of each id.
  private(set) var indices: [String: Int] = [:]

  static let columns = ["reach", "from", "to", "length", "width", "quality", "name"]

  init(file: String, weighting: ReachWeighting) throws(StudyError) {
    let table = try TableColumns(file: file, known: Self.columns)
    try table.require(
      ["reach", "from", "to", "length"] + (weighting.needsWidth ? ["width"] : [])
        + (weighting.needsQuality ? ["quality"] : []))
    for row in table.rows {
      let id = try table.requiredText(row, "reach")
      guard indices.updateValue(reaches.count, forKey: id) == nil else {
        throw row.error("reach \(id) stands here a second time", "remove one of the two")
      }
      let length = try table.requiredNumber(row, "length", .positive)
      let width = try table.number(row, "width", .positive)
      let quality = try table.number(row, "quality", .share)
      for (isNeeded, number, name) in [
        (weighting.needsWidth, width, "width"), (weighting.needsQuality, quality, "quality"),
      ] where isNeeded && number == nil {
        throw row.error(
          "reach \(id) has no \(name), which its weight needs", "fill it in or weigh by length")
      }
      let stretch = RiverStretch(
        id: id, name: table.text(row, "name"), width: width ?? 1, quality: quality ?? 1)
      stretches.append(stretch)
      reaches.append(
        RiverReach(
          from: joint(try table.requiredText(row, "from")),
          to: joint(try table.requiredText(row, "to")), length: length,
          weight: weighting.weight(
            length: length, width: stretch.width, quality: stretch.quality)))
    }
    if reaches.isEmpty {
      throw StudyError(
        .input, file: file, problem: "there are no reaches", remedy: "give at least one")
    }
  }

  mutating func joint(_ name: String) -> Int {
    if let joint = joints[name] { return joint }
    joints[name] = jointCount
    jointCount += 1
    return jointCount - 1
  }
}
