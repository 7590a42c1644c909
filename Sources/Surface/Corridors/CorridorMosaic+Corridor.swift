extension CorridorMosaic {
  /// The mosaic of one corridor.
  public init(of corridor: Corridor, on frame: GridFrame) {
    self.init(frame)
    add(corridor)
  }
}
