public import Geometry
public import Layers
public import Projection

/// Why layers can't become a landscape; each message says where, and what to do.
public enum LandscapeError: Error, Sendable, CustomStringConvertible {
  /// A file or layer can't be read or written.
  case layer(LayerError)
  /// GEOS failed on a feature.
  case geometry(GeometryError, at: String)
  /// A coordinate system can't be used.
  case projection(ProjectionError, at: String)
  /// The layer doesn't say what its coordinates are.
  case noCoordinateSystem(layer: String)
  /// The layer's coordinates are not in the system that it declares.
  case suspectCoordinates(layer: String, reason: String)
  /// The study's system is not projected in metres.
  case unsuitableStudySystem(String)
  /// A feature is invalid, and the study is strict.
  case badFeature(FeatureIssue)
  /// A layer has no feature that can be used.
  case nothingUsable(layer: String, reason: String)
  /// A region has no habitat of this species.
  case noHabitat(region: String, profile: String)
  /// The layers give no patch for this species.
  case noPatchLeft(reason: String)
  /// Something about one measure is wrong.
  case badMeasure(String)
  /// A saved graph can't be used.
  case badGraphFile(path: String, reason: String)
  /// The graph core refused the network; it says why.
  case network(String)

  /// One line: what is wrong, where, and the remedy.
  public var description: String {
    switch self {
    case .layer(let error): error.description
    case .geometry(let error, let place): "\(place): \(error)"
    case .projection(let error, let place): "\(place): \(error)"
    case .noCoordinateSystem(let layer):
      "\(layer): the layer has no coordinate system; set it in the file (for a shapefile a .prj beside"
        + " it, for example with `ogr2ogr -a_srs EPSG:31370`)"
    case .suspectCoordinates(let layer, let reason):
      "\(layer): \(reason)"
    case .unsuitableStudySystem(let name):
      "\(name) can't be the system of a study: give a projected one in metres (EPSG:31370 or EPSG:3812)"
    case .badFeature(let issue):
      "\(issue); repair it, or leave out --strict to have it repaired and reported"
    case .nothingUsable(let layer, let reason): "\(layer): \(reason)"
    case .noHabitat(let region, let profile): "the region \(region) has no habitat of \(profile)"
    case .noPatchLeft(let reason): "no patch is left: \(reason)"
    case .badMeasure(let message): message
    case .badGraphFile(let path, let reason): "\(path): \(reason)"
    case .network(let message): message
    }
  }
}

extension LandscapeError {
  /// Any error of this target or of those below it, as this target's own.
  package init(_ error: any Error, at place: String = "geometry") {
    self =
      switch error {
      case let error as LandscapeError: error
      case let error as LayerError: .layer(error)
      case let error as GeometryError: .geometry(error, at: place)
      case let error as ProjectionError: .projection(error, at: place)
      default: .network("\(error)")
      }
  }
}
