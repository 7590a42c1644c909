import Connectivity
import Geometry

/// Collects what the features of one measure, or of several together, add to a landscape.
///
/// It doesn't matter in which order they come, but for new patches that overlap, of which the first
/// has what they share: what is raised is raised in links that are added later too, and what is added
/// is joined to all that was added before.
struct MeasureDraft {
  private(set) var remarks: [String] = []
  private(set) var segments: Set<Int> = []
  private(set) var addedLinks: [HabitatLink] = []
  /// The same links without what is raised.
  private(set) var plainLinks: [HabitatLink] = []
  private(set) var steppingPlaces: [(node: Int, place: Coordinate)] = []
  private(set) var addedPatches: [(node: Int, area: Geometry)] = []
  private var weights: [Double] = []
  private var shares: [[Double]] = []
  private(set) var raises: [Raise] = []
  /// Per raise the landscape's links that cross its segment.
  private(set) var raisedCandidates: [[Int]] = []
  /// Whether each measure is planned as if those before it were there for links alone: a new patch keeps
  /// what it shares with another measure's.
  private let isApart: Bool
  private var ownPatches = 0
  /// The nodes of new patches of different measures that share ground.
  private(set) var overlaps: [(Int, Int)] = []
  /// The landscape's links with crossings that are raised, by their index.
  private var raised: [Int: HabitatLink] = [:]
  private let landscape: Landscape

  /// A stretch of a segment that is made at least so permeable.
  struct Raise {
    let segment: Int
    let permeability: Double
    /// Whether a place on the segment belongs to the stretch.
    let includes: (Coordinate) -> Bool

    func concerns(_ crossing: BarrierCrossing, of link: HabitatLink) -> Bool {
      crossing.segment == segment && crossing.permeability < permeability
        && includes(crossing.place(on: link))
    }
  }

  init(_ landscape: Landscape, isApart: Bool = false) {
    self.landscape = landscape
    self.isApart = isApart
    for (i, place) in landscape.steppingNodes.enumerated() {
      steppingPlaces.append((landscape.patches.count + i, place))
    }
  }

  /// The index that the next added node gets.
  var nextNode: Int {
    landscape.patches.count + landscape.steppingNodes.count + weights.count
  }

  mutating func remark(_ text: String) { remarks.append(text) }
  mutating func touch(_ touched: some Sequence<Int>) { segments.formUnion(touched) }

  /// The patches whose ground a new one cannot have again.
  var takenPatches: [Geometry] { addedPatches.dropFirst(isApart ? ownPatches : 0).map(\.area) }

  /// Begins a measure that is planned apart.
  mutating func beginMeasure() { ownPatches = addedPatches.count }

  mutating func add(_ link: HabitatLink) {
    plainLinks.append(link)
    var link = link
    for raise in raises { link.apply(raise) }
    addedLinks.append(link)
  }

  mutating func addSteppingNode(at place: Coordinate) {
    steppingPlaces.append((nextNode, place))
    weights.append(0)
    shares.append(Array(repeating: 0, count: landscape.groupCount))
  }

  mutating func addPatch(_ area: Geometry, weight: Double, shares own: [Double]) {
    addedPatches.append((nextNode, area))
    weights.append(weight)
    shares.append(own)
  }

  /// Notes which earlier patches share ground with one that is to be added.
  mutating func noteOverlaps(of area: Geometry) throws {
    for other in addedPatches.prefix(isApart ? ownPatches : 0) {
      let shared = try area.intersection(other.area).area
      if shared > 0 { overlaps.append((other.node, nextNode)) }
    }
  }

  /// Makes a stretch of a segment more permeable, for the landscape's links that cross the segment
  /// and for those that are added, before or later.
  mutating func add(_ raise: Raise, crossedBy links: [Int]) {
    for index in links {
      var link = raised[index] ?? landscape.links[index]
      if link.apply(raise) { raised[index] = link }
    }
    for index in addedLinks.indices { addedLinks[index].apply(raise) }
    raises.append(raise)
    raisedCandidates.append(links)
  }

  /// The weights of the added nodes.
  var addedWeights: [Double] { weights }
}

extension MeasureDraft {
  var plan: MeasurePlan {
    MeasurePlan(
      scenario: scenario(since: MeasureDraft(landscape)), remarks: remarks,
      segments: segments.sorted(), addedLinks: addedLinks)
  }

  /// What this draft changes of the graph as an earlier state of it leaves it.
  func scenario(since earlier: MeasureDraft) -> Scenario {
    let alpha = landscape.profile.dispersal.alpha
    let raisedLinks = raised.sorted { $0.key < $1.key }
      .filter { earlier.raised[$0.key] != $0.value }.map(\.value)
    let newLinks = addedLinks.enumerated().filter { index, link in
      index >= earlier.addedLinks.count || earlier.addedLinks[index] != link
    }.map(\.element)
    let shares = shares.dropFirst(earlier.shares.count)
    let weights = Array(weights.dropFirst(earlier.weights.count))
    return Scenario(
      addedNodeWeights: weights,
      addedStartWeights: landscape.focus.map { focus in
        zip(weights, shares).map { $0 * $1[focus.region] }
      },
      addedLinks: (raisedLinks + newLinks).map {
        $0.graphLink(alpha: alpha)
      }.filter { $0.impedance < .infinity },
      addedShares: (0..<landscape.groupCount).map { group in shares.map { $0[group] } })
  }
}

extension HabitatLink {
  /// Raises the crossings that a raise concerns.
  ///
  /// - Returns: Whether there are any.
  @discardableResult
  mutating func apply(_ raise: MeasureDraft.Raise) -> Bool {
    let concerned = crossings.indices.filter { raise.concerns(crossings[$0], of: self) }
    for place in concerned { crossings[place].permeability = raise.permeability }
    return !concerned.isEmpty
  }
}
