/// The habitat classes that species profiles speak of, one vocabulary for layers of any source.
public enum HabitatClass: String, Sendable, Hashable, CaseIterable, Encodable,
  CodingKeyRepresentable
{
  case forest
  case openNature = "open-nature"
  case heath
  case grassland
  case wetland
  case water
  case park
  case garden
  case orchard
  case arable
}
