import Geometry

/// Barrier lines of one kind and number, joined end to end between junctions.
struct BarrierChain {
  /// A stretch of the chain with the same properties.
  struct Part {
    let coordinates: [Coordinate]
    let line: Int
  }
  var parts: [Part]

  var length: Double { parts.reduce(0) { $0 + Polyline($1.coordinates).length } }
}

/// Joins barrier lines into chains: data cut at every bridge and change of speed become roads again.
struct BarrierChains {
  private let lines: [BarrierLine]
  /// The ends that meet in a place, of all lines of one kind: a junction where they are not two.
  private var ends: [Place: [End]] = [:]
  private var isUsed: [Bool]

  private struct Place: Hashable {
    let kind: BarrierKind
    let x, y: Int64

    /// Ends within a millimetre meet.
    init(_ coordinate: Coordinate, _ kind: BarrierKind) {
      self.kind = kind
      x = Int64((coordinate.x * 1000).rounded())
      y = Int64((coordinate.y * 1000).rounded())
    }
  }

  private struct End {
    let line: Int
    let isStart: Bool
  }

  init(_ lines: [BarrierLine]) {
    self.lines = lines
    isUsed = Array(repeating: false, count: lines.count)
    for (i, line) in lines.enumerated() {
      guard let first = line.coordinates.first, let last = line.coordinates.last else { continue }
      ends[Place(first, line.kind), default: []].append(End(line: i, isStart: true))
      ends[Place(last, line.kind), default: []].append(End(line: i, isStart: false))
    }
  }

  /// All chains, each directed from its western (then southern) end.
  mutating func joined() -> [BarrierChain] {
    var chains: [BarrierChain] = []
    for i in lines.indices where !isUsed[i] && lines[i].coordinates.count > 1 {
      isUsed[i] = true
      let own = BarrierChain.Part(coordinates: lines[i].coordinates, line: i)
      let after = extended(from: lines[i].coordinates[lines[i].coordinates.count - 1], line: i)
      let before = extended(from: lines[i].coordinates[0], line: i)
      var chain = BarrierChain(
        parts: before.reversed().map { $0.reversed() } + [own] + after)
      if chain.runsBackwards { chain.parts = chain.parts.reversed().map { $0.reversed() } }
      chains.append(chain)
    }
    return chains
  }

  /// The parts that follow from an end of a line until a junction, directed away from it.
  private mutating func extended(
    from start: Coordinate, line: Int
  ) -> [BarrierChain.Part] {
    var parts: [BarrierChain.Part] = []
    var place = start
    var current = line
    while let meeting = ends[Place(place, lines[current].kind)], meeting.count == 2,
      let next = meeting.first(where: { !isUsed[$0.line] }),
      lines[next.line].group == lines[current].group
    {
      isUsed[next.line] = true
      let forward = BarrierChain.Part(
        coordinates: lines[next.line].coordinates, line: next.line)
      let part = next.isStart ? forward : forward.reversed()
      parts.append(part)
      place = part.coordinates[part.coordinates.count - 1]
      current = next.line
    }
    return parts
  }
}

extension BarrierChain.Part {
  fileprivate func reversed() -> Self {
    Self(coordinates: coordinates.reversed(), line: line)
  }
}

extension BarrierChain {
  fileprivate var runsBackwards: Bool {
    guard let first = parts.first?.coordinates.first, let last = parts.last?.coordinates.last
    else { return false }
    return (last.x, last.y) < (first.x, first.y)
  }
}
