import Geometry

/// Squares of one size that cover the plane, to work on land part by part.
struct TileGrid {
  /// The length of a square's side, in metres.
  let side: Double

  /// One of the squares.
  struct Tile: Hashable {
    var column: Int
    var row: Int
  }

  /// The square itself.
  func box(of tile: Tile) -> Box {
    box(from: tile, to: Tile(column: tile.column + 1, row: tile.row + 1))
  }

  /// What of a geometry lies in each square, without squares in which nothing lies.
  func parts(of geometry: Geometry) throws -> [(tile: Tile, part: Geometry)] {
    guard let box = geometry.envelope else { return [] }
    return try parts(
      of: geometry,
      from: Tile(
        column: Int((box.minX / side).rounded(.down)), row: Int((box.minY / side).rounded(.down))),
      to: Tile(
        column: Int((box.maxX / side).rounded(.down)) + 1,
        row: Int((box.maxY / side).rounded(.down)) + 1))
  }

  /// Halves the squares that are asked for until one is left, so that no cut has to look at more than
  /// its own half.
  private func parts(
    of geometry: Geometry, from first: Tile, to end: Tile
  ) throws -> [(tile: Tile, part: Geometry)] {
    if geometry.isEmpty { return [] }
    let (columns, rows) = (end.column - first.column, end.row - first.row)
    if columns == 1, rows == 1 { return [(first, geometry)] }
    var (upperEnd, secondFirst) = (end, first)
    if columns > rows {
      upperEnd.column = first.column + columns / 2
      secondFirst.column = upperEnd.column
    } else {
      upperEnd.row = first.row + rows / 2
      secondFirst.row = upperEnd.row
    }
    return try [(first, upperEnd), (secondFirst, end)].flatMap { from, to in
      let half = try Geometry.box(box(from: from, to: to), in: geometry.context)
      // Where land only touches the half, they share lines, which are no land.
      let land = try Geometry.collection(
        geometry.intersection(half).polygons(), in: geometry.context)
      return try parts(of: land, from: from, to: to)
    }
  }

  private func box(from first: Tile, to end: Tile) -> Box {
    Box(
      minX: Double(first.column) * side, minY: Double(first.row) * side,
      maxX: Double(end.column) * side, maxY: Double(end.row) * side)
  }
}
