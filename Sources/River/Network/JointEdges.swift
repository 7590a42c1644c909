/// The reaches and barriers at each joint.
struct JointEdges {
  private let offsets: [UInt32]
  private let list: [UInt32]

  init(jointCount: Int, ends: [(Int, Int)]) {
    var offsets = [UInt32](repeating: 0, count: jointCount + 1)
    for (from, to) in ends {
      offsets[from + 1] += 1
      offsets[to + 1] += 1
    }
    for joint in 0..<jointCount { offsets[joint + 1] += offsets[joint] }
    var next = offsets
    var list = [UInt32](repeating: 0, count: 2 * ends.count)
    for (edge, (from, to)) in ends.enumerated() {
      for joint in [from, to] {
        list[Int(next[joint])] = UInt32(edge)
        next[joint] += 1
      }
    }
    self.offsets = offsets
    self.list = list
  }

  /// The edges at a joint, ascending; one from the joint to itself is there twice.
  func edges(at joint: Int) -> ArraySlice<UInt32> {
    list[Int(offsets[joint])..<Int(offsets[joint + 1])]
  }

  /// A number for each joint that the joints of its connected piece share: the lowest of them.
  func pieces(_ ends: [(Int, Int)]) -> [UInt32] {
    var labels = [UInt32](repeating: .max, count: offsets.count - 1)
    var stack: [Int] = []
    for start in labels.indices where labels[start] == .max {
      labels[start] = UInt32(start)
      stack.append(start)
      while let joint = stack.popLast() {
        for edge in edges(at: joint) {
          let (from, to) = ends[Int(edge)]
          let other = from == joint ? to : from
          guard labels[other] == .max else { continue }
          labels[other] = UInt32(start)
          stack.append(other)
        }
      }
    }
    return labels
  }
}
