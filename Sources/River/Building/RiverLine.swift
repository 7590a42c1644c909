import Geometry
import Landscape

/// A line of a river layer, drawn with the flow as far as the layer says.
struct RiverLine {
  /// The layer and the feature, for messages.
  let place: String
  let course: Polyline
  let name: String?
  let width: Double?
  let quality: Double?
}
