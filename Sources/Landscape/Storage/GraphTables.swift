import Foundation
import Geometry
import Layers

/// The tables of a graph file, in the order in which they are written.
struct GraphTables {
  let landscape: Landscape
  let context: GeometryContext
  private let crs: LayerCRS

  init(landscape: Landscape, context: GeometryContext) throws {
    self.landscape = landscape
    self.context = context
    crs = try landscape.layerCRS()
  }

  func write(to writer: DatasetWriter) throws {
    try writePatches(to: writer)
    try writeLinks(to: writer)
    try writeCrossings(to: writer)
    try writeSegments(to: writer)
    try writePieces(to: writer)
    try writeSteppingNodes(to: writer)
    try writeStructures(to: writer)
    try write(landscape.regions, as: "regions", to: writer)
    try write(landscape.zones, as: "zones", to: writer)
    try writeMeshes(to: writer)
  }

  private func line(_ coordinates: [Coordinate]) throws -> [UInt8] {
    try Geometry.lineString(coordinates, in: context).wkb()
  }

  private func point(_ coordinate: Coordinate) throws -> [UInt8] {
    try Geometry.point(coordinate, in: context).wkb()
  }

  private func writePatches(to writer: DatasetWriter) throws {
    let layer = try writer.addLayer(
      name: "patches", kind: .multiPolygon, crs: crs,
      fields: [
        Field(name: "patch", type: .integer), Field(name: "name", type: .text),
        Field(name: "area_ha", type: .real), Field(name: "quality", type: .real),
        Field(name: "weight_ha", type: .real), Field(name: "parts", type: .integer),
        Field(name: "region_shares", type: .text), Field(name: "zone_shares", type: .text),
        Field(name: "reserves", type: .text),
      ])
    for (i, patch) in landscape.patches.enumerated() {
      try writer.write(
        layer, wkb: patch.wkb,
        attributes: [
          .integer(Int64(i + 1)), patch.name.map { .text($0) } ?? .null, .real(patch.area),
          .real(patch.quality), .real(patch.weight), .integer(Int64(patch.partCount)),
          .text(Self.list(patch.regionShares)), .text(Self.list(patch.zoneShares)),
          try Self.json(patch.reserves),
        ])
    }
  }

  private func writeLinks(to writer: DatasetWriter) throws {
    let layer = try writer.addLayer(
      name: "links", kind: .lineString, crs: crs,
      fields: [
        Field(name: "from_node", type: .integer), Field(name: "to_node", type: .integer),
        Field(name: "length_m", type: .real), Field(name: "cost_m", type: .real),
        Field(name: "structure_permeability", type: .real),
      ])
    for link in landscape.links {
      try writer.write(
        layer, wkb: try line(link.path),
        attributes: [
          .integer(Int64(link.from + 1)), .integer(Int64(link.to + 1)), .real(link.length),
          .real(link.cost), .real(link.structure),
        ])
    }
  }

  private func writeCrossings(to writer: DatasetWriter) throws {
    let layer = try writer.addLayer(
      name: "crossings", kind: .point, crs: crs,
      fields: [
        Field(name: "link", type: .integer), Field(name: "segment", type: .integer),
        Field(name: "position_m", type: .real), Field(name: "permeability", type: .real),
        Field(name: "extent_m", type: .real),
      ])
    for (i, link) in landscape.links.enumerated() {
      for crossing in link.crossings {
        try writer.write(
          layer, wkb: try point(crossing.place(on: link)),
          attributes: [
            .integer(Int64(i + 1)), .integer(Int64(crossing.segment + 1)),
            .real(crossing.position), .real(crossing.permeability), .real(crossing.extent),
          ])
      }
    }
  }

  private func writeSegments(to writer: DatasetWriter) throws {
    let layer = try writer.addLayer(
      name: "segments", kind: .lineString, crs: crs,
      fields: [
        Field(name: "segment", type: .integer), Field(name: "kind", type: .text),
        Field(name: "group_name", type: .text), Field(name: "line", type: .integer),
        Field(name: "from_km", type: .real), Field(name: "to_km", type: .real),
        Field(name: "permeability", type: .real), Field(name: "areal", type: .integer),
      ])
    for (i, segment) in landscape.segments.enumerated() {
      try writer.write(
        layer, wkb: try line(segment.path),
        attributes: [
          .integer(Int64(i + 1)), .text(segment.kind.rawValue),
          segment.group.map { .text($0) } ?? .null, .integer(Int64(segment.line)),
          .real(segment.fromKilometre), .real(segment.toKilometre), .real(segment.permeability),
          .integer(segment.isAreal ? 1 : 0),
        ])
    }
  }

  private func writePieces(to writer: DatasetWriter) throws {
    let layer = try writer.addLayer(
      name: "barrier_pieces", kind: .lineString, crs: crs,
      fields: [
        Field(name: "segment", type: .integer), Field(name: "permeability", type: .real),
        Field(name: "bridge_or_tunnel", type: .integer),
      ])
    for piece in landscape.pieces {
      try writer.write(
        layer, wkb: try line(piece.path),
        attributes: [
          .integer(Int64(piece.segment + 1)), .real(piece.permeability),
          .integer(piece.isOpen ? 1 : 0),
        ])
    }
  }

  private func writeSteppingNodes(to writer: DatasetWriter) throws {
    let layer = try writer.addLayer(
      name: "stepping_nodes", kind: .point, crs: crs,
      fields: [Field(name: "node", type: .integer)])
    for (i, place) in landscape.steppingNodes.enumerated() {
      try writer.write(
        layer, wkb: try point(place),
        attributes: [.integer(Int64(landscape.patches.count + i + 1))])
    }
  }

  private func writeStructures(to writer: DatasetWriter) throws {
    let layer = try writer.addLayer(
      name: "structures", kind: .lineString, crs: crs,
      fields: [
        Field(name: "kind", type: .text), Field(name: "name", type: .text),
        Field(name: "permeability", type: .real), Field(name: "segments", type: .text),
      ])
    for structure in landscape.structures {
      try writer.write(
        layer, wkb: try line(structure.mouths),
        attributes: [
          .text(structure.kind.rawValue), structure.name.map { .text($0) } ?? .null,
          .real(structure.permeability),
          .text(structure.segments.map { "\($0 + 1)" }.joined(separator: " ")),
        ])
    }
  }

  private static func list(_ numbers: [Double]) -> String {
    numbers.map(\.description).joined(separator: " ")
  }

  private static func json(_ reserves: [Reserve]) throws -> AttributeValue {
    if reserves.isEmpty { return .null }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return .text(String(decoding: try encoder.encode(reserves), as: UTF8.self))
  }

  private func write(_ regions: [Region], as name: String, to writer: DatasetWriter) throws {
    let layer = try writer.addLayer(
      name: name, kind: .multiPolygon, crs: crs,
      fields: [Field(name: "name", type: .text), Field(name: "area_ha", type: .real)])
    for region in regions {
      try writer.write(
        layer, wkb: region.wkb,
        attributes: [.text(region.name), region.area.map { .real($0) } ?? .null])
    }
  }
}
