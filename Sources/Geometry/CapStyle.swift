/// How the buffer of a line ends.
public enum CapStyle: Sendable, Hashable, CaseIterable {
  /// In a half circle around the end of the line.
  case round
  /// Straight across, at the end of the line.
  case flat
  /// Straight across, as far beyond the end of the line as the buffer is wide.
  case square
}
