import Foundation
import Geometry
import Layers
import Projection
import Report

/// Reads the layers of a result file that a map shows.
struct ResultLayerReader {
  /// The layers.
  private(set) var layers: [MapLayer] = []
  /// The tables without shapes: rows by the names of their columns.
  private(set) var tables: [String: [[String: AttributeValue]]] = [:]
  /// How coordinates were transformed.
  private(set) var operations: [Manifest.CoordinateOperation] = []

  private static let readTables = ["curve", "indices", "shares", "units"]

  /// Reads a GeoPackage.
  init(file: String) throws {
    for summary in try LayerReader.layers(in: file) {
      let kind = MapLayerKind(rawValue: summary.name)
      guard kind != nil || Self.readTables.contains(summary.name) else { continue }
      let reader = try LayerReader(LayerReference(path: file, layer: summary.name))
      if Self.readTables.contains(summary.name) {
        tables[summary.name] = try reader.readAll().map { feature in
          Dictionary(
            zip(reader.fields.map(\.name), feature.attributes), uniquingKeysWith: { a, _ in a })
        }
      }
      if let kind, reader.fields.contains(where: { $0.name == kind.mark }) {
        try read(kind, with: reader, source: FilePath.stem(of: file))
      }
    }
    if layers.isEmpty {
      throw StudyError(
        .input, file: file, problem: "it has no layer of a result",
        remedy: "give a GeoPackage that bocage analyze, score, rank, optimize or batch has written")
    }
  }

  private mutating func read(
    _ kind: MapLayerKind, with reader: LayerReader, source: String
  ) throws {
    let features = try reader.readAll().filter { $0.wkb != nil }
    guard !features.isEmpty else { return }
    guard let crs = reader.crs else {
      throw StudyError(
        .input, file: reader.path, subject: reader.name,
        problem: "the layer does not say its coordinate system",
        remedy: "give the file as bocage has written it")
    }
    let context = ProjectionContext()
    let system = try CoordinateSystem(crs.epsg.map { "EPSG:\($0)" } ?? crs.wkt, in: context)
    let transformation = try Transformation(
      from: system, to: CoordinateSystem("EPSG:4326", in: context), in: context)
    operations.append(
      Manifest.CoordinateOperation(
        layer: "\(reader.path):\(reader.name)", operation: transformation.operation.name,
        accuracy: transformation.operation.accuracy,
        missingGrids: transformation.operation.missingGrids))
    let shapes = ShapeReader(
      transformation: transformation, metresPerUnit: system.isGeographic ? 100_000 : 1)
    let wanted = Set(kind.columns)
    let columns = reader.fields.indices.filter { wanted.contains(reader.fields[$0].name) }
    let layer = MapLayer(
      kind: kind, source: source, columns: columns.map { MapColumn(reader.fields[$0].name) },
      features: try features.compactMap { feature in
        guard let wkb = feature.wkb else { return nil }
        let (shape, parts) = try shapes.shape(wkb)
        return MapFeature(
          shape: shape, parts: parts,
          values: columns.map { MapValue(feature.attributes[$0]) })
      })
    layers.append(layer.readyForMap)
  }
}

extension MapValue {
  /// The value of a field.
  fileprivate init(_ value: AttributeValue) {
    switch value {
    case .null: self = .none
    case .integer(let number): self = .number(Double(number))
    case .real(let number): self = .number(number)
    case .text(let text): self = .text(text)
    }
  }
}
