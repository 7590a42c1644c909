/// A linear landscape element along which some species move at a lower cost.
public enum LinearElementKind: String, Sendable, Hashable, CaseIterable, Encodable,
  CodingKeyRepresentable
{
  case hedge
  case treeRow = "tree-row"
  case woodedBank = "wooded-bank"
  case verge
  case ditch
  case stream
  case river
}
