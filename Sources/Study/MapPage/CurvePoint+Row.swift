import Layers
import Report

extension MapFacts.CurvePoint {
  /// A set from its row in the curve of a choice; nothing where the aim is not hectares of one species.
  init?(_ row: [String: AttributeValue]) {
    guard let cost = row["cost_eur"]?.real, let gain = row["eca_gain_ha"]?.real else { return nil }
    self.init(change: row["measure"]?.text ?? "", costEUR: cost, gainHa: gain)
  }
}
