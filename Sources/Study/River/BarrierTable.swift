import River

/// The barriers of a river, from a CSV file.
struct BarrierTable {
  private(set) var barriers: [RiverBarrier] = []
  private(set) var obstacles: [RiverObstacle] = []

  static let columns = [
    "barrier", "from", "to", "upstream", "downstream", "up", "down", "kind", "name", "cost",
  ]

  /// No barriers.
  init() {}

  /// Reads a file; a barrier between two reaches gets a joint of its own among those of the reaches.
  init(
    file: String, reaches: inout ReachTable, profile: FishProfile
  ) throws(StudyError) {
    let table = try TableColumns(file: file, known: Self.columns)
    let isBetweenReaches = table.has("upstream") || table.has("downstream")
    try table.require(
      ["barrier"] + (isBetweenReaches ? ["upstream", "downstream"] : ["from", "to"]))
    var names: Set<String> = []
    let confluences = Confluences(of: reaches)
    for row in table.rows {
      let id = try table.requiredText(row, "barrier")
      guard names.insert(id).inserted else {
        throw row.error("barrier \(id) stands here a second time", "remove one of the two")
      }
      let kind = try Self.kind(table, row)
      let passability = try Self.passability(table, row, kind, profile)
      let ends =
        isBetweenReaches
        ? try Self.between(table, row, &reaches, confluences)
        : try Self.nodes(table, row, reaches)
      guard ends.from != ends.to else {
        throw row.error(
          "barrier \(id) has the same node above and below", "give it a node on either side")
      }
      barriers.append(RiverBarrier(from: ends.from, to: ends.to, passability: passability))
      obstacles.append(
        RiverObstacle(
          id: id, name: table.text(row, "name"), kind: kind,
          cost: try table.number(row, "cost", .nonNegative)))
    }
  }

  private static func kind(
    _ table: TableColumns, _ row: TextRows.Row
  ) throws(StudyError) -> ObstacleKind? {
    guard let text = table.text(row, "kind") else { return nil }
    guard let kind = ObstacleKind(rawValue: text) ?? Vocabulary().kind(of: text) else {
      throw row.error("\"\(text)\" is not a \(ObstacleKind.noun)", ObstacleKind.remedy(for: text))
    }
    return kind
  }

  private static func passability(
    _ table: TableColumns, _ row: TextRows.Row, _ kind: ObstacleKind?, _ profile: FishProfile
  ) throws(StudyError) -> Passability {
    let usual = kind.flatMap { profile.barriers[$0] }
    let up = try table.number(row, "up", .share) ?? usual?.up
    let down = try table.number(row, "down", .share) ?? usual?.down
    guard let up, let down else {
      throw row.error(
        "the passability up or down is not known",
        "fill in up and down, or a kind that the profile \(profile.name) has")
    }
    return Passability(up: up, down: down)
  }

  private static func nodes(
    _ table: TableColumns, _ row: TextRows.Row, _ reaches: ReachTable
  ) throws(StudyError) -> (from: Int, to: Int) {
    func joint(_ column: String) throws(StudyError) -> Int {
      let name = try table.requiredText(row, column)
      guard let joint = reaches.joints[name] else {
        throw row.error(
          "there is no node \(name)", "add it to the reaches file or correct the name")
      }
      return joint
    }
    return (try joint("from"), try joint("to"))
  }

  /// Puts a barrier where one reach flows into another: at the lower end of the upper one if several flow in
  /// there, or at the upper end of the lower one if only the river parts there.
  private static func between(
    _ table: TableColumns, _ row: TextRows.Row, _ reaches: inout ReachTable,
    _ confluences: Confluences
  ) throws(StudyError) -> (from: Int, to: Int) {
    func index(_ column: String) throws(StudyError) -> Int {
      let name = try table.requiredText(row, column)
      guard let index = reaches.indices[name] else {
        throw row.error(
          "there is no reach \(name)", "add it to the reaches file or correct the id")
      }
      return index
    }
    let (upper, lower) = (try index("upstream"), try index("downstream"))
    let meeting = confluences.ends[upper].to
    guard meeting == confluences.ends[lower].from else {
      throw row.error(
        "reach \(reaches.stretches[upper].id) does not end where"
          + " \(reaches.stretches[lower].id) begins",
        "correct upstream and downstream, or give the nodes above and below in from and to")
    }
    let (inflows, outflows) = (confluences.flowIn[meeting], confluences.flowOut[meeting])
    guard inflows == 1 || outflows == 1 else {
      let node = reaches.joints.first { $0.value == meeting }?.key ?? ""
      throw row.error(
        "\(inflows) reaches flow into node \(node) and \(outflows) out of it: what a barrier between"
          + " \(reaches.stretches[upper].id) and \(reaches.stretches[lower].id) bars is not clear",
        "give barriers by their nodes (from and to), and this one a node of its own at the end of the reach that"
          + " it bars")
    }
    let joint = reaches.jointCount
    reaches.jointCount += 1
    if inflows == 1, outflows > 1 {
      let end = reaches.reaches[lower].from
      reaches.reaches[lower].from = joint
      return (end, joint)
    }
    let end = reaches.reaches[upper].to
    reaches.reaches[upper].to = joint
    return (joint, end)
  }
}

/// Where reaches meet before barriers part them.
private struct Confluences {
  let ends: [(from: Int, to: Int)]
  /// How many reaches flow into each joint, and out of it.
  var flowIn, flowOut: [Int]

  init(of table: ReachTable) {
    ends = table.reaches.map { ($0.from, $0.to) }
    flowIn = Array(repeating: 0, count: table.jointCount)
    flowOut = flowIn
    for (from, to) in ends {
      flowOut[from] += 1
      flowIn[to] += 1
    }
  }
}
