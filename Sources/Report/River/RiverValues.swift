import River

/// The dendritic connectivity indices in a report, in percent; or what they gain, in percentage points.
public struct RiverValues: Sendable, Encodable {
  /// Between all reaches: DCI_P.
  public let potamodromous: Double
  /// Between the mouth and all reaches, on average of both ways: DCI_D.
  public let diadromous: Double
  /// From the mouth, and to the mouth.
  public let fromMouth, toMouth: Double

  init(_ indices: RiverIndices) {
    potamodromous = indices.potamodromous
    diadromous = indices.diadromous
    fromMouth = indices.fromMouth
    toMouth = indices.toMouth
  }

  /// The indices with their names; the two ways of DCI_D only where they can differ.
  func rows(isDirectional: Bool) -> [(name: String, value: Double)] {
    [("DCI_P", potamodromous), ("DCI_D", diadromous)]
      + (isDirectional ? [("DCI_D from mouth", fromMouth), ("DCI_D to mouth", toMouth)] : [])
  }
}
