/// The joints from which nothing flows on, and how much length drains to each.
///
/// Where a river parts, its length is shared evenly. What flows in a circle drains nowhere.
struct LowerEnds {
  private var drained: [Double]
  private var isLower: [Bool]

  init(jointCount: Int, ends: [(Int, Int)], reaches: [RiverReach]) {
    var ways = [Int](repeating: 0, count: jointCount)
    var waiting = ways
    var offsets = [Int](repeating: 0, count: jointCount + 1)
    for (from, to) in ends {
      ways[from] += 1
      waiting[to] += 1
      offsets[from + 1] += 1
    }
    for joint in 0..<jointCount { offsets[joint + 1] += offsets[joint] }
    var next = offsets
    var outgoing = [Int](repeating: 0, count: ends.count)
    for (edge, (from, _)) in ends.enumerated() {
      outgoing[next[from]] = edge
      next[from] += 1
    }
    drained = Array(repeating: 0, count: jointCount)
    isLower = ways.map { $0 == 0 }
    var ready = (0..<jointCount).filter { waiting[$0] == 0 }
    while let joint = ready.popLast() {
      for edge in outgoing[offsets[joint]..<offsets[joint + 1]] {
        let to = ends[edge].1
        drained[to] += drained[joint] / Double(ways[joint])
        if edge < reaches.count { drained[to] += reaches[edge].length }
        waiting[to] -= 1
        if waiting[to] == 0 { ready.append(to) }
      }
    }
  }

  /// For each piece, by its label, the lower end to which most drains, and whether there are others.
  ///
  /// A piece without a lower end has its lowest joint for it.
  func best(of labels: [UInt32]) -> [Int: (joint: Int, isAmbiguous: Bool)] {
    var best: [Int: (joint: Int, isAmbiguous: Bool)] = [:]
    for joint in labels.indices where isLower[joint] {
      let label = Int(labels[joint])
      guard let present = best[label] else {
        best[label] = (joint, false)
        continue
      }
      best[label] = (drained[joint] > drained[present.joint] ? joint : present.joint, true)
    }
    for joint in labels.indices where best[Int(labels[joint])] == nil {
      best[Int(labels[joint])] = (joint, true)
    }
    return best
  }
}
