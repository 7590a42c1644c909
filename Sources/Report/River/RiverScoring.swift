import Landscape
public import River

/// What measures win in a river, to be told by themselves or beside what they win on land.
public struct RiverScoring: Sendable {
  /// What the river consists of.
  public let summary: RiverSummary
  /// The indices as they are.
  public let indices: RiverIndices
  /// The measures.
  public let measures: [RiverMeasure]
  /// What each adds by itself.
  public let scores: [RiverScore]

  /// Measures and their scores.
  public init(
    summary: RiverSummary, indices: RiverIndices, measures: [RiverMeasure], scores: [RiverScore]
  ) {
    self.summary = summary
    self.indices = indices
    self.measures = measures
    self.scores = scores
  }

  /// What a measure that was read from the same layer adds to the river; nothing where none of its features is
  /// about rivers.
  func score(of measure: Measure) -> RiverScore? {
    let shapes = Set(measure.features.map(\.wkb))
    return measures.indices.first { index in
      measures[index].name == measure.name
        && measures[index].features.contains { shapes.contains($0.wkb) }
    }.map { scores[$0] }
  }
}
