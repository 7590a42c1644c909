/// How layers become a graph: the settings of a study that hold for any species.
public struct LandscapeRules: Sendable, Hashable {
  /// The projected system, in metres, that everything is computed in: `EPSG:31370` or `EPSG:3812`.
  public var crs: String
  /// Parts nearer than this, in metres, are one patch: a forest cut by a region border is one forest.
  public var joinDistance: Double = 1
  /// A barrier cuts the patches that it runs through when its permeability is below this.
  public var cutBelow: Double = 0.5
  /// Bridges and tunnels at least this long, in metres, leave a patch whole.
  public var openingLength: Double = 100
  /// The greatest length of a barrier segment, in metres.
  public var segmentLength: Double = 500
  /// Crossings of one barrier this near to each other along a link, in metres, are one crossing.
  public var parallelDistance: Double = 60
  /// The radius, in metres, within which a structure drawn as a point opens barriers.
  public var structureRadius: Double = 50
  /// The longest straight link in metres; without it the profile's.
  public var maximumLink: Double?
  /// True when only links that do not pass through a third patch are kept.
  public var planar = false
  /// The landscape's area A_L in hectares; without it that of the regions, else none.
  public var landscapeArea: Double?
  /// Folders with datum grids, searched before those of PROJ.
  public var gridDirectories: [String] = []
  /// True when bad geometry is refused rather than repaired.
  public var strict = false

  /// What the links between patches are.
  public var links = LinkKind.straight
  /// The surface of least-cost links.
  public var surface = SurfaceRules()

  /// The default settings in one coordinate system.
  public init(crs: String) { self.crs = crs }
}
