import Geometry

extension MapLayer {
  /// The layer as a page shows it: what has no shape of its own gets one, what belongs together is one.
  public var readyForMap: MapLayer {
    switch kind {
    case .structures: withMiddles
    case .legs: mergedBy("measure", keeping: ["measure"])
    case .units: firstOfEach("region")
    default: self
    }
  }

  /// Short lines as points at their middles.
  private var withMiddles: MapLayer {
    var layer = self
    layer.features = features.map { feature in
      guard feature.shape == .line, let first = feature.parts.first?.first,
        let last = feature.parts.last?.last
      else { return feature }
      let middle = Coordinate(x: (first.x + last.x) / 2, y: (first.y + last.y) / 2)
      return MapFeature(shape: .point, parts: [[middle]], values: feature.values)
    }
    return layer
  }

  /// One feature for all that have the same value.
  private func mergedBy(_ column: String, keeping kept: [String]) -> MapLayer {
    let indices = columns.indices.filter { kept.contains(columns[$0].name) }
    var merged: [MapFeature] = []
    var places: [MapValue: Int] = [:]
    for (index, feature) in features.enumerated() {
      let key = value(column, of: index)
      if let place = places[key] {
        merged[place].parts += feature.parts
        continue
      }
      places[key] = merged.count
      merged.append(
        MapFeature(
          shape: feature.shape, parts: feature.parts, values: indices.map { feature.values[$0] }))
    }
    return MapLayer(
      kind: kind, source: source, columns: indices.map { columns[$0] }, features: merged)
  }

  /// The first feature of each value: a region that has several units is drawn once.
  private func firstOfEach(_ column: String) -> MapLayer {
    var seen: Set<MapValue> = []
    var layer = self
    layer.features = features.enumerated().filter { index, _ in
      seen.insert(value(column, of: index)).inserted
    }.map(\.element)
    return layer
  }
}

extension MapLayerKind {
  /// The columns that a page uses: those that are told, and those that make titles.
  public var columns: [String] {
    ColumnStyle.told(self).map(\.column) + [
      "patch", "name", "kind", "group_name", "line", "from_km", "to_km", "region", "zone",
      "measure",
      "from", "to", "before", "after", "percent",
    ]
  }

  /// A column that a result always has, and a layer of the same name from elsewhere hardly.
  public var mark: String {
    switch self {
    case .patches: "patch"
    case .links, .legs: "from_node"
    case .barriers: "segment"
    case .ranked: "rank"
    case .measures: "measure"
    case .pairs: "before"
    case .structures: "permeability"
    case .regions: "region"
    case .zones: "zone"
    case .units: "scenario"
    }
  }
}
