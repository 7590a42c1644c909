public import Layers

/// The raster that a surface starts from; without one the resistance is 1 everywhere.
public enum SurfaceSource: Sendable, Hashable, Encodable {
  /// Classes of land cover, and what each is to the species.
  case landCover(LayerReference, classes: [Int: LandCoverClass])
  /// Resistance itself, above 0.
  case resistance(LayerReference)

  /// The raster.
  public var raster: LayerReference {
    get {
      switch self {
      case .landCover(let raster, _), .resistance(let raster): raster
      }
    }
    set {
      self =
        switch self {
        case .landCover(_, let classes): .landCover(newValue, classes: classes)
        case .resistance: .resistance(newValue)
        }
    }
  }
}

/// What a class of land cover is to a species.
public struct LandCoverClass: Sendable, Hashable, Encodable {
  /// Its name.
  public var name: String?
  /// What a metre costs; nothing where the class is impassable.
  public var resistance: Double?
  /// The habitat that it is; nothing where it is none.
  public var habitat: HabitatClass?

  /// A class of land cover.
  public init(name: String? = nil, resistance: Double?, habitat: HabitatClass? = nil) {
    self.name = name
    self.resistance = resistance
    self.habitat = habitat
  }
}
