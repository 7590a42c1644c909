import Geometry
import Landscape

/// Cuts pieces of rivers at barriers into reaches.
struct ReachCutter {
  private(set) var reaches: [RiverReach] = []
  private(set) var stretches: [RiverStretch] = []
  private(set) var barriers: [RiverBarrier] = []
  private(set) var obstacles: [RiverObstacle] = []
  private(set) var jointCount: Int
  private let weighting: ReachWeighting

  /// A shorter reach is none: what lies there are barriers at one place.
  private static let shortest = 0.001

  init(
    _ pieces: [LinePiece], of lines: [RiverLine], _ placed: [PlacedObstacle], jointCount: Int,
    weighting: ReachWeighting
  ) {
    self.jointCount = jointCount
    self.weighting = weighting
    var byPiece: [Int: [PlacedObstacle]] = [:]
    for obstacle in placed { byPiece[obstacle.piece, default: []].append(obstacle) }
    for (index, piece) in pieces.enumerated() {
      let found = (byPiece[index] ?? []).enumerated()
        .sorted { ($0.element.along, $0.offset) < ($1.element.along, $1.offset) }.map(\.element)
      cut(piece, of: lines[piece.line], at: found)
    }
  }

  private mutating func cut(
    _ piece: LinePiece, of line: RiverLine, at placed: [PlacedObstacle]
  ) {
    var (joint, position) = (piece.from, 0.0)
    for (number, obstacle) in placed.enumerated() {
      var upper = joint
      if obstacle.along - position > Self.shortest {
        upper = jointCount
        jointCount += 1
        add(piece, line, position, obstacle.along, joint, upper)
        position = obstacle.along
      }
      // At the lower end of the piece the last barrier leads straight to the joint there.
      let isLast = number == placed.count - 1 && piece.course.length - position <= Self.shortest
      joint = isLast ? piece.to : jointCount
      if !isLast { jointCount += 1 }
      barriers.append(RiverBarrier(from: upper, to: joint, passability: obstacle.passability))
      obstacles.append(obstacle.obstacle)
    }
    if placed.isEmpty || piece.course.length - position > Self.shortest {
      add(piece, line, position, piece.course.length, joint, piece.to)
    }
  }

  private mutating func add(
    _ piece: LinePiece, _ line: RiverLine, _ start: Double, _ end: Double, _ from: Int, _ to: Int
  ) {
    let isWhole = start == 0 && end == piece.course.length
    let stretch = RiverStretch(
      id: "\(reaches.count + 1)", name: line.name, width: line.width ?? 1,
      quality: line.quality ?? 1,
      path: isWhole ? piece.course.coordinates : piece.course.part(from: start, to: end))
    stretches.append(stretch)
    reaches.append(
      RiverReach(
        from: from, to: to, length: end - start,
        weight: weighting.weight(
          length: end - start, width: stretch.width, quality: stretch.quality)))
  }
}
