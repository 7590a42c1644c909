public import Layers

/// What is done with each landscape of a batch.
public struct BatchScenario: Sendable, Hashable {
  /// What a unit computes.
  public enum Job: String, Sendable, Hashable, CaseIterable, Codable {
    /// All indices, and the importance of patches and links.
    case analyze
    /// What measures win, each by itself and all together.
    case score
    /// What mitigating each barrier segment wins.
    case rank
  }

  /// The name by which summaries call it.
  public var name: String
  /// What it computes.
  public var job: Job
  /// The measures to score.
  public var measures: LayerReference?
  /// The permeability that mitigation gives a segment.
  public var mitigatedPermeability: Double

  /// A scenario.
  public init(
    name: String, job: Job, measures: LayerReference? = nil, mitigatedPermeability: Double = 0.8
  ) {
    self.name = name
    self.job = job
    self.measures = measures
    self.mitigatedPermeability = mitigatedPermeability
  }
}
