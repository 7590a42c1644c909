import Foundation
import Geometry
import Layers

extension GraphFile {
  /// The saved landscape, with the settings and the profile that it was built with.
  public func load(
    rules: LandscapeRules, profile: SpeciesProfile
  ) throws(LandscapeError) -> Landscape {
    do {
      return try GraphTableReader(path: path, context: GeometryContext())
        .landscape(rules: rules, profile: profile, metadata: try metadata())
    } catch {
      throw .badGraphFile(
        path: path, reason: "the saved graph can't be read (\(error)); delete it to build it anew")
    }
  }

  /// The regions of the saved landscape alone.
  public func loadRegions() throws(LandscapeError) -> [Region] {
    do {
      return try GraphTableReader(path: path, context: GeometryContext()).regions("regions")
    } catch {
      throw LandscapeError(error, at: path)
    }
  }
}

/// Reads the tables of a graph file.
private struct GraphTableReader {
  let path: String
  let context: GeometryContext

  func landscape(
    rules: LandscapeRules, profile: SpeciesProfile, metadata: [GraphFile.Key: String]
  ) throws -> Landscape {
    let decoder = JSONDecoder()
    // What the costs of a surface are worth in metres may have been calibrated.
    guard let alpha = metadata[.alpha].flatMap(Double.init) else { throw MissingValue() }
    var profile = profile
    profile.dispersal = Dispersal(
      alpha: alpha, kernel: profile.dispersal.kernel,
      maximumDistance: profile.dispersal.maximumDistance, distance: profile.dispersal.distance)
    return Landscape(
      rules: rules, profile: profile, regions: try regions("regions"),
      zones: try regions("zones"), patches: try patches(),
      steppingNodes: try rows(of: "stepping_nodes", []).map { try coordinates($0)[0] },
      links: try links(), segments: try segments(), pieces: try pieces(),
      structures: try structures(), meshes: try meshes(),
      inputs: try decoder.decode([InputReport].self, from: Data((metadata[.inputs] ?? "").utf8)),
      notices: try decoder.decode([String].self, from: Data((metadata[.notices] ?? "").utf8)))
  }

  private struct Row {
    let wkb: [UInt8]?
    let values: [AttributeValue]

    func integer(_ column: Int) throws -> Int { Int(try real(column)) }

    func real(_ column: Int) throws -> Double {
      guard let value = values[column].real else { throw MissingValue() }
      return value
    }

    func text(_ column: Int) -> String? { values[column].text }

    func numbers(_ column: Int) -> [Double] {
      (text(column) ?? "").split(separator: " ").compactMap { Double($0) }
    }

    func reserves(_ column: Int) throws -> [Reserve] {
      guard let text = text(column) else { return [] }
      return try JSONDecoder().decode([Reserve].self, from: Data(text.utf8))
    }

    func indices(_ column: Int) -> [Int] {
      (text(column) ?? "").split(separator: " ").compactMap { Int($0).map { $0 - 1 } }
    }
  }

  private struct MissingValue: Error, CustomStringConvertible {
    var description: String { "a value is missing" }
  }

  private func rows(of layer: String, _ columns: [String]) throws -> [Row] {
    let reader = try LayerReader(LayerReference(path: path, layer: layer), fields: columns)
    let order = try columns.map { try reader.fieldIndex($0) }
    return try reader.readAll().map { feature in
      Row(wkb: feature.wkb, values: order.map { feature.attributes[$0] })
    }
  }

  private func coordinates(_ row: Row) throws -> [Coordinate] {
    guard let wkb = row.wkb else { throw MissingValue() }
    return try Geometry(wkb: wkb, in: context).coordinates()
  }

  private func known<Kind: RawRepresentable>(
    _ text: String?
  ) throws -> Kind where Kind.RawValue == String {
    guard let text, let kind = Kind(rawValue: text) else { throw MissingValue() }
    return kind
  }

  private func patches() throws -> [Patch] {
    let columns = [
      "area_ha", "quality", "name", "region_shares", "parts", "zone_shares", "reserves",
    ]
    return try rows(of: "patches", columns).enumerated().map { index, row in
      guard let wkb = row.wkb else { throw MissingValue() }
      return Patch(
        number: index + 1, area: try row.real(0), quality: try row.real(1), name: row.text(2),
        regionShares: row.numbers(3), zoneShares: row.numbers(5), reserves: try row.reserves(6),
        wkb: wkb, partCount: try row.integer(4))
    }
  }

  private func links() throws -> [HabitatLink] {
    var crossings: [Int: [BarrierCrossing]] = [:]
    let columns = ["link", "segment", "position_m", "permeability", "extent_m"]
    for row in try rows(of: "crossings", columns) {
      crossings[try row.integer(0) - 1, default: []].append(
        BarrierCrossing(
          segment: try row.integer(1) - 1, position: try row.real(2),
          permeability: try row.real(3), extent: try row.real(4)))
    }
    let names = ["from_node", "to_node", "length_m", "cost_m", "structure_permeability"]
    return try rows(of: "links", names).enumerated().map { index, row in
      let path = try coordinates(row)
      return HabitatLink(
        from: try row.integer(0) - 1, to: try row.integer(1) - 1, start: path[0],
        end: path[path.count - 1], bends: Array(path.dropFirst().dropLast()),
        length: try row.real(2), cost: try row.real(3), structure: try row.real(4),
        crossings: crossings[index] ?? [])
    }
  }

  private func segments() throws -> [BarrierSegment] {
    let columns = ["kind", "group_name", "line", "from_km", "to_km", "permeability", "areal"]
    return try rows(of: "segments", columns).map { row in
      BarrierSegment(
        kind: try known(row.text(0)), group: row.text(1), line: try row.integer(2),
        fromKilometre: try row.real(3), toKilometre: try row.real(4),
        permeability: try row.real(5), path: try coordinates(row),
        isAreal: try row.integer(6) == 1)
    }
  }

  private func pieces() throws -> [BarrierPiece] {
    try rows(of: "barrier_pieces", ["segment", "permeability", "bridge_or_tunnel"]).map { row in
      BarrierPiece(
        segment: try row.integer(0) - 1, permeability: try row.real(1),
        isOpen: try row.integer(2) == 1, path: try coordinates(row))
    }
  }

  private func structures() throws -> [CrossingStructure] {
    try rows(of: "structures", ["kind", "name", "permeability", "segments"]).map { row in
      CrossingStructure(
        kind: try known(row.text(0)), name: row.text(1), permeability: try row.real(2),
        mouths: try coordinates(row), segments: row.indices(3))
    }
  }

  func regions(_ layer: String) throws -> [Region] {
    try rows(of: layer, ["name", "area_ha"]).map { row in
      Region(name: row.text(0) ?? "", area: row.values[1].real, wkb: row.wkb)
    }
  }

  private func meshes() throws -> [MeshSize] {
    let columns = ["region", "area_km2", "meshes", "meff_cut_km2", "meff_cbc_km2"]
    return try rows(of: "meshes", columns).map { row in
      MeshSize(
        region: row.indices(0).first, area: try row.real(1), meshCount: try row.integer(2),
        cuttingOut: try row.real(3), crossBoundary: try row.real(4))
    }
  }
}
