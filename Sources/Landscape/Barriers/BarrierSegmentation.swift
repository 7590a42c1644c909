import Geometry

/// Cuts barriers into the segments that are ranked, and gives parallel lines to the same segment.
///
/// Along each chain, steps of a few metres either lie beside an earlier line of the same barrier (the
/// other carriageway, the second track) and take its segment, or carry the chainage themselves.
struct BarrierSegmentation {
  private(set) var segments: [BarrierSegment] = []
  private(set) var pieces: [BarrierPiece] = []
  private let rules: LandscapeRules

  /// The length of a step, in metres.
  private static let stepLength = 25.0

  init(_ barriers: Barriers, rules: LandscapeRules) {
    self.rules = rules
    var joiner = BarrierChains(barriers.lines)
    let chains = joiner.joined()
    for kind in BarrierKind.allCases {
      add(chains.filter { barriers.lines[$0.parts[0].line].kind == kind }, of: barriers.lines)
    }
    for area in barriers.areas { add(area) }
  }

  private mutating func add(_ area: BarrierArea) {
    guard let shell = area.rings.first else { return }
    segments.append(
      BarrierSegment(
        kind: area.kind, group: area.group, line: 1, fromKilometre: 0, toKilometre: 0,
        permeability: area.permeability, path: shell, isAreal: true))
    for ring in area.rings {
      pieces.append(
        BarrierPiece(
          segment: segments.count - 1, permeability: area.permeability, isOpen: false, path: ring))
    }
  }

  /// The chains of one kind.
  private mutating func add(_ chains: [BarrierChain], of lines: [BarrierLine]) {
    // Numbered lines first: what has no number belongs to the numbered line that it runs beside.
    let ordered = chains.map {
      (chain: $0, group: lines[$0.parts[0].line].group, length: $0.length)
    }
    .sorted { ($0.group ?? "\u{10FFFF}", $1.length) < ($1.group ?? "\u{10FFFF}", $0.length) }
    let steps = ordered.enumerated().flatMap { number, entry in
      Self.steps(of: entry.chain, number: number, group: entry.group)
    }
    let partners = partners(of: steps)
    let owners = addSegments(along: steps, partners: partners, lines: lines)
    addPieces(of: steps, owners: owners, lines: lines)
  }

  private static func steps(
    of chain: BarrierChain, number: Int, group: String?
  ) -> [BarrierStep] {
    var steps: [BarrierStep] = []
    var offset = 0.0
    for part in chain.parts {
      let line = Polyline(part.coordinates)
      for piece in line.pieces(atMost: stepLength) {
        steps.append(
          BarrierStep(
            coordinates: piece.coordinates, line: part.line, group: group, chain: number,
            start: offset + piece.start, end: offset + piece.end))
      }
      offset += line.length
    }
    return steps
  }

  /// Per step the earlier step that it runs beside, or nothing where it carries the chainage.
  private func partners(of steps: [BarrierStep]) -> [Int?] {
    var carrying = ParallelSteps(radius: rules.parallelDistance)
    var partners = steps.indices.map { i -> Int? in
      let partner = carrying.neighbour(of: steps[i], among: steps)
      if partner == nil { carrying.insert(i, steps[i]) }
      return partner
    }
    // A short gap between parallel stretches belongs to them.
    for run in runs(of: steps, where: { partners[$0] == nil }) {
      let length = steps[run.upperBound - 1].end - steps[run.lowerBound].start
      guard length < rules.parallelDistance, run.lowerBound > 0,
        steps[run.lowerBound - 1].chain == steps[run.lowerBound].chain,
        let partner = partners[run.lowerBound - 1]
      else { continue }
      for i in run { partners[i] = partner }
    }
    return partners
  }

  /// Ranges of neighbouring steps of one chain that satisfy a condition.
  private func runs(
    of steps: [BarrierStep], where condition: (Int) -> Bool
  ) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for i in steps.indices where condition(i) {
      if let last = runs.last, last.upperBound == i, steps[i - 1].chain == steps[i].chain {
        runs[runs.count - 1] = last.lowerBound..<i + 1
      } else {
        runs.append(i..<i + 1)
      }
    }
    return runs
  }

  /// Makes segments of the steps that carry the chainage; the segment of every step.
  private mutating func addSegments(
    along steps: [BarrierStep], partners: [Int?], lines: [BarrierLine]
  ) -> [Int] {
    var owners = [Int](repeating: -1, count: steps.count)
    var chainsOfGroup: [String?: [Int]] = [:]
    for run in runs(of: steps, where: { partners[$0] == nil }) {
      let first = steps[run.lowerBound]
      if chainsOfGroup[first.group]?.last != first.chain {
        chainsOfGroup[first.group, default: []].append(first.chain)
      }
      let length = steps[run.upperBound - 1].end - first.start
      let count = max(1, Int((length / rules.segmentLength).rounded(.up)))
      for number in 0..<count {
        let members = run.filter { i in
          let middle = (steps[i].start + steps[i].end) / 2 - first.start
          return min(count - 1, Int(middle / length * Double(count))) == number
        }
        guard let start = members.first, let end = members.last else { continue }
        for i in members { owners[i] = segments.count }
        segments.append(
          BarrierSegment(
            kind: lines[first.line].kind, group: first.group,
            line: chainsOfGroup[first.group]?.count ?? 1,
            fromKilometre: steps[start].start / 1000, toKilometre: steps[end].end / 1000,
            permeability: 1, path: joinedPath(of: members.map { steps[$0] })))
      }
    }
    for i in steps.indices {
      var carrier = i
      while let partner = partners[carrier] { carrier = partner }
      owners[i] = owners[carrier]
    }
    return owners
  }

  /// Makes pieces of neighbouring steps with the same segment and properties.
  private mutating func addPieces(
    of steps: [BarrierStep], owners: [Int], lines: [BarrierLine]
  ) {
    var start = 0
    while start < steps.count {
      let line = lines[steps[start].line]
      var end = start + 1
      while end < steps.count, owners[end] == owners[start],
        steps[end].line == steps[start].line, steps[end].chain == steps[start].chain
      {
        end += 1
      }
      pieces.append(
        BarrierPiece(
          segment: owners[start], permeability: line.permeability, isOpen: line.isOpen,
          path: joinedPath(of: Array(steps[start..<end]))))
      if !line.isOpen {
        segments[owners[start]].permeability = min(
          segments[owners[start]].permeability, line.permeability)
      }
      start = end
    }
  }

  private func joinedPath(of steps: [BarrierStep]) -> [Coordinate] {
    steps.enumerated().flatMap { i, step in
      i == 0 ? step.coordinates[...] : step.coordinates.dropFirst()
    }
  }
}
