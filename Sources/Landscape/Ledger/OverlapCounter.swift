import Geometry

/// Takes shapes one after the other and tells what of each is not taken already.
///
/// A line that runs within the tolerance of what is taken is the same stretch drawn again. One that
/// only crosses it, or begins where it ends, is not, although a part of it lies within the tolerance
/// too: such a part is short, or lies beyond the other's end.
struct OverlapCounter {
  /// What of a shape is its own, and what is not.
  struct Claim {
    /// What is not taken already; nothing where all of it is.
    var own: Geometry?
    /// The share, 0...1, of an area or a point that is not taken already; of a line 1.
    var ownShare = 1.0
    /// The stretches of a line that are taken already.
    var taken: [Geometry] = []
    /// The positions of the shapes that have them.
    var takenBy: [Int] = []
  }

  /// The surroundings of what is taken of a shape.
  private struct Cover {
    /// All within the tolerance.
    let round: Geometry
    /// The same, but not beyond the ends of lines.
    let flat: Geometry
  }

  /// A line can lie this many tolerances inside the surroundings of another that it only crosses: at
  /// 42 degrees.
  private static let crossingRatio = 3.0
  /// Ends nearer to each other than this, in metres, meet.
  private static let touch = 0.001

  private let shapes: [Geometry]
  private let tolerance: Double
  private let index: SpatialIndex
  private let boxes: [Box]
  private let context: GeometryContext
  private var covers: [Cover?]

  /// A counter of shapes, none of which is empty.
  init(_ shapes: [Geometry], tolerance: Double, context: GeometryContext) throws {
    self.shapes = shapes
    self.tolerance = tolerance
    self.context = context
    boxes = shapes.compactMap { $0.envelope?.expanded(by: tolerance) }
    index = try SpatialIndex(boxes, in: context)
    covers = Array(repeating: nil, count: shapes.count)
  }

  /// Takes what of a shape is not taken yet.
  mutating func claim(_ number: Int) throws -> Claim {
    let shape = shapes[number]
    let claim = try claim(of: shape, near: try neighbours(of: number))
    if let own = claim.own {
      let round = try own.buffered(by: tolerance)
      let hasEnds = own.kind == .lineString || own.kind == .multiLineString
      covers[number] = Cover(
        round: round, flat: hasEnds ? try own.buffered(by: tolerance, capStyle: .flat) : round)
    }
    return claim
  }

  /// The shapes with something taken within the tolerance of a shape.
  private func neighbours(of number: Int) throws -> [Int] {
    try index.query(boxes[number]).filter { other in
      guard let cover = covers[other] else { return false }
      return try cover.round.intersects(shapes[number])
    }
  }

  private func claim(of shape: Geometry, near: [Int]) throws -> Claim {
    guard !near.isEmpty else { return Claim(own: shape) }
    let covers = near.compactMap { self.covers[$0] }
    let round = try Geometry.union(of: covers.map(\.round), in: context)
    switch shape.kind {
    case .lineString, .linearRing, .multiLineString:
      let flat = try Geometry.union(of: covers.map(\.flat), in: context)
      var claim = try lineClaim(of: shape, round: round, flat: flat)
      let taken = claim.taken
      claim.takenBy = try near.filter { other in
        try taken.contains { try self.covers[other]?.round.intersects($0) ?? false }
      }
      return claim
    case .polygon, .multiPolygon:
      let own = try shape.difference(round)
      let share = shape.area > 0 ? own.area / shape.area : 0
      return Claim(own: share > 0 ? own : nil, ownShare: share, takenBy: share < 1 ? near : [])
    case .point, .multiPoint, .collection:
      return Claim(own: nil, ownShare: 0, takenBy: near)
    }
  }

  private func lineClaim(of line: Geometry, round: Geometry, flat: Geometry) throws -> Claim {
    let isInside = try round.covers(line)
    let inside = try pieces(of: line.intersection(round))
    let parallel = inside.filter {
      isInside || $0.length > Self.crossingRatio * tolerance
    }
    if parallel.isEmpty { return Claim(own: line) }
    let outside = try line.difference(round)
    let limits = try [outside] + ends(of: line)
    var own = try pieces(of: outside)
    own += inside.filter { !isInside && $0.length <= Self.crossingRatio * tolerance }
    var taken: [Geometry] = []
    for piece in parallel {
      taken += try pieces(of: piece.intersection(flat))
      for rest in try pieces(of: piece.difference(flat)) {
        // What goes on beyond the end of the other line is new; what is left at its bends is not.
        let goesOn =
          try rest.length > Self.touch && limits.contains { try rest.isWithin(Self.touch, of: $0) }
        if goesOn { own.append(rest) } else { taken.append(rest) }
      }
    }
    return Claim(own: own.isEmpty ? nil : try .collection(own, in: context), taken: taken)
  }

  /// Where lines begin and end.
  private func ends(of line: Geometry) throws -> [Geometry] {
    try line.lines().flatMap { [$0.first, $0.last].compactMap(\.self) }
      .map { try Geometry.point($0, in: context) }
  }

  /// The lines of a geometry, each by itself.
  private func pieces(of geometry: Geometry) throws -> [Geometry] {
    guard !geometry.isEmpty else { return [] }
    return try geometry.lines().map { try Geometry.lineString($0, in: context) }
  }
}
