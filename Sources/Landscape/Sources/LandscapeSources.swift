public import Layers

/// A layer of habitat polygons.
public struct PatchSource: Sendable, Hashable, Encodable {
  /// The layer.
  public var layer: LayerReference
  /// An attribute filter, as SQL's WHERE.
  public var filter: String?
  /// The habitat class of a feature; without a rule all features are habitat of quality 1.
  public var habitat: FieldRule?
  /// The field with the quality, 0...1, on top of that of the habitat.
  public var quality: String?
  /// The field with the region, for patches that no region layer tells apart.
  public var region: String?
  /// The field with the name.
  public var name: String?

  /// A layer of patches.
  public init(
    layer: LayerReference, filter: String? = nil, habitat: FieldRule? = nil,
    quality: String? = nil, region: String? = nil, name: String? = nil
  ) {
    self.layer = layer
    self.filter = filter
    self.habitat = habitat
    self.quality = quality
    self.region = region
    self.name = name
  }
}

/// A layer of barriers: lines, or polygons for areal kinds.
public struct BarrierSource: Sendable, Hashable, Encodable {
  /// The layer.
  public var layer: LayerReference
  /// An attribute filter, as SQL's WHERE.
  public var filter: String?
  /// The kind (``BarrierKind``) of a feature.
  public var kind: FieldRule
  /// The field with the road or line number that parallel lines share.
  public var group: String?
  /// The field with the annual average daily traffic, vehicles a day.
  public var traffic: String?
  /// The field that says whether the infrastructure is on a bridge here.
  public var bridge: String?
  /// The field that says whether the infrastructure is in a tunnel here.
  public var tunnel: String?
  /// The field with the width in metres.
  public var width: String?

  /// A layer of barriers.
  public init(
    layer: LayerReference, filter: String? = nil, kind: FieldRule, group: String? = nil,
    traffic: String? = nil, bridge: String? = nil, tunnel: String? = nil, width: String? = nil
  ) {
    self.layer = layer
    self.filter = filter
    self.kind = kind
    self.group = group
    self.traffic = traffic
    self.bridge = bridge
    self.tunnel = tunnel
    self.width = width
  }
}

/// A layer of existing crossings: points or lines.
public struct CrossingSource: Sendable, Hashable, Encodable {
  /// The layer.
  public var layer: LayerReference
  /// An attribute filter, as SQL's WHERE.
  public var filter: String?
  /// The kind (``StructureKind``) of a feature.
  public var kind: FieldRule
  /// The field with the permeability, where it is known better than the profile does.
  public var permeability: String?
  /// The field with the name.
  public var name: String?

  /// A layer of crossings.
  public init(
    layer: LayerReference, filter: String? = nil, kind: FieldRule, permeability: String? = nil,
    name: String? = nil
  ) {
    self.layer = layer
    self.filter = filter
    self.kind = kind
    self.permeability = permeability
    self.name = name
  }
}

/// A layer of hedges, tree rows or rivers along which animals move.
public struct LinearElementSource: Sendable, Hashable, Encodable {
  /// The layer.
  public var layer: LayerReference
  /// An attribute filter, as SQL's WHERE.
  public var filter: String?
  /// The kind (``LinearElementKind``) of a feature.
  public var kind: FieldRule

  /// A layer of linear elements.
  public init(layer: LayerReference, filter: String? = nil, kind: FieldRule) {
    self.layer = layer
    self.filter = filter
    self.kind = kind
  }
}

/// The layer of regions between which connectivity is told apart.
public struct RegionSource: Sendable, Hashable, Encodable {
  /// The layer.
  public var layer: LayerReference
  /// The field with the region's name.
  public var name: String

  /// A layer of regions.
  public init(layer: LayerReference, name: String) {
    self.layer = layer
    self.name = name
  }
}

/// The layer of settlements, by the distance to which land is urban, peri-urban or rural.
public struct SettlementSource: Sendable, Hashable, Encodable {
  /// The layer of polygons; the land inside is urban.
  public var layer: LayerReference
  /// An attribute filter, as SQL's WHERE.
  public var filter: String?
  /// How far from settlements land is peri-urban, in metres.
  ///
  /// The default of 1000 is a convention: no width is agreed upon (the review of Sahana et al. 2023,
  /// Remote Sensing 15:1316, finds as many rules as places).
  public var periUrban: Double

  /// A layer of settlements.
  public init(layer: LayerReference, filter: String? = nil, periUrban: Double = 1000) {
    self.layer = layer
    self.filter = filter
    self.periUrban = periUrban
  }
}

/// The layer of reserves, whose connectivity ``ProtectedConnectivity`` measures.
public struct ReserveSource: Sendable, Hashable, Encodable {
  /// The layer of polygons.
  public var layer: LayerReference
  /// An attribute filter, as SQL's WHERE.
  public var filter: String?
  /// The field with the name; parts of one name that touch are one reserve.
  public var name: String?

  /// A layer of reserves.
  public init(layer: LayerReference, filter: String? = nil, name: String? = nil) {
    self.layer = layer
    self.filter = filter
    self.name = name
  }
}

/// All layers of a study.
public struct LandscapeSources: Sendable, Hashable, Encodable {
  /// Habitat; none where patches come from the land cover.
  public var patches: [PatchSource]
  /// Barriers.
  public var barriers: [BarrierSource]
  /// Existing crossings.
  public var crossings: [CrossingSource]
  /// Existing hedges, tree rows and rivers.
  public var linearElements: [LinearElementSource]
  /// Regions, if they are to be told apart.
  public var regions: RegionSource?
  /// Reserves, if it is to be told how well they are connected.
  public var reserves: ReserveSource?
  /// Settlements, if town and country are to be told apart.
  public var settlements: SettlementSource?
  /// The raster that a resistance surface starts from.
  public var surface: SurfaceSource?

  /// The layers of a study.
  public init(
    patches: [PatchSource], barriers: [BarrierSource] = [], crossings: [CrossingSource] = [],
    linearElements: [LinearElementSource] = [], regions: RegionSource? = nil,
    reserves: ReserveSource? = nil, settlements: SettlementSource? = nil,
    surface: SurfaceSource? = nil
  ) {
    self.patches = patches
    self.barriers = barriers
    self.crossings = crossings
    self.linearElements = linearElements
    self.regions = regions
    self.reserves = reserves
    self.settlements = settlements
    self.surface = surface
  }
}
