import Landscape

/// How far joints are from the outlets, and which pieces are drawn away from them.
struct FlowDirection {
  /// Metres along the river to the nearest outlet; infinity where none can be reached.
  private(set) var distances: [Double]

  /// - Complexity: O(n log n).
  init(jointCount: Int, pieces: [LinePiece], outlets: [Int]) {
    distances = Array(repeating: .infinity, count: jointCount)
    var neighbours = [[(joint: Int, length: Double)]](repeating: [], count: jointCount)
    for piece in pieces {
      neighbours[piece.from].append((piece.to, piece.course.length))
      neighbours[piece.to].append((piece.from, piece.course.length))
    }
    var queue = DistanceQueue()
    for outlet in outlets {
      distances[outlet] = 0
      queue.push(0, outlet)
    }
    while let (distance, joint) = queue.pop() {
      guard distance == distances[joint] else { continue }
      for (next, length) in neighbours[joint] where distance + length < distances[next] {
        distances[next] = distance + length
        queue.push(distances[next], next)
      }
    }
  }

  /// Whether a piece leads away from the outlets.
  func leadsAway(_ piece: LinePiece) -> Bool { distances[piece.from] < distances[piece.to] }
}

/// A binary heap of joints, the nearest first.
private struct DistanceQueue {
  private var heap: [(distance: Double, joint: Int)] = []

  mutating func push(_ distance: Double, _ joint: Int) {
    heap.append((distance, joint))
    var child = heap.count - 1
    while child > 0, heap[child] < heap[(child - 1) / 2] {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func pop() -> (distance: Double, joint: Int)? {
    guard let top = heap.first else { return nil }
    heap[0] = heap[heap.count - 1]
    heap.removeLast()
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && heap[child] < heap[least] {
        least = child
      }
      if least == parent { return top }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
