import Geometry
public import Layers

/// Reads a ledger of measures, and the regions that it is told apart by.
public struct LedgerReader {
  private let rules: LandscapeRules
  private let words: LedgerVocabulary

  /// A reader that computes in the rules' coordinate system.
  public init(rules: LandscapeRules, words: LedgerVocabulary) {
    self.rules = rules
    self.words = words
  }

  /// Reads a layer with the field `status` and a field `goal` or `type`, and optionally `name`,
  /// `measure`, `year`, `length_km`, `organisation`, `region` and the fields of the six criteria, and
  /// counts each of its kilometres once.
  ///
  /// - Parameters:
  ///   - reference: The layer.
  ///   - regions: The layer of regions; without it the field `region` tells them.
  ///   - tolerance: How near to each other, in metres, lines run that are one stretch.
  /// - Returns: The ledger.
  /// - Throws: What is wrong with a layer or a feature, and what to do about it.
  public func ledger(
    in reference: LayerReference, regions: RegionSource?, tolerance: Double
  ) throws(LandscapeError) -> Ledger {
    do {
      let context = GeometryContext()
      let fields = try LedgerFields(of: LayerReader(reference), words: words)
      let reader = try LandscapeReader(rules: rules, geometryContext: context)
      let layer = try reader.read(
        reference, filter: nil, fields: fields.list.names, role: .any, purpose: "measures")
      var measures: [String] = []
      var known: [String: Int] = [:]
      var entries: [LedgerEntry] = []
      for feature in layer.features {
        let group = fields.group(of: feature)
        let measure = group.flatMap { known[$0] } ?? measures.count
        if measure == measures.count {
          measures.append(group ?? fields.title(of: feature))
          if let group { known[group] = measure }
        }
        entries.append(try fields.entry(feature, layer: layer.name, measure: measure))
      }
      let areas = try regions.map { try RegionIndex(layer: $0, reader: reader) }
      let counter = try LedgerCounter(tolerance: tolerance, regions: areas, context: context)
      return Ledger(
        measures: measures, entries: entries, counts: try counter.counts(of: entries),
        tolerance: tolerance, inputs: reader.reports, notices: reader.notices)
    } catch {
      throw LandscapeError(error)
    }
  }
}
