/// What the columns of river layers mean.
extension ColumnGlossary {
  static let ofRivers: [String: Meaning] = [
    "reach": ("reach", "The reach's id, or its number from 1."),
    "weight": ("weight", "What the reach is worth: length, area or either x quality."),
    "rci_from": (
      "RCI from (0-1)", "The share of the river's weight that can be reached from the reach."
    ),
    "rci_to": ("RCI to (0-1)", "The share of the river's weight that can reach the reach."),
    "barrier": ("barrier", "The barrier's id: the number of its feature."),
    "up": ("passability up (0-1)", "The probability to pass the barrier against the flow."),
    "down": ("passability down (0-1)", "The probability to pass the barrier with the flow."),
    "dci_p": ("DCI_P (%)", "Dendritic connectivity between all reaches."),
    "dci_d": ("DCI_D (%)", "Dendritic connectivity between the mouth and all reaches."),
    "dci_p_gain": ("DCI_P gain (points)", "What DCI_P gains, in percentage points."),
    "dci_d_gain": ("DCI_D gain (points)", "What DCI_D gains, in percentage points."),
    "dci_p_lost_now": ("DCI_P lost now (points)", "The gain of DCI_P without the barrier."),
    "dci_d_lost_now": ("DCI_D lost now (points)", "The gain of DCI_D without the barrier."),
    "dci_p_gain_alone": ("DCI_P gain alone (points)", "What it adds to DCI_P by itself."),
    "dci_d_gain_alone": ("DCI_D gain alone (points)", "What it adds to DCI_D by itself."),
    "dci_p_gain_last": ("DCI_P gain last (points)", "What it adds on top of all others."),
    "dci_d_gain_last": ("DCI_D gain last (points)", "What it adds on top of all others."),
    "gain_per_100000_eur": (
      "gain per 100 000 EUR (points)", "What the index that the order goes by gains for that."
    ),
    "dci_p_per_100000_eur": ("DCI_P per 100 000 EUR (points)", "The gain of DCI_P for that."),
    "dci_d_per_100000_eur": ("DCI_D per 100 000 EUR (points)", "The gain of DCI_D for that."),
  ]

  static let ofRiverLayers: [String: [String: Meaning]] = [
    "river_measures": ["type": ("type", "What is done here.")],
    "ranked_barriers": ["kind": ("kind", "What the barrier is.")],
  ]
}
