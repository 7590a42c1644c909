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

extension LandscapeRules {
  /// How this machine gets from the one Belgian system to the other: by the datum grid, or less exactly.
  public var datumOperation: String {
    let context = ProjectionContext(dataDirectories: gridDirectories)
    do throws(ProjectionError) {
      return try Transformation(
        from: CoordinateSystem("EPSG:31370", in: context),
        to: CoordinateSystem("EPSG:3812", in: context), in: context
      ).operation.summary
    } catch {
      return "unknown"
    }
  }
}

extension Landscape {
  /// The study's coordinate system, for layers that are written.
  public func layerCRS() throws(LandscapeError) -> LayerCRS { try rules.layerCRS() }
}
