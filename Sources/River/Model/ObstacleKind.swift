/// What bars a river.
public enum ObstacleKind: String, Sendable, Hashable, CaseIterable, Codable, CodingKeyRepresentable
{
  case dam, weir, mill, culvert, sluice, lock, pump, siphon, drop, ramp
}
