import Geometry
import Landscape

/// A part of a river line between two joints.
struct LinePiece {
  /// The line that it is a part of.
  let line: Int
  var course: Polyline
  var from, to: Int

  /// The same piece, flowing the other way.
  var reversed: LinePiece {
    LinePiece(line: line, course: Polyline(course.coordinates.reversed()), from: to, to: from)
  }
}
