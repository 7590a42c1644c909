public import Connectivity
import Geometry

/// What a measure does to the graph.
public struct MeasurePlan: Sendable {
  /// The change.
  public var scenario: Scenario
  /// What is said of it, such as why a feature of it changes nothing.
  public var remarks: [String]
  /// The barrier segments that it passes or makes more permeable, in ascending order.
  public var segments: [Int]
  /// The links that it adds, for a map.
  public var addedLinks: [HabitatLink]
}

/// Collects what the features of one measure add to a landscape.
struct MeasureDraft {
  private(set) var remarks: [String] = []
  private(set) var segments: Set<Int> = []
  private(set) var addedLinks: [HabitatLink] = []
  private(set) var steppingPlaces: [(node: Int, place: Coordinate)] = []
  private var weights: [Double] = []
  private var shares: [[Double]] = []
  /// By link, by crossing of it: the permeability that it is raised to.
  private var raised: [Int: [Int: Double]] = [:]
  private let landscape: Landscape
  private let alpha: Double

  init(_ landscape: Landscape) {
    self.landscape = landscape
    alpha = landscape.profile.dispersal.alpha
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
  mutating func add(_ link: HabitatLink) { addedLinks.append(link) }

  mutating func addSteppingNode(at place: Coordinate) {
    steppingPlaces.append((nextNode, place))
    weights.append(0)
    shares.append(landscape.regions.map { _ in 0 })
  }

  mutating func addPatch(weight: Double, shares own: [Double]) {
    weights.append(weight)
    shares.append(own)
  }

  /// Gives crossings of a link that satisfy a condition at least a permeability.
  mutating func raise(
    link index: Int, to permeability: Double, where condition: (BarrierCrossing) -> Bool
  ) {
    for (place, crossing) in landscape.links[index].crossings.enumerated()
    where crossing.permeability < permeability && condition(crossing) {
      raised[index, default: [:]][place] = max(raised[index]?[place] ?? 0, permeability)
    }
  }

  /// A link as it is with the permeabilities that its crossings are raised to.
  private func raisedLink(_ index: Int, _ permeabilities: [Int: Double]) -> Link {
    var link = landscape.links[index]
    for (place, permeability) in permeabilities {
      link.crossings[place].permeability = permeability
    }
    return Link(
      from: link.from, to: link.to, impedance: max(0, link.impedance(alpha: alpha)))
  }

  var plan: MeasurePlan {
    let raisedLinks = raised.sorted { $0.key < $1.key }.map { raisedLink($0.key, $0.value) }
    let newLinks = addedLinks.map {
      Link(from: $0.from, to: $0.to, impedance: max(0, $0.impedance(alpha: alpha)))
    }
    return MeasurePlan(
      scenario: Scenario(
        addedNodeWeights: weights,
        addedLinks: (raisedLinks + newLinks).filter { $0.impedance < .infinity },
        addedShares: landscape.regions.indices.map { region in shares.map { $0[region] } }),
      remarks: remarks, segments: segments.sorted(),
      addedLinks: addedLinks)
  }
}
