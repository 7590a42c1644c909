/// The joints of a network in the order of a search from the mouths: parents before children.
///
/// Places, not joints, number everything here. The children of a place follow each other.
struct RiverLayout: Sendable {
  /// The joint at each place.
  private(set) var joints: [UInt32] = []
  /// The place of each joint.
  private(set) var places: [UInt32]
  /// The place from which each place was found; of an outlet, itself.
  private(set) var parents: [UInt32] = []
  /// The reach or barrier by which it was found: reaches first, then barriers; of an outlet, `none`.
  private(set) var edges: [UInt32] = []
  /// Per place the first of its children, and the place after the last.
  private(set) var firstChild: [UInt32] = []
  private(set) var endChild: [UInt32] = []
  /// The places of the outlets, ascending: each begins a piece.
  private(set) var roots: [Int] = []
  /// Whether each reach and barrier is some place's edge to its parent.
  private(set) var isForest = false
  private var guessed: Set<Int> = []

  /// What stands for no edge.
  static let none = UInt32.max

  init(
    jointCount: Int, reaches: [RiverReach], barriers: [RiverBarrier], outlets: [Int]
  ) throws(RiverNetworkError) {
    let ends = reaches.map { ($0.from, $0.to) } + barriers.map { ($0.from, $0.to) }
    let neighbours = JointEdges(jointCount: jointCount, ends: ends)
    places = Array(repeating: Self.none, count: jointCount)
    let lowerEnds = LowerEnds(jointCount: jointCount, ends: ends, reaches: reaches)
    let labels = neighbours.pieces(ends)
    var chosen: [Int: Int] = [:]
    for outlet in outlets {
      if let other = chosen.updateValue(outlet, forKey: Int(labels[outlet])), other != outlet {
        throw .outletsTogether(other, outlet)
      }
    }
    for (label, best) in lowerEnds.best(of: labels) where chosen[label] == nil {
      chosen[label] = best.joint
      if best.isAmbiguous { guessed.insert(best.joint) }
    }
    var used = 0
    for (_, outlet) in chosen.sorted(by: { $0.key < $1.key }) {
      used += visit(from: outlet, neighbours, ends)
    }
    isForest = used == ends.count
  }

  /// Numbers the places of one piece, and tells how many edges lead to them.
  private mutating func visit(
    from outlet: Int, _ neighbours: JointEdges, _ ends: [(Int, Int)]
  ) -> Int {
    let start = joints.count
    roots.append(start)
    joints.append(UInt32(outlet))
    places[outlet] = UInt32(start)
    parents.append(UInt32(start))
    edges.append(Self.none)
    var place = start
    while place < joints.count {
      let joint = Int(joints[place])
      firstChild.append(UInt32(joints.count))
      for edge in neighbours.edges(at: joint) {
        let (from, to) = ends[Int(edge)]
        let other = from == joint ? to : from
        guard places[other] == Self.none else { continue }
        places[other] = UInt32(joints.count)
        joints.append(UInt32(other))
        parents.append(UInt32(place))
        edges.append(edge)
      }
      endChild.append(UInt32(joints.count))
      place += 1
    }
    return joints.count - start - 1
  }

  /// The number of places.
  var count: Int { joints.count }

  /// The connected pieces, the longest first; joints that nothing reaches are no piece.
  func pieces(reaches: [RiverReach], barriers: [RiverBarrier]) -> [RiverPiece] {
    var pieces = roots.map {
      RiverPiece(
        outlet: Int(joints[$0]), isOutletGuessed: guessed.contains(Int(joints[$0])),
        reachCount: 0, barrierCount: 0, length: 0, cycleCount: 0)
    }
    var pieceOfPlace = [Int](repeating: 0, count: count)
    for place in 0..<count {
      let parent = Int(parents[place])
      pieceOfPlace[place] =
        parent == place
        ? (place == 0 ? 0 : pieceOfPlace[place - 1] + 1)
        : pieceOfPlace[parent]
    }
    for (piece, root) in roots.enumerated() {
      let end = piece + 1 < roots.count ? roots[piece + 1] : count
      pieces[piece].cycleCount = 1 - (end - root)
    }
    for reach in reaches {
      let piece = pieceOfPlace[Int(places[reach.from])]
      pieces[piece].reachCount += 1
      pieces[piece].length += reach.length
      pieces[piece].cycleCount += 1
    }
    for barrier in barriers {
      let piece = pieceOfPlace[Int(places[barrier.from])]
      pieces[piece].barrierCount += 1
      pieces[piece].cycleCount += 1
    }
    return pieces.filter { $0.reachCount + $0.barrierCount > 0 }
      .sorted { ($1.length, $0.outlet) < ($0.length, $1.outlet) }
  }
}
