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
  private var raised: [Int: Double] = [:]
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
    let link = landscape.links[index]
    var isRaised = false
    let impedance = link.impedance(alpha: alpha) { crossing in
      guard crossing.permeability < permeability, condition(crossing) else {
        return crossing.permeability
      }
      isRaised = true
      return permeability
    }
    if isRaised { raised[index] = min(raised[index] ?? .infinity, max(0, impedance)) }
  }

  var plan: MeasurePlan {
    let raisedLinks = raised.sorted { $0.key < $1.key }.map { index, impedance in
      Link(
        from: landscape.links[index].from, to: landscape.links[index].to, impedance: impedance)
    }
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
