import Geometry

/// Finds the barriers that a line crosses, and where: parallel lines of one barrier count once.
struct BarrierIndex: Sendable {
  let segments: [BarrierSegment]
  let pieces: [BarrierPiece]
  /// Edges of linear barriers; the owner is the piece.
  let grid: SegmentGrid
  private let areas: [ArealBarrier]
  private let parallelDistance: Double

  init(segments: [BarrierSegment], pieces: [BarrierPiece], parallelDistance: Double) {
    self.segments = segments
    self.pieces = pieces
    self.parallelDistance = parallelDistance
    var edges: [SegmentGrid.Edge] = []
    for (index, piece) in pieces.enumerated() where !segments[piece.segment].isAreal {
      for (a, b) in zip(piece.path, piece.path.dropFirst()) where a != b {
        edges.append(SegmentGrid.Edge(a: a, b: b, owner: Int32(index)))
      }
    }
    grid = SegmentGrid(edges)
    areas = ArealBarrier.areas(of: pieces.filter { segments[$0.segment].isAreal })
  }

  /// The crossings of a straight line, from its start on; without what is on a bridge or in a tunnel.
  func crossings(from p: Coordinate, to q: Coordinate) -> [BarrierCrossing] {
    crossings(along: [p, q])
  }

  /// The crossings of a bent line; positions are along all of it.
  func crossings(along path: [Coordinate]) -> [BarrierCrossing] {
    var merged: [MergedCrossing] = []
    var found: [BarrierCrossing] = []
    var offset = 0.0
    for (p, q) in zip(path, path.dropFirst()) {
      let length = p.distance(to: q)
      for hit in grid.hits(from: p, to: q) {
        let piece = pieces[Int(grid.edges[hit.edge].owner)]
        if !piece.isOpen { merge(piece, at: offset + hit.fraction * length, into: &merged) }
      }
      for area in areas {
        for var crossing in area.crossings(from: p, to: q) {
          crossing.position += offset
          found.append(crossing)
        }
      }
      offset += length
    }
    found += merged.map(\.crossing)
    return found.sorted { ($0.position, $0.segment) < ($1.position, $1.segment) }
  }

  /// A crossing of one barrier while more of its parallel lines may follow.
  private struct MergedCrossing {
    var crossing: BarrierCrossing
    var lastPosition: Double
  }

  private func merge(
    _ piece: BarrierPiece, at position: Double, into merged: inout [MergedCrossing]
  ) {
    let earlier = merged.lastIndex { isSameBarrier($0.crossing.segment, piece.segment) }
    guard let earlier, position - merged[earlier].lastPosition <= parallelDistance else {
      merged.append(
        MergedCrossing(
          crossing: BarrierCrossing(
            segment: piece.segment, position: position, permeability: piece.permeability,
            extent: 0), lastPosition: position))
      return
    }
    merged[earlier].lastPosition = position
    if piece.permeability < merged[earlier].crossing.permeability {
      merged[earlier].crossing.permeability = piece.permeability
      merged[earlier].crossing.segment = piece.segment
    }
  }

  /// True for lines of one kind and number; a line without a number belongs to any barrier of its kind.
  func isSameBarrier(_ a: Int, _ b: Int) -> Bool {
    let (a, b) = (segments[a], segments[b])
    return a.kind == b.kind && (a.group == b.group || a.group == nil || b.group == nil)
  }
}
