/// A structure by which animals pass a barrier, existing or proposed.
public enum StructureKind: String, Sendable, Hashable, CaseIterable, Encodable,
  CodingKeyRepresentable
{
  case ecoduct
  case wildlifeTunnel = "wildlife-tunnel"
  case amphibianTunnel = "amphibian-tunnel"
  case canopyBridge = "canopy-bridge"
  case faunaExit = "fauna-exit"
  case fishPassage = "fish-passage"
  case sharedPassage = "shared-passage"
}
