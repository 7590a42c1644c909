/// Which neighbours belong to one patch.
public enum CellConnectivity: Sendable, Hashable {
  /// Those that share an edge.
  case four
  /// Those that share an edge or a corner.
  case eight
}
