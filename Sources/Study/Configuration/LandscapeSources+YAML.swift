import Landscape
import Layers

private enum PatchKey: String, CaseIterable {
  case layer, `where`, habitat, quality, region, name
}

private enum BarrierKey: String, CaseIterable {
  case layer, `where`, kind, group, traffic, bridge, tunnel, width
}

private enum CrossingKey: String, CaseIterable {
  case layer, `where`, kind, permeability, name
}

private enum LinearElementKey: String, CaseIterable {
  case layer, `where`, kind
}

private enum RegionKey: String, CaseIterable {
  case layer, name
}

private enum ReserveKey: String, CaseIterable {
  case layer, `where`, name
}

private enum SettlementKey: String, CaseIterable {
  case layer, `where`
  case periUrban = "peri-urban"
}

private enum FieldRuleKey: String, CaseIterable {
  case field, map
}

extension PatchSource {
  init(yaml source: YAMLValue, _ directory: String) throws(StudyError) {
    let keys = try YAMLMapping(source, keys: PatchKey.self)
    self.init(
      layer: try LayerReference(keys.required(.layer, example: LayerReference.example), directory),
      filter: try keys.text(.where),
      habitat: try keys[.habitat].map { value throws(StudyError) in
        try FieldRule(yaml: value, HabitatClass.self)
      },
      quality: try keys.text(.quality), region: try keys.text(.region),
      name: try keys.text(.name))
  }
}

extension BarrierSource {
  init(yaml source: YAMLValue, _ directory: String) throws(StudyError) {
    let keys = try YAMLMapping(source, keys: BarrierKey.self)
    self.init(
      layer: try LayerReference(keys.required(.layer, example: LayerReference.example), directory),
      filter: try keys.text(.where),
      kind: try FieldRule(
        yaml: keys.required(.kind, example: "kind: motorway"), BarrierKind.self),
      group: try keys.text(.group), traffic: try keys.text(.traffic),
      bridge: try keys.text(.bridge), tunnel: try keys.text(.tunnel),
      width: try keys.text(.width))
  }
}

extension CrossingSource {
  init(yaml source: YAMLValue, _ directory: String) throws(StudyError) {
    let keys = try YAMLMapping(source, keys: CrossingKey.self)
    self.init(
      layer: try LayerReference(keys.required(.layer, example: LayerReference.example), directory),
      filter: try keys.text(.where),
      kind: try FieldRule(
        yaml: keys.required(.kind, example: "kind: ecoduct"), StructureKind.self),
      permeability: try keys.text(.permeability), name: try keys.text(.name))
  }
}

extension LinearElementSource {
  init(yaml source: YAMLValue, _ directory: String) throws(StudyError) {
    let keys = try YAMLMapping(source, keys: LinearElementKey.self)
    self.init(
      layer: try LayerReference(keys.required(.layer, example: LayerReference.example), directory),
      filter: try keys.text(.where),
      kind: try FieldRule(
        yaml: keys.required(.kind, example: "kind: hedge"), LinearElementKind.self))
  }
}

extension RegionSource {
  init(yaml source: YAMLValue, _ directory: String) throws(StudyError) {
    let keys = try YAMLMapping(source, keys: RegionKey.self)
    self.init(
      layer: try LayerReference(keys.required(.layer, example: LayerReference.example), directory),
      name: try keys.required(.name, example: "name: name").text())
  }
}

extension ReserveSource {
  init(yaml source: YAMLValue, _ directory: String) throws(StudyError) {
    let keys = try YAMLMapping(source, keys: ReserveKey.self)
    self.init(
      layer: try LayerReference(keys.required(.layer, example: LayerReference.example), directory),
      filter: try keys.text(.where), name: try keys.text(.name))
  }
}

extension SettlementSource {
  init(yaml source: YAMLValue, _ directory: String) throws(StudyError) {
    let keys = try YAMLMapping(source, keys: SettlementKey.self)
    self.init(
      layer: try LayerReference(keys.required(.layer, example: LayerReference.example), directory),
      filter: try keys.text(.where))
    try keys.read(.periUrban, .positive, into: &periUrban)
  }
}

extension LayerReference {
  fileprivate static var example: String { "layer: \"study.gpkg:patches\"" }

  fileprivate init(_ value: YAMLValue, _ directory: String) throws(StudyError) {
    self.init(parsing: try value.text(), relativeTo: directory)
  }
}

extension FieldRule {
  /// A kind for all features, or a field with a map; the built-in vocabulary fills the map's gaps.
  init<Kind: LandscapeKind>(yaml source: YAMLValue, _ type: Kind.Type) throws(StudyError) {
    guard source.isMapping else {
      self = .constant(try source.kind(Kind.self).rawValue)
      return
    }
    let keys = try YAMLMapping(source, keys: FieldRuleKey.self)
    let field = try keys.required(.field, example: "field: type").text()
    var map = Vocabulary<Kind>().spellings()
    for (word, value) in try keys[.map]?.pairs() ?? [] {
      map[word] = try value.kind(Kind.self).rawValue
    }
    self = .field(field, map: map)
  }
}
