/// A barrier at its place along a piece of a river.
struct PlacedObstacle {
  var obstacle: RiverObstacle
  let passability: Passability
  /// The feature that it was drawn as.
  let feature: Int64
  let piece: Int
  /// Metres from the upper end of the piece.
  let along: Double
}
