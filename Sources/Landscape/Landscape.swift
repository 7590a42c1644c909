public import Connectivity
public import Geometry

/// A landscape as a species sees it: patches, the links between them, and the barriers on the links.
///
/// Nodes of the graph are the patches, then the stepping nodes (mouths of structures, access nodes of
/// linear elements), whose weight is 0.
public struct Landscape: Sendable {
  /// The settings that it was built with.
  public var rules: LandscapeRules
  /// The species.
  public var profile: SpeciesProfile
  /// The regions that patches have shares of; the last one is what lies outside.
  public var regions: [Region]
  /// The zones by distance to settlements: urban, peri-urban and rural; none without settlements.
  public var zones: [Region]
  /// The habitat.
  public var patches: [Patch]
  /// The places of the stepping nodes; the first has index `patches.count` in the graph.
  public var steppingNodes: [Coordinate]
  /// The links, each usable both ways.
  public var links: [HabitatLink]
  /// What is ranked.
  public var segments: [BarrierSegment]
  /// The lines of the segments.
  public var pieces: [BarrierPiece]
  /// The existing crossings that pass a barrier.
  public var structures: [CrossingStructure]
  /// The region from which movements count, where the landscape is a window around one.
  public var focus: RegionFocus?
  /// The surface that the links run over; nothing where they are straight, or were read from a file.
  var surface: SurfaceModel?
  /// How large the pieces of land are that the barriers leave: of each region of a region layer, in
  /// their order, then of all regions together; none without a region layer.
  public var meshes: [MeshSize]
  /// What was read, layer by layer.
  public var inputs: [InputReport]
  /// What a user should know.
  public var notices: [String]

  /// The longest straight link, in metres.
  public var reach: Double { rules.maximumLink ?? profile.dispersal.maximumDistance }

  /// A_L in hectares: as the study gives it, else that of the regions, else nothing.
  ///
  /// A window has none: movements from its region end beyond it, so that the square of no area makes a
  /// probability of their sum.
  public var landscapeArea: Double? {
    if focus != nil { return nil }
    if let area = rules.landscapeArea { return area }
    let known = regions.compactMap(\.area)
    return known.isEmpty ? nil : known.reduce(0, +)
  }

  /// The impedance up to which a link counts in the binary graph: an effective distance within reach.
  public var binaryThreshold: Double { profile.dispersal.alpha * reach }

  /// The graph with its weights, for the indices; passing a patch costs nothing in it.
  public func network() throws(LandscapeError) -> Network {
    do {
      let alpha = profile.dispersal.alpha
      let graph = try Graph(
        nodeCount: patches.count + steppingNodes.count,
        links: links.map {
          $0.graphLink(alpha: alpha)
        })
      let stepping = steppingNodes.map { _ in 0.0 }
      return try Network(
        graph: graph,
        weights: NodeWeights(
          source: patches.map(startWeight) + stepping, target: patches.map(\.weight) + stepping),
        patchCount: patches.count, kernel: profile.dispersal.kernel)
    } catch {
      throw .network("the graph: \(error)")
    }
  }

  /// What a patch weighs as the start of a movement, in hectares.
  func startWeight(of patch: Patch) -> Double {
    focus.map { patch.weight * patch.regionShares[$0.region] } ?? patch.weight
  }

  /// Per region the share of each node that lies in it, as the core wants it.
  public var regionShares: [[Double]] { nodeShares(regions.count, \.regionShares) }

  /// Per zone the share of each node that lies in it, as the core wants it.
  public var zoneShares: [[Double]] { nodeShares(zones.count, \.zoneShares) }

  private func nodeShares(_ count: Int, _ shares: (Patch) -> [Double]) -> [[Double]] {
    (0..<count).map { group in
      patches.map { shares($0)[group] } + steppingNodes.map { _ in 0 }
    }
  }
}
