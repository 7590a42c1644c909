public import Landscape
public import Layers

/// A layer of river lines.
public struct RiverLineSource: Sendable, Hashable {
  /// The layer.
  public var layer: LayerReference
  /// An attribute filter, as SQL's WHERE.
  public var filter: String?
  /// The field with the river's name.
  public var name: String?
  /// The field with the width in metres.
  public var width: String?
  /// The field with the quality, 0 to 1.
  public var quality: String?
  /// The field that says whether a line is drawn against the flow.
  public var reversed: String?

  /// A layer of rivers.
  public init(
    layer: LayerReference, filter: String? = nil, name: String? = nil, width: String? = nil,
    quality: String? = nil, reversed: String? = nil
  ) {
    self.layer = layer
    self.filter = filter
    self.name = name
    self.width = width
    self.quality = quality
    self.reversed = reversed
  }
}

/// A layer of dams, weirs, culverts and other barriers in rivers: points, or lines across the river.
public struct ObstacleSource: Sendable, Hashable {
  /// The layer.
  public var layer: LayerReference
  /// An attribute filter, as SQL's WHERE.
  public var filter: String?
  /// The kind (``ObstacleKind``) of a feature.
  public var kind: FieldRule?
  /// The field with the name.
  public var name: String?
  /// The fields with the passability up and down; where they are empty the profile has it by kind.
  public var up, down: String?
  /// The field with the cost of its mitigation, in euros.
  public var cost: String?

  /// A layer of barriers.
  public init(
    layer: LayerReference, filter: String? = nil, kind: FieldRule? = nil, name: String? = nil,
    up: String? = nil, down: String? = nil, cost: String? = nil
  ) {
    self.layer = layer
    self.filter = filter
    self.kind = kind
    self.name = name
    self.up = up
    self.down = down
    self.cost = cost
  }
}

/// All layers of the blue part of a study.
public struct RiverSources: Sendable, Hashable {
  /// Rivers, brooks and canals: at least one layer.
  public var rivers: [RiverLineSource]
  /// Barriers in them.
  public var barriers: [ObstacleSource]

  /// The layers of the blue part of a study.
  public init(rivers: [RiverLineSource], barriers: [ObstacleSource] = []) {
    self.rivers = rivers
    self.barriers = barriers
  }
}
