import Connectivity
import Surface

/// What paths run over where passing a patch costs what the way through it does.
///
/// A path begins at the start of its patch, leaves the patch by a gate at no cost, runs over a link to a
/// gate of another, and from there, by a way through that patch, to the gate of the next link, or at no cost
/// to the patch's end. Each gate is two nodes, for arriving and for departing, so that a path passes a patch
/// by one way through it at most.
struct GateWays: Sendable {
  /// A place on a path.
  enum Node: Sendable, Hashable {
    /// Where movements from a patch begin, and where those to it end.
    case start(Int)
    case end(Int)
    /// A gate, by its slot, where a link leads to it, and where one leads on.
    case arrival(UInt32)
    case departure(UInt32)
  }

  /// One way between two places, one way only.
  struct Way: Sendable, Hashable {
    let from: Node
    let to: Node
    let impedance: Double
  }

  /// A link with the slots of its gates.
  struct Link: Sendable {
    let from: Int
    let to: Int
    let start: UInt32
    let end: UInt32
    let impedance: Double
  }

  /// From each patch's start to its end, then over each link there and back, then to and from each gate, then
  /// through the patches.
  private(set) var ways: [Way]
  /// Per patch the ways through it.
  private(set) var passages: [Range<Int>] = []
  private let patchCount: Int

  /// The ways over links and through patches.
  ///
  /// - Parameters:
  ///   - links: The links between the patches.
  ///   - gates: The gates of each patch.
  ///   - alpha: Impedance per metre of resistance 1.
  init(_ links: [Link], through gates: [PatchGates], alpha: Double) {
    patchCount = gates.count
    ways = gates.indices.map { Way(from: .start($0), to: .end($0), impedance: 0) }
    for link in links {
      add(.departure(link.start), .arrival(link.end), link.impedance)
      add(.departure(link.end), .arrival(link.start), link.impedance)
    }
    for (patch, own) in gates.enumerated() {
      for slot in own.slots {
        add(.start(patch), .departure(slot), 0)
        add(.arrival(slot), .end(patch), 0)
      }
    }
    for own in gates {
      let first = ways.count
      for slot in own.slots { add(.arrival(slot), .departure(slot), 0) }
      for edge in own.edges {
        add(.arrival(edge.one), .departure(edge.other), alpha * edge.cost)
        add(.arrival(edge.other), .departure(edge.one), alpha * edge.cost)
      }
      passages.append(first..<ways.count)
    }
  }

  private mutating func add(_ from: Node, _ to: Node, _ impedance: Double) {
    ways.append(Way(from: from, to: to, impedance: impedance))
  }

  /// The places of the two directions of a link among the ways.
  func directions(ofLink link: Int) -> (Int, Int) {
    (patchCount + 2 * link, patchCount + 2 * link + 1)
  }
}

extension SurfaceModel {
  /// The links of a landscape with their gates, which are the ends of the ways that it found.
  ///
  /// The patches of the surface are those of the landscape, as windows have no gates.
  func gateLinks(of links: [HabitatLink]) -> [GateWays.Link] {
    zip(links, linked.links).map { link, way in
      GateWays.Link(link, along: way, alpha: alpha)
    }
  }
}

extension GateWays.Link {
  init(_ link: HabitatLink, along way: LeastCostLink, alpha: Double) {
    self.init(
      from: link.from, to: link.to, start: way.path[0], end: way.path[way.path.count - 1],
      impedance: link.graphLink(alpha: alpha).impedance)
  }
}
