import Geometry
import Surface

/// Puts barriers on the cells of a grid.
///
/// Of a barrier of several parallel lines only the one that the chainage follows has cells, so that who
/// crosses pays once. What it resists at each place is what a straight link would meet there: the least
/// permeable of the parallel lines, and nothing where all are on a bridge or in a tunnel. Where a line goes on
/// beside no such main line, it has cells of its own, and a row of cells joins it to the main line where that
/// begins or ends, so that nothing slips through between the two. Barriers that let all through have cells
/// too, as a draw may let fewer through.
struct BarrierBurner {
  private let frame: GridFrame
  private let index: BarrierIndex
  private let reach: Double
  /// The edges of the main lines; the owner is the segment.
  private let mainLines: SegmentGrid
  /// Per cell and segment the lowest permeability.
  private var burned: [Place: CellBarrier] = [:]

  private struct Place: Hashable {
    let slot: Int
    let segment: Int32
  }

  init(_ index: BarrierIndex, frame: GridFrame, rules: LandscapeRules) {
    self.index = index
    self.frame = frame
    reach = rules.parallelDistance
    mainLines = SegmentGrid(
      index.segments.enumerated().flatMap { number, segment in
        segment.isAreal
          ? []
          : zip(segment.path, segment.path.dropFirst()).filter { $0 != $1 }.map {
            SegmentGrid.Edge(a: $0, b: $1, owner: Int32(number))
          }
      })
  }

  /// The cells of barriers that are lines.
  mutating func lines() -> [(slot: Int, value: CellBarrier)] {
    for (number, segment) in index.segments.enumerated() where !segment.isAreal {
      burnMainLine(segment.path, of: number)
    }
    for piece in index.pieces where !piece.isOpen {
      if index.segments[piece.segment].isAreal { continue }
      burnBesideMainLines(piece)
    }
    return onePerBarrier()
  }

  /// The cells of barriers that are areas.
  func areas() -> BarrierAreas {
    let areas = Dictionary(
      grouping: index.pieces.filter { index.segments[$0.segment].isAreal }, by: \.segment)
    return BarrierAreas(
      areas.flatMap { number, rings in
        let barrier = CellBarrier(
          segment: Int32(number), isAreal: true, permeability: rings[0].permeability)
        return frame.runs(inside: rings.map(\.path)).map { ($0, barrier) }
      }, rows: frame.rows)
  }

  /// The cells, each with every barrier once: where two segments of one barrier meet, it is paid once.
  private func onePerBarrier() -> [(slot: Int, value: CellBarrier)] {
    Dictionary(grouping: burned, by: \.key.slot).flatMap { slot, found in
      let sorted = found.map(\.value).sorted {
        ($0.permeability, $0.segment) < ($1.permeability, $1.segment)
      }
      var kept: [CellBarrier] = []
      for barrier in sorted
      where !kept.contains(where: { index.isSameBarrier(Int($0.segment), Int(barrier.segment)) }) {
        kept.append(barrier)
      }
      return kept.map { (slot, $0) }
    }
  }

  private mutating func burn(_ slot: Int, segment: Int, permeability: Double) {
    let place = Place(slot: slot, segment: Int32(segment))
    if let known = burned[place], known.permeability <= permeability { return }
    burned[place] = CellBarrier(segment: Int32(segment), permeability: permeability)
  }

  private mutating func burnMainLine(_ path: [Coordinate], of segment: Int) {
    let line = Polyline(path)
    for stay in frame.cells(along: path) {
      guard let across = across(line, at: (stay.from + stay.to) / 2) else { continue }
      let permeability = index.crossings(from: across.0, to: across.1)
        .filter { $0.extent == 0 && index.isSameBarrier($0.segment, segment) }
        .map(\.permeability).min()
      if let permeability { burn(stay.slot, segment: segment, permeability: permeability) }
    }
  }

  /// Burns those parts of a piece that no main line of its barrier runs beside.
  private mutating func burnBesideMainLines(_ piece: BarrierPiece) {
    let line = Polyline(piece.path)
    var before: (place: Coordinate, beside: Coordinate?)?
    for stay in frame.cells(along: piece.path) {
      let middle = (stay.from + stay.to) / 2
      let place = line.point(at: middle)
      let beside = mainLine(beside: line, at: middle, of: piece.segment)
      if beside == nil {
        burn(stay.slot, segment: piece.segment, permeability: piece.permeability)
        if let before, let main = before.beside { join(before.place, main, of: piece) }
      } else if let beside, before == nil || before?.beside == nil {
        // What came before, in this piece or in the one that it goes on from, may have cells of its own.
        join(place, beside, of: piece)
      }
      before = (place, beside)
    }
    if let before, let main = before.beside { join(before.place, main, of: piece) }
  }

  private mutating func join(_ place: Coordinate, _ main: Coordinate, of piece: BarrierPiece) {
    for cell in frame.cells(along: [place, main]) {
      burn(cell.slot, segment: piece.segment, permeability: piece.permeability)
    }
  }

  /// Where the nearest main line of a barrier runs beside a line, about in its direction; nothing where none
  /// does.
  private func mainLine(
    beside line: Polyline, at distance: Double, of segment: Int
  ) -> Coordinate? {
    guard let (left, right) = across(line, at: distance) else { return nil }
    let hits = mainLines.hits(from: left, to: right).filter {
      let edge = mainLines.edges[$0.edge]
      return index.isSameBarrier(Int(edge.owner), segment)
        && isAbreast(edge, of: (left, right))
    }
    guard let nearest = hits.min(by: { abs($0.fraction - 0.5) < abs($1.fraction - 0.5) }) else {
      return nil
    }
    return Coordinate(
      left.x + nearest.fraction * (right.x - left.x),
      left.y + nearest.fraction * (right.y - left.y))
  }

  /// True for an edge that makes an angle of 45 degrees or more with the line across: one that goes more
  /// along than across.
  private func isAbreast(
    _ edge: SegmentGrid.Edge, of across: (Coordinate, Coordinate)
  ) -> Bool {
    let (x, y) = (across.1.x - across.0.x, across.1.y - across.0.y)
    let (dx, dy) = (edge.b.x - edge.a.x, edge.b.y - edge.a.y)
    let product = x * dx + y * dy
    return 2 * product * product <= (x * x + y * y) * (dx * dx + dy * dy)
  }

  /// The line across another at a distance from its start, as long to both sides as parallel lines may lie
  /// apart.
  private func across(_ line: Polyline, at distance: Double) -> (Coordinate, Coordinate)? {
    let (before, after) = (
      line.point(at: max(0, distance - 0.5)), line.point(at: min(line.length, distance + 0.5))
    )
    let length = before.distance(to: after)
    guard length > 0 else { return nil }
    let place = line.point(at: distance)
    let (x, y) = (
      -(after.y - before.y) / length * reach, (after.x - before.x) / length * reach
    )
    return (Coordinate(place.x - x, place.y - y), Coordinate(place.x + x, place.y + y))
  }
}
