import Layers

/// What the roles of fields are guessed from: a layer's name, its fields, and the values of some.
struct LayerSurvey {
  let reference: LayerReference
  /// The layer's own name, which a file of one layer need not state.
  let layerName: String
  let fields: [String]
  /// How many features have each value, for the fields that may tell the kind; nulls left out.
  let values: [String: [String: Int]]
  let featureCount: Int

  init(
    reference: LayerReference, layerName: String, fields: [String],
    values: [String: [String: Int]] = [:], featureCount: Int = 0
  ) {
    self.reference = reference
    self.layerName = layerName
    self.fields = fields
    self.values = values
    self.featureCount = featureCount
  }

  /// Reads a layer once to count the values of those of `candidates` that it has.
  init(reading reference: LayerReference, countingValuesOf candidates: [String]) throws(StudyError)
  {
    do {
      let fields = try LayerReader(reference).fields.map(\.name)
      let counted = fields.filter { candidates.contains(SimpleWord.of($0)) }
      let reader = try LayerReader(reference, fields: counted)
      var values: [String: [String: Int]] = [:]
      var featureCount = 0
      try reader.forEach { feature in
        featureCount += 1
        for (field, value) in zip(reader.fields, feature.attributes) {
          if let text = value.text { values[field.name, default: [:]][text, default: 0] += 1 }
        }
      }
      self.init(
        reference: reference, layerName: reader.name, fields: fields, values: values,
        featureCount: featureCount)
    } catch {
      throw StudyError(.input, problem: "\(error)")
    }
  }
}
