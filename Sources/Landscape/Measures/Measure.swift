/// A proposed intervention: one feature, or several that are built together.
public struct Measure: Sendable, Hashable {
  /// The name that people know it by.
  public var name: String
  /// Its features.
  public var features: [MeasureFeature]
  /// What it costs, in euros.
  public var cost: Double?
  /// The length of its lines, in metres.
  public var length: Double
  /// The names of measures that cannot be chosen with it.
  public var excludes: [String]
  /// The names of measures without which it cannot be chosen.
  public var requires: [String]
  /// Whether it is chosen in any case.
  public var isFixed: Bool

  /// A measure of one or more features.
  public init(
    name: String, features: [MeasureFeature], cost: Double? = nil, length: Double = 0,
    excludes: [String] = [], requires: [String] = [], isFixed: Bool = false
  ) {
    self.name = name
    self.features = features
    self.cost = cost
    self.length = length
    self.excludes = excludes
    self.requires = requires
    self.isFixed = isFixed
  }
}

/// One feature of a measure, in the study's system.
public struct MeasureFeature: Sendable, Hashable {
  /// What is done.
  public var type: MeasureType
  /// Where, as WKB.
  public var wkb: [UInt8]
  /// The permeability that it gives, where it is known better than the profile does.
  public var permeability: Double?
  /// The quality, 0...1, of a new patch.
  public var quality: Double?
  /// What a metre along a linear element or a restored bank costs, in metres, where it is known better than
  /// the profile does.
  public var factor: Double?

  /// A feature of a measure.
  public init(
    type: MeasureType, wkb: [UInt8], permeability: Double? = nil, quality: Double? = nil,
    factor: Double? = nil
  ) {
    self.type = type
    self.wkb = wkb
    self.permeability = permeability
    self.quality = quality
    self.factor = factor
  }
}

/// The ways in which a measure changes the graph.
public enum MeasureType: Sendable, Hashable, CaseIterable, RawRepresentable {
  /// A structure across a barrier.
  case structure(StructureKind)
  /// An element along which animals move at a lower cost.
  case linearElement(LinearElementKind)
  /// Barriers made more permeable over a stretch.
  case mitigation
  /// Barriers taken away over a stretch.
  case barrierRemoval
  /// Habitat where there was none.
  case newPatch
  /// A barrier where there was none, such as a road that is planned; on resistance surfaces only.
  case newBarrier

  /// All types, as the `type` field of a measures file names them.
  public static var allCases: [MeasureType] {
    StructureKind.allCases.map { .structure($0) }
      + LinearElementKind.allCases.map { .linearElement($0) }
      + [.mitigation, .barrierRemoval, .newPatch, .newBarrier]
  }

  /// The type of a name; `river-restoration` makes a river guide what moves along it.
  public init?(rawValue: String) {
    if let kind = StructureKind(rawValue: rawValue) {
      self = .structure(kind)
    } else if let kind = LinearElementKind(rawValue: rawValue) {
      self = .linearElement(kind)
    } else {
      switch rawValue {
      case "mitigation": self = .mitigation
      case "barrier-removal": self = .barrierRemoval
      case "new-patch": self = .newPatch
      case "new-barrier": self = .newBarrier
      case "river-restoration": self = .linearElement(.river)
      default: return nil
      }
    }
  }

  /// The name in a measures file.
  public var rawValue: String {
    switch self {
    case .structure(let kind): kind.rawValue
    case .linearElement(let kind): kind.rawValue
    case .mitigation: "mitigation"
    case .barrierRemoval: "barrier-removal"
    case .newPatch: "new-patch"
    case .newBarrier: "new-barrier"
    }
  }
}
