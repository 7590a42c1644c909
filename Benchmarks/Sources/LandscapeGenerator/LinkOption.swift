public import Connectivity

/// A measure that makes links of a landscape cheaper.
public struct LinkOption: Sendable {
  /// Its name in the table of options.
  public var name: String
  /// The links with their new impedances.
  public var links: [Link]
  /// What it costs; nothing where no cost is known.
  public var cost: Double?

  /// The measure as a change of a network.
  public var scenario: Scenario { Scenario(addedLinks: links) }
}

extension GeneratedLandscape {
  /// Ecoducts as cheaper links: each takes one barrier away from a link that crosses some, and from
  /// the crossing links that end where it does.
  ///
  /// - Parameters:
  ///   - count: How many; fewer if fewer links cross a barrier.
  ///   - seed: What decides where.
  /// - Returns: The options, named option-0 and on.
  public func options(_ count: Int, seed: UInt64) -> [LinkOption] {
    var random = RandomStream(seed: seed)
    let crossing = links.indices.filter { crossings[$0] > 0 }
    var touching: [Int: [Int]] = [:]
    for index in crossing {
      touching[links[index].from, default: []].append(index)
      touching[links[index].to, default: []].append(index)
    }
    return random.distinct(count, below: crossing.count).enumerated().map { number, chosen in
      let link = links[crossing[chosen]]
      let opened = Set((touching[link.from] ?? []) + (touching[link.to] ?? [])).sorted()
      return LinkOption(
        name: "option-\(number)",
        links: opened.map {
          var link = links[$0]
          link.impedance /= Self.barrierFactor
          return link
        })
    }
  }

  /// An ecoduct as a stepping node in the middle of a link that crosses a barrier, linked without
  /// the barrier to every patch that either end of the link is linked to.
  ///
  /// - Returns: The scenario; nil if no link crosses a barrier.
  public func ecoduct() -> Scenario? {
    let crossing = links.indices.filter { crossings[$0] > 0 }
    guard !crossing.isEmpty else { return nil }
    let link = links[crossing[crossing.count / 2]]
    let (from, to) = (positions[link.from], positions[link.to])
    let middle = Point(x: (from.x + to.x) / 2, y: (from.y + to.y) / 2)
    var near: Set<Int> = []
    for other in links where [other.from, other.to].contains(where: [link.from, link.to].contains) {
      near.formUnion([other.from, other.to])
    }
    return Scenario(
      addedNodeWeights: [0],
      addedLinks: near.sorted().map {
        let length = middle.distance(to: positions[$0])
        return Link(from: positions.count, to: $0, impedance: length / meanLength)
      })
  }
}
