public import Landscape
import Layers

extension RegionSource {
  /// The regions of a layer named on the command line, as `FILE[:LAYER]`.
  ///
  /// - Parameters:
  ///   - layer: The layer.
  ///   - name: The field with the regions' names; without it one of well-known name is taken.
  /// - Returns: The regions, and what was guessed of them.
  /// - Throws: Why the layer can't be read, or that no field has names.
  public static func named(
    _ layer: String, name: String?
  ) throws(StudyError) -> (source: RegionSource, notices: [String]) {
    let reference = LayerReference(parsing: layer)
    if let name { return (RegionSource(layer: reference, name: name), []) }
    var guess = FieldGuess(try LayerSurvey(reading: reference, countingValuesOf: []))
    let source = try RegionSource(guessing: &guess)
    return (source, guess.notices)
  }
}
