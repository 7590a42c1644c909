import Layers

extension GraphTables {
  /// The mesh sizes; the row of all regions together has no region.
  func writeMeshes(to writer: DatasetWriter) throws {
    let layer = try writer.addLayer(
      name: "meshes", kind: .none, crs: nil,
      fields: [
        Field(name: "region", type: .integer), Field(name: "area_km2", type: .real),
        Field(name: "meshes", type: .integer), Field(name: "meff_cut_km2", type: .real),
        Field(name: "meff_cbc_km2", type: .real),
      ])
    for mesh in landscape.meshes {
      try writer.write(
        layer, wkb: nil,
        attributes: [
          mesh.region.map { .integer(Int64($0 + 1)) } ?? .null, .real(mesh.area),
          .integer(Int64(mesh.meshCount)), .real(mesh.cuttingOut), .real(mesh.crossBoundary),
        ])
    }
  }
}
