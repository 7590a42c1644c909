import Geometry
import Landscape

/// Joins lines at their ends, and cuts those on which another line ends.
///
/// Lines that cross each other without an end there do not meet: one may pass under the other.
struct LineJoiner {
  private(set) var pieces: [LinePiece] = []
  /// Where joints are.
  let places: [Coordinate]
  /// Lines that are no longer than the distance at which ends meet.
  private(set) var shortLines: [Int] = []

  init(_ lines: [RiverLine], within distance: Double) {
    let ends = EndPoints(
      lines.flatMap { [$0.course.coordinates[0], $0.course.point(at: $0.course.length)] },
      within: distance)
    places = ends.places
    let grid = RiverGrid(lines.map(\.course))
    var cuts: [Int: [(at: Double, joint: Int)]] = [:]
    for (joint, place) in places.enumerated() {
      var met: Set<Int> = []
      for hit in grid.hits(near: place, within: distance) where met.insert(hit.line).inserted {
        let own = [ends.joints[2 * hit.line], ends.joints[2 * hit.line + 1]]
        guard !own.contains(joint) else { continue }
        cuts[hit.line, default: []].append((hit.along, joint))
      }
    }
    for (index, line) in lines.enumerated() {
      let (start, end) = (ends.joints[2 * index], ends.joints[2 * index + 1])
      if line.course.length <= distance, start == end {
        shortLines.append(index)
        continue
      }
      let between = (cuts[index] ?? []).sorted { ($0.at, $0.joint) < ($1.at, $1.joint) }
      var (from, position) = (start, 0.0)
      for cut in between + [(line.course.length, end)] {
        // Two lines that end at one place of this one, or hardly apart.
        guard cut.at > position else {
          if cut.joint != from {
            pieces.append(piece(index, line, position, position, from, cut.joint))
          }
          from = cut.joint
          continue
        }
        pieces.append(piece(index, line, position, cut.at, from, cut.joint))
        (from, position) = (cut.joint, cut.at)
      }
    }
  }

  private func piece(
    _ index: Int, _ line: RiverLine, _ start: Double, _ end: Double, _ from: Int, _ to: Int
  ) -> LinePiece {
    let course =
      start == end
      ? [places[from], places[to]]
      : start == 0 && end == line.course.length
        ? line.course.coordinates : line.course.part(from: start, to: end)
    return LinePiece(line: index, course: Polyline(course), from: from, to: to)
  }
}
