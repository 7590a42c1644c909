public import Surface

/// What the links between patches are.
public enum LinkKind: String, Sendable, Hashable, CaseIterable {
  /// Straight lines.
  case straight
  /// The cheapest ways over a resistance surface.
  case leastCost = "least-cost"
}

/// How a resistance surface is made, and which least-cost links it gives.
public struct SurfaceRules: Sendable, Hashable {
  /// The side of a cell in metres; without it that of the land-cover or resistance raster.
  public var cellSize: Double?
  /// How animals step from cell to cell.
  public var stepRule = StepRule.eightNeighbours
  /// Which pairs of patches are linked.
  public var topology = LinkRules.Topology.planar
  /// The most that a link may cost, in metres of resistance 1; without it any cost.
  public var maximumCost: Double?
  /// Which neighbours make one patch of habitat cells, where patches come from the land cover.
  public var patchConnectivity = CellConnectivity.eight
  /// How costs become probabilities.
  public var calibration = CostCalibration.metres
  /// Whether passing a patch costs what the way through it does; else it costs nothing.
  ///
  /// As in Graphab, a patch is passed from the cell where one link ends to that where the next begins, by the
  /// cheapest way over the surface. Movements begin and end anywhere in their patches, at no cost.
  public var intraPatch = false
  /// The ground that the surface covers, in the study's system; without it that of the raster, or that
  /// around the patches.
  public var extent: SurfaceExtent?
  /// The side in cells of the tiles by which links are found; without it the grid is held as a whole.
  ///
  /// A grid that is cut into tiles need not fit in memory. Links don't depend on it.
  public var tile: Int?

  /// The default settings.
  public init() {}
}

/// A rectangle in the study's system, in metres.
public struct SurfaceExtent: Sendable, Hashable {
  /// Its edges.
  public var minX, minY, maxX, maxY: Double

  /// A rectangle by its edges.
  public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }
}

/// How the cost of a link becomes a probability: what cost equals the dispersal distance of the profile.
public enum CostCalibration: Sendable, Hashable {
  /// A metre of resistance 1 is a metre of the profile's dispersal.
  case metres
  /// The dispersal distance is reached at this cost, in metres of resistance 1.
  case cost(Double)
  /// The cost at the dispersal distance by a regression of ln(cost) on ln(length) over the links on land,
  /// without barriers, as Graphab converts distances (Foltête et al. 2012).
  case regression
}
