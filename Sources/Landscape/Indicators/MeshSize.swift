/// How large the pieces are that barriers leave of a region's land: effective mesh size and density.
///
/// A mesh is land that no barrier divides. The effective mesh size is the size of a mesh that two
/// random places of the region share as often as they do now, times the region's whole area: it is
/// small where the land is cut into many small pieces (Jaeger 2000, Landscape Ecology 15:115-130).
/// Two procedures differ in what they make of a border (Moser et al. 2007, Landscape Ecology
/// 22:447-459): cutting out ends every mesh there, as if the border were a barrier; the
/// cross-boundary procedure takes a mesh as large as it is on both sides.
public struct MeshSize: Sendable, Hashable {
  /// The index of the region in the landscape; nothing for all regions together.
  public var region: Int?
  /// A_total, the whole area of the region in km², barriers included.
  public var area: Double
  /// How many meshes the region has by the cutting-out procedure.
  public var meshCount: Int
  /// m_eff by the cutting-out procedure (CUT), in km²: the sum of A_i² over the meshes, each ending at
  /// the border, divided by A_total.
  public var cuttingOut: Double
  /// m_eff by the cross-boundary procedure (CBC), in km²: the sum of A_i A_i^c over the meshes, divided
  /// by A_total.
  ///
  /// A_i^c is the whole mesh of which A_i is the part in the region. It is known as far as the land of
  /// all regions together goes: at their outer border it ends, as in the cutting-out procedure, so that
  /// for all regions together the two are equal.
  public var crossBoundary: Double

  /// s_eff by the cutting-out procedure: meshes per 1,000 km², 1000 / m_eff; nothing without a mesh.
  public var cuttingOutDensity: Double? { cuttingOut > 0 ? 1000 / cuttingOut : nil }
  /// s_eff by the cross-boundary procedure: meshes per 1,000 km²; nothing without a mesh.
  public var crossBoundaryDensity: Double? { crossBoundary > 0 ? 1000 / crossBoundary : nil }
}
