public import Surface

extension Landscape {
  /// The surface that the links run over, with its patches; nothing where links are straight, or were read
  /// from a saved graph.
  public var linkedSurface: LinkedSurface? { surface?.linked }
}
