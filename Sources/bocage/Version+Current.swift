import Geometry
import Layers
import MixedInteger
import Projection
import Study

extension Version {
  /// The versions that run here.
  static var current: Version {
    Version(
      geos: GeometryContext.libraryVersion, proj: ProjectionContext.libraryVersion,
      gdal: LayerReader.libraryVersion, cbc: Solver.libraryVersion)
  }
}
