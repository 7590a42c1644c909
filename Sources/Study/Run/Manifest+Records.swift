public import Landscape
import Surface

extension Manifest {
  /// How the coordinates of one input were brought into the study's system, or out of it.
  public struct CoordinateOperation: Sendable, Hashable, Encodable {
    /// The layer.
    public var layer: String
    /// The operation as PROJ names it.
    public var operation: String
    /// Its accuracy in metres, where it is known.
    public var accuracy: Double?
    /// Grids that would have made it more accurate.
    public var missingGrids: [String]

    /// An operation on one layer.
    public init(
      layer: String, operation: String, accuracy: Double?, missingGrids: [String] = []
    ) {
      self.layer = layer
      self.operation = operation
      self.accuracy = accuracy
      self.missingGrids = missingGrids
    }
  }

  /// A file, or a layer of it, as it was at the time.
  public struct FileRecord: Sendable, Hashable, Encodable {
    /// The path, as the user gave it.
    public var path: String
    /// The layer in the file.
    public var layer: String?
    /// The SHA-256 hash of the file.
    public var sha256: String
    /// The size of the file.
    public var bytes: Int
    /// The number of features.
    public var features: Int?

    /// The record of a file whose hash is known.
    init(path: String, sha256: String, bytes: Int) {
      self.path = path
      self.sha256 = sha256
      self.bytes = bytes
    }

    /// The record of a file that is there, read whole for its hash.
    public init(path: String, layer: String? = nil, features: Int? = nil) throws(StudyError) {
      let content = try SHA256.ofFile(path)
      self.path = path
      self.layer = layer
      self.sha256 = content.hash
      self.bytes = content.bytes
      self.features = features
    }
  }

  /// A feature that was repaired or could not be used.
  public struct RejectedFeature: Sendable, Hashable, Encodable {
    /// The layer.
    public var layer: String
    /// The feature's id in the layer.
    public var feature: Int64
    /// Why.
    public var reason: String
    /// Where, in the layer's own coordinates, if the problem has a place.
    public var x, y: Double?

    /// A rejected feature.
    public init(
      layer: String, feature: Int64, reason: String, x: Double? = nil, y: Double? = nil
    ) {
      self.layer = layer
      self.feature = feature
      self.reason = reason
      self.x = x
      self.y = y
    }
  }

  /// The numbers of a species profile, in the units of the profile's file.
  public struct ProfileRecord: Sendable, Hashable, Encodable {
    /// The profile's name.
    public var name: String
    /// The scientific name.
    public var species: String
    /// The realm.
    public var realm: String
    /// The smallest patch in hectares.
    public var minimumArea: Double
    /// Quality per habitat class.
    public var habitats: [String: Double]
    /// Impedance per metre.
    public var alpha: Double
    /// The kernel with its parameters.
    public var kernel: String
    /// The longest straight link in metres.
    public var maximumLink: Double
    /// Permeability per kind of barrier.
    public var permeability: [String: Double]
    /// Loss per vehicle a day and the share that tries, where traffic is known.
    public var traffic: [String: Double]?
    /// Permeability per kind of structure.
    public var structures: [String: Double]
    /// Cost per metre along each kind of linear element.
    public var linearElements: [String: Double]
    /// The bounds of its uncertain numbers, by their keys in a profile: `permeability.motorway`.
    public var ranges: [String: [Double]]?

    /// The record of a profile.
    public init(_ profile: SpeciesProfile) {
      name = profile.name
      species = profile.species
      realm = profile.realm.rawValue
      minimumArea = profile.minimumArea
      habitats = named(profile.habitats)
      alpha = profile.dispersal.alpha
      kernel = "\(profile.dispersal.kernel)"
      maximumLink = profile.dispersal.maximumDistance
      permeability = named(profile.permeability)
      traffic = profile.traffic.map {
        ["loss-per-vehicle": $0.lossPerVehicle, "attempts": $0.attempts]
      }
      structures = named(profile.structures)
      linearElements = named(profile.linearElements)
      ranges = profile.ranges.isEmpty ? nil : profile.ranges.byKey
    }
  }

  /// The settings of a study, in the units of the study file.
  public struct SettingsRecord: Sendable, Hashable, Encodable {
    /// The coordinate system.
    public var crs: String
    /// Distances in metres, by their keys in a study file, and the permeability `cut-below`.
    public var numbers: [String: Double]
    /// Whether only links that pass through no third patch are kept.
    public var planar: Bool
    /// Whether bad geometry is refused.
    public var strict: Bool
    /// How the surface of least-cost links is made, by its keys in a study file; nothing where links are
    /// straight.
    public var surface: [String: String]?

    /// The record of a study's settings.
    public init(_ rules: LandscapeRules) {
      crs = rules.crs
      numbers = [
        "join-distance": rules.joinDistance, "cut-below": rules.cutBelow,
        "opening-length": rules.openingLength, "segment-length": rules.segmentLength,
        "parallel-distance": rules.parallelDistance, "structure-radius": rules.structureRadius,
      ]
      numbers["maximum-link"] = rules.maximumLink
      numbers["landscape-area"] = rules.landscapeArea
      planar = rules.planar
      strict = rules.strict
      surface = rules.links == .leastCost ? rules.surface.record : nil
    }
  }
}

extension SurfaceRules {
  /// The settings by their keys in a study file.
  fileprivate var record: [String: String] {
    var record = [
      "neighbours": stepRule.rawValue, "connect": topology.rawValue,
      "patch-neighbours": patchConnectivity == .four ? "4" : "8",
      "calibration": "\(calibration)",
    ]
    record["intra-patch"] = intraPatch ? "true" : nil
    record["cell"] = cellSize?.description
    record["maximum-cost"] = maximumCost?.description
    record["extent"] = extent.map { "\($0.minX) \($0.minY) \($0.maxX) \($0.maxY)" }
    return record
  }
}

extension ProfileRanges {
  /// The bounds by their keys in a profile.
  fileprivate var byKey: [String: [Double]] {
    var bounds: [String: [Double]] = [:]
    func record(_ key: String, _ range: ClosedRange<Double>) {
      bounds[key] = [range.lowerBound, range.upperBound]
    }
    if let dispersalDistance { record("dispersal-distance", dispersalDistance) }
    for (kind, range) in permeability { record("permeability.\(kind.rawValue)", range) }
    for (kind, range) in structures { record("structures.\(kind.rawValue)", range) }
    return bounds
  }
}

/// The same numbers by the names that files use for the kinds.
private func named<Kind: RawRepresentable<String>>(_ numbers: [Kind: Double]) -> [String: Double] {
  Dictionary(uniqueKeysWithValues: numbers.map { ($0.key.rawValue, $0.value) })
}
