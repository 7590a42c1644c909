import Foundation

/// A study with layers, for whole runs of Bocage: square patches on a jittered grid, straight motorways, three
/// regions and three species.
///
/// There is one patch for each 25 ha of landscape, so that links per patch and motorways per area are the same
/// for any number of patches. Coordinates are in Belgian Lambert 72. The same arguments give the same files.
public struct GeneratedStudy: Sendable {
  /// The greatest number of patches that fit in the extent of the coordinate system.
  public static let largest = 150_000

  /// The distance between the middles of the cells that hold one patch each, in metres.
  private static let spacing = 500.0
  private static let origin = (x: 40_000.0, y: 30_000.0)
  /// The greatest straight link, in metres: about 3 links for each patch.
  private static let longestLink = 405.0
  /// The distance between motorways, in metres.
  private static let motorwayDistance = 12_000.0

  /// The number of patches, but for those that a motorway cuts in two.
  public let patchCount: Int
  private let columns: Int
  private let seed: UInt64

  /// A study of a size.
  ///
  /// - Parameters:
  ///   - patches: The number of patches, from 9 to ``largest``.
  ///   - seed: What the random numbers start from.
  public init(patches: Int, seed: UInt64) {
    precondition((9...Self.largest).contains(patches), "\(patches) patches")
    patchCount = patches
    columns = Int(Double(patches).squareRoot())
    self.seed = seed
  }

  /// Writes layers as GeoJSON, profiles, `study.yml` and `batch.yml` into a folder, which is made if need be.
  ///
  /// - Parameter folder: The folder's path.
  /// - Throws: What the file system refuses.
  public func write(to folder: String) throws {
    let folder = URL(filePath: folder, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var files = [
      ("patches.geojson", layer(patches())), ("roads.geojson", layer(motorways())),
      ("regions.geojson", layer(regions())), ("study.yml", Self.study), ("batch.yml", Self.batch),
    ]
    for (name, distance) in Self.species {
      files.append(("\(name).yml", Self.profile(name, distance)))
    }
    for (name, text) in files {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
  }

  private var width: Double { Double(columns) * Self.spacing }
  private var height: Double {
    (Double(patchCount) / Double(columns)).rounded(.up) * Self.spacing
  }

  private func patches() -> [String] {
    var random = RandomStream(seed: seed)
    return (0..<patchCount).map { number in
      // Log-normal areas with median 5 ha and sigma 0.7, no larger than their cells allow.
      let side = min(340, (50_000 * exp(0.7 * random.normal())).squareRoot())
      let room = Self.spacing - side - 20
      let x = Self.origin.x + Double(number % columns) * Self.spacing + 10 + room * random.unit()
      let y = Self.origin.y + Double(number / columns) * Self.spacing + 10 + room * random.unit()
      return polygon(x, y, x + side, y + side, #"{"habitat":"forest"}"#)
    }
  }

  private func motorways() -> [String] {
    func positions(_ length: Double) -> [Double] {
      Array(stride(from: Self.motorwayDistance / 2, to: length, by: Self.motorwayDistance))
    }
    func line(_ a: (Double, Double), _ b: (Double, Double), _ ref: String) -> String {
      feature(
        #"{"type":"LineString","coordinates":[\#(text(a)),\#(text(b))]}"#,
        #"{"ref":"\#(ref)"}"#)
    }
    let (west, south) = Self.origin
    return positions(width).enumerated().map {
      line((west + $1, south), (west + $1 + 900, south + height), "N\($0 + 1)")
    }
      + positions(height).enumerated().map {
        line((west, south + $1), (west + width, south + $1 - 700), "E\($0 + 1)")
      }
  }

  private func regions() -> [String] {
    let (west, south) = Self.origin
    return ["West", "Middle", "East"].enumerated().map { place, name in
      polygon(
        west + width * Double(place) / 3, south, west + width * Double(place + 1) / 3,
        south + height, #"{"name":"\#(name)"}"#)
    }
  }

  private func layer(_ features: [String]) -> String {
    #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::31370"}},"#
      + "\n\"features\":[\n" + features.joined(separator: ",\n") + "\n]}\n"
  }

  private func feature(_ geometry: String, _ properties: String) -> String {
    #"{"type":"Feature","properties":\#(properties),"geometry":\#(geometry)}"#
  }

  private func polygon(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ properties: String
  ) -> String {
    let ring = [(x1, y1), (x2, y1), (x2, y2), (x1, y2), (x1, y1)].map(text)
    return feature(
      #"{"type":"Polygon","coordinates":[[\#(ring.joined(separator: ","))]]}"#, properties)
  }

  private func text(_ place: (Double, Double)) -> String {
    String(format: "[%.1f,%.1f]", place.0, place.1)
  }

  private static let species = [("short", 100.0), ("medium", 200.0), ("long", 300.0)]

  private static func profile(_ name: String, _ distance: Double) -> String {
    """
    name: \(name)
    species: generated, median dispersal \(Int(distance)) m
    realm: green
    minimum-area: 0.1
    habitats: {forest: 1}
    dispersal: {distance: \(distance), probability: 0.5, maximum-link: \(longestLink)}
    permeability: {motorway: 0.2}
    structures: {ecoduct: 0.8}

    """
  }

  private static let study = """
    name: Generated
    crs: EPSG:31370
    profile: medium.yml
    patches: {layer: patches.geojson, habitat: {field: habitat}}
    barriers: {layer: roads.geojson, kind: motorway, group: ref}
    regions: {layer: regions.geojson, name: name}

    """

  private static let batch = """
    name: Generated
    study: study.yml
    regions: {whole: true, only: []}
    profiles: [short.yml, medium.yml, long.yml]
    scenarios: [{name: now, job: analyze}]

    """
}
