/// Which reaches and barriers are the only way between their two sides (Tarjan 1974, Information Processing
/// Letters 2:160-161).
struct Bridges {
  /// Per reach, then per barrier, whether the network falls apart without it.
  private(set) var isBridge: [Bool]

  private struct Step {
    let joint: Int
    let edge: Int
    var next: Int
  }

  /// - Complexity: O(n).
  init(jointCount: Int, ends: [(Int, Int)], neighbours: JointEdges) {
    isBridge = Array(repeating: false, count: ends.count)
    var order = [Int](repeating: -1, count: jointCount)
    var low = order
    var count = 0
    var stack: [Step] = []
    for start in 0..<jointCount where order[start] < 0 {
      stack.append(Step(joint: start, edge: -1, next: 0))
      while let step = stack.last {
        let joint = step.joint
        if step.next == 0, order[joint] < 0 {
          order[joint] = count
          low[joint] = count
          count += 1
        }
        let edges = neighbours.edges(at: joint)
        guard step.next < edges.count else {
          stack.removeLast()
          if let parent = stack.last?.joint {
            low[parent] = min(low[parent], low[joint])
            isBridge[step.edge] = low[joint] > order[parent]
          }
          continue
        }
        stack[stack.count - 1].next += 1
        let edge = Int(edges[edges.startIndex + step.next])
        guard edge != step.edge else { continue }
        let other = ends[edge].0 == joint ? ends[edge].1 : ends[edge].0
        if order[other] < 0 {
          stack.append(Step(joint: other, edge: edge, next: 0))
        } else {
          low[joint] = min(low[joint], order[other])
        }
      }
    }
  }
}
