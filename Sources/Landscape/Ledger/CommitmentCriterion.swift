/// What the Belgian commitment asks of a stretch before it counts as managed for connectivity.
public enum CommitmentCriterion: String, Sendable, Hashable, CaseIterable {
  /// Species migrate safely.
  case migration
  /// Species are local and stand up to the climate that comes.
  case species
  /// Elements along infrastructure are rich in species.
  case biodiverse
  /// The ecology of the site is respected.
  case site
  /// It fits into its surroundings.
  case integration
  /// It is managed ecologically, for example with no or considered use of pesticides.
  case management

  /// The field of a ledger that says whether it is met.
  public var field: String { "criterion_\(rawValue)" }
}
