extension CoordinateSystem {
  /// Says why a layer's coordinates can't be in this system, if they look like another one.
  ///
  /// Lambert 72, Lambert 2008 and degrees are compared with their boxes around Belgium. Of other
  /// projected systems only degrees are caught; the caller transforms the rest.
  ///
  /// - Parameters:
  ///   - minX: The least x of the layer, or longitude.
  ///   - minY: The least y of the layer, or latitude.
  ///   - maxX: The greatest x of the layer.
  ///   - maxY: The greatest y of the layer.
  /// - Returns: Nil for plausible coordinates, or else a line that names what they look like.
  public func suspicion(minX: Double, minY: Double, maxX: Double, maxY: Double) -> String? {
    let extent = CoordinateExtent(minX: minX, minY: minY, maxX: maxX, maxY: maxY)
    guard extent.isUsable else {
      return "the coordinates \(extent) span no area; check the layer for broken geometry"
    }
    if let box, box.overlaps(extent) { return mixture(extent) }
    if let other = lookalike(of: extent) {
      return "the coordinates \(extent) look like \(other), not \(label); "
        + "correct the coordinate system that the layer declares"
    }
    if isLatitudeFirst(extent) {
      return "the coordinates \(extent) look like degrees with the latitude first, "
        + "not \(label); exchange x and y, and declare EPSG:4326"
    }
    guard let box else { return nil }
    return "the coordinates \(extent) lie outside Belgium in \(label), where x is "
      + "\(range(box.x)) and y \(range(box.y)); check the layer and the system that it declares"
  }

  /// The box that holds Belgium in this system, where one is known.
  private var box: SanityBox? {
    switch epsg {
    case BelgianCode.lambert72: .lambert72
    case BelgianCode.lambert2008: .lambert2008
    default: isInGreenwichDegrees ? .degrees : nil
    }
  }

  /// What other system the coordinates are in, judged by their middle.
  private func lookalike(of extent: CoordinateExtent) -> String? {
    guard let other = extent.plausibleSystems.first(where: canTell) else { return nil }
    return other == .degrees ? "EPSG:4326 (degrees)" : "EPSG:\(other.epsg)"
  }

  /// Whether coordinates in another system's box are wrong in this one.
  ///
  /// A system without a box may hold any coordinates, but no layer is four metres wide.
  private func canTell(_ other: SanityBox) -> Bool {
    box != nil || (isProjected && other == .degrees)
  }

  private func isLatitudeFirst(_ extent: CoordinateExtent) -> Bool {
    let middle = extent.middle
    return canTell(.degrees) && SanityBox.degrees.contains(x: middle.y, y: middle.x)
  }

  /// Tells degrees among metres, where the box of degrees is a spot of four metres by three.
  private func mixture(_ extent: CoordinateExtent) -> String? {
    guard isProjected, SanityBox.degrees.contains(x: extent.minX, y: extent.minY) else {
      return nil
    }
    let corner = [extent.minX, extent.minY].map { shortened($0, decimals: 4) }
    return "the coordinates \(extent) mix degrees with \(label); "
      + "remove or transform the features near (\(corner[0]), \(corner[1]))"
  }

  private func range(_ range: ClosedRange<Double>) -> String {
    "\(shortened(range.lowerBound, decimals: 4))…\(shortened(range.upperBound, decimals: 4))"
  }
}

extension CoordinateExtent {
  fileprivate var plausibleSystems: [SanityBox] {
    SanityBox.plausibleSystems(minX: minX, minY: minY, maxX: maxX, maxY: maxY)
  }
}
