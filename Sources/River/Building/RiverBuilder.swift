import Geometry
public import Landscape

/// Builds the network of a study's rivers.
public struct RiverBuilder: Sendable {
  private let sources: RiverSources
  private let rules: RiverRules
  private let profile: FishProfile
  private let studyRules: LandscapeRules

  /// A builder.
  ///
  /// - Parameters:
  ///   - sources: The layers.
  ///   - rules: The settings of the blue part.
  ///   - profile: The fish.
  ///   - studyRules: The coordinate system, the datum grids and whether bad geometry is refused.
  public init(
    sources: RiverSources, rules: RiverRules, profile: FishProfile, studyRules: LandscapeRules
  ) {
    self.sources = sources
    self.rules = rules
    self.profile = profile
    self.studyRules = studyRules
  }

  /// Reads the layers and builds the network.
  public func build() throws(LandscapeError) -> River {
    do {
      return try river()
    } catch {
      throw LandscapeError(error)
    }
  }

  private func river() throws -> River {
    let reader = try LandscapeReader(rules: studyRules, geometryContext: GeometryContext())
    let layers = RiverLayerReader(reader: reader, weighting: rules.weighting)
    let lines = try sources.rivers.flatMap { try layers.lines(of: $0) }
    let joined = LineJoiner(lines, within: rules.joinDistance)
    if !joined.shortLines.isEmpty {
      let listed = joined.shortLines.prefix(3).map { lines[$0].place }.joined(separator: "; ")
      reader.note(
        "left out because no longer than join-distance (\(rules.joinDistance) m):"
          + " \(counted(joined.shortLines.count, "line")): \(listed)"
          + (joined.shortLines.count > 3 ? " and more" : ""))
    }
    let outlets = try outletJoints(joined)
    let pieces = oriented(joined, towards: outlets, reader)
    let placer = ObstaclePlacer(
      reader: reader, pieces: pieces, grid: RiverGrid(pieces.map(\.course)), rules: rules,
      profile: profile, crs: studyRules.crs)
    let placed = try sources.barriers.map { try placer.obstacles(of: $0) }.named()
    if let notice = placed.drawnTwice() { reader.note(notice) }
    let cut = ReachCutter(
      pieces, of: lines, placed, jointCount: joined.places.count, weighting: rules.weighting)
    let network = try network(of: cut, outlets: outlets)
    return River(
      network: network, stretches: cut.stretches, obstacles: cut.obstacles,
      weighting: rules.weighting, profile: profile, inputs: reader.reports,
      notices: reader.notices + notices(on: network))
  }

  /// The network; what is wrong with it is told of outlets and places, as the user knows them.
  private func network(
    of cut: ReachCutter, outlets: [Int]
  ) throws(LandscapeError) -> RiverNetwork {
    do throws(RiverNetworkError) {
      return try RiverNetwork(
        jointCount: cut.jointCount, reaches: cut.reaches, barriers: cut.barriers, outlets: outlets,
        decay: profile.decay, isDirectional: rules.isDirectional)
    } catch {
      throw .network(
        error.message(
          joint: { joint in
            guard let index = outlets.firstIndex(of: joint) else { return "\(joint)" }
            return "\(rules.outlets[index].x),\(rules.outlets[index].y)"
          },
          reach: { reach in
            let stretch = cut.stretches[reach]
            let start = stretch.path.first.map { " from \($0.x),\($0.y)" } ?? ""
            return (stretch.name.map { "of \($0)" } ?? stretch.id) + start
          },
          barrier: { cut.obstacles[$0].title }))
    }
  }

  /// The joints nearest to the outlets.
  private func outletJoints(_ joined: LineJoiner) throws -> [Int] {
    try rules.outlets.map { outlet in
      let nearest = joined.places.indices.min {
        joined.places[$0].distance(to: outlet) < joined.places[$1].distance(to: outlet)
      }
      guard let nearest, joined.places[nearest].distance(to: outlet) <= rules.barrierDistance
      else {
        let distance = nearest.map { Int(joined.places[$0].distance(to: outlet).rounded()) } ?? 0
        throw LandscapeError.badMeasure(
          "the outlet \(outlet.x),\(outlet.y) is \(distance) m from the nearest end of a river line, more than"
            + " the \(rules.barrierDistance) m of barrier-distance: give the end of a line, in \(studyRules.crs)"
        )
      }
      return nearest
    }
  }

  /// The pieces as they flow; those that were turned, or should be, are told of.
  private func oriented(
    _ joined: LineJoiner, towards outlets: [Int], _ reader: LandscapeReader
  ) -> [LinePiece] {
    guard !outlets.isEmpty else { return joined.pieces }
    let flow = FlowDirection(
      jointCount: joined.places.count, pieces: joined.pieces, outlets: outlets)
    let against = joined.pieces.filter { flow.leadsAway($0) }
    guard !against.isEmpty else { return joined.pieces }
    let kilometres = (against.reduce(0) { $0 + $1.course.length } / 100).rounded() / 10
    let what =
      "drawn away from the outlet: \(counted(against.count, "stretch")) of river (\(kilometres) km)"
    guard rules.flow == .outlet else {
      reader.note("\(what); flow: outlet would turn that")
      return joined.pieces
    }
    reader.note("\(what), now turned")
    return joined.pieces.map { flow.leadsAway($0) ? $0.reversed : $0 }
  }

  /// Tells of reaches that look like one river drawn twice, and so counted twice.
  private func drawnTwice(_ network: RiverNetwork) -> String? {
    struct Ends: Hashable {
      let first, second: Int
    }
    var lengths: [Ends: [Double]] = [:]
    var (count, kilometres) = (0, 0.0)
    for reach in network.reaches where reach.from != reach.to {
      let ends = Ends(first: min(reach.from, reach.to), second: max(reach.from, reach.to))
      let known = lengths[ends] ?? []
      if known.contains(where: { abs($0 - reach.length) <= 0.01 * reach.length }) {
        count += 1
        kilometres += reach.length / 1000
      }
      lengths[ends] = known + [reach.length]
    }
    guard count > 0 else { return nil }
    return "counted twice, it seems: \(counted(count, "reach")) with the ends and length of another"
      + " (\((kilometres * 10).rounded() / 10) km); leave out the layer or the lines that draw a river again"
  }

  private func notices(on network: RiverNetwork) -> [String] {
    var notices: [String] = []
    if network.pieces.count > 1 {
      let longest = (network.pieces[0].length / 1000).rounded()
      let rest = network.pieces.dropFirst().reduce(0) { $0 + $1.length } / 1000
      notices.append(
        "the rivers are \(network.pieces.count) pieces that nothing connects: the longest has"
          + " \(Int(longest)) km, the others together \(Int(rest.rounded())) km; ends of lines more than"
          + " \(rules.joinDistance) m apart (join-distance) do not meet")
    }
    let cycles = network.pieces.reduce(0) { $0 + $1.cycleCount }
    if cycles > 0 {
      notices.append(
        "the rivers have \(counted(cycles, "cycle")) (braids, canals, lines drawn twice): fish take the best of several ways"
      )
    }
    if let notice = drawnTwice(network) { notices.append(notice) }
    let guessed = network.pieces.filter(\.isOutletGuessed)
    if !guessed.isEmpty {
      notices.append(
        "\(counted(guessed.count, "piece")) without an outlet could flow out in several places: DCI_D counts from the one to which most"
          + " length drains; name outlets to choose")
    }
    return notices
  }
}

/// A number of things: `1 line`, `2 lines`.
func counted(_ count: Int, _ noun: String) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(noun.hasSuffix("ch") ? noun + "es" : noun + "s")"
}
