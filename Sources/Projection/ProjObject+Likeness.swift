import CPROJ

extension ProjObject {
  var isProjected: Bool { type == PJ_TYPE_PROJECTED_CRS }
  var isGeographic: Bool { type == PJ_TYPE_GEOGRAPHIC_2D_CRS }

  /// The Belgian Lambert system whose coordinates are this system's to within 5 mm all over Belgium.
  ///
  /// Flemish agencies publish Lambert 72 with an older false origin, 0.4 mm from the registry's
  /// and with its parallels exchanged, which PROJ takes for another system. PROJ strings name no
  /// datum and give a shift to WGS 84 instead.
  var nearlyEqualLambert: Int? {
    [SanityBox.lambert72, .lambert2008].first(where: isNearlyEqual)?.epsg
  }

  private func isNearlyEqual(_ box: SanityBox) -> Bool {
    guard let other = ProjObject(definition: "EPSG:\(box.epsg)", in: context),
      let operation = try? OperationSearch(context: context).best(from: self, to: other).object
    else { return false }
    let corners = box.corners
    var moved = corners
    operation.transform(&moved)
    return zip(corners, moved).allSatisfy { abs($0 - $1) < 0.005 }
  }
}
