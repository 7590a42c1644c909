public import Layers
import Projection

extension LandscapeRules {
  /// The study's coordinate system, for layers that are written.
  public func layerCRS() throws(LandscapeError) -> LayerCRS {
    do throws(ProjectionError) {
      let system = try CoordinateSystem(crs, in: ProjectionContext())
      return LayerCRS(wkt: system.wkt, epsg: system.epsg)
    } catch {
      throw .projection(error, at: "the study's coordinate system")
    }
  }
}

extension Landscape {
  /// The study's coordinate system, for layers that are written.
  public func layerCRS() throws(LandscapeError) -> LayerCRS { try rules.layerCRS() }
}
