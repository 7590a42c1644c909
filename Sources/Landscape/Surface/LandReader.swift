import Geometry
import Layers
import Projection
import Surface

/// The land of a grid: its resistance, and the habitat on it.
struct Land {
  /// Per slot the resistance, infinite where nothing passes.
  var resistance: [Float]
  /// Per slot the quality of habitat, 0...1; empty where the land cover says nothing of habitat.
  var quality: [Float] = []
}

extension LandscapeReader {
  /// A raster that is opened, and how to get from the study's system to its own.
  struct OpenRaster {
    let name: String
    let reader: RasterReader
    let transformation: Transformation?
  }

  func open(raster reference: LayerReference) throws -> OpenRaster {
    let reader = try RasterReader(path: reference.path)
    guard let crs = reader.summary.crs else {
      throw LandscapeError.noRasterSystem(path: reference.path)
    }
    let source = try system(of: crs, named: reference.path)
    let frame = reader.summary.frame
    if let suspicion = source.suspicion(
      minX: frame.minX, minY: frame.maxY - Double(frame.rows) * frame.pixelHeight,
      maxX: frame.minX + Double(frame.columns) * frame.pixelWidth, maxY: frame.maxY)
    {
      throw LandscapeError.suspectCoordinates(layer: reference.path, reason: suspicion)
    }
    return OpenRaster(
      name: reference.path, reader: reader,
      transformation: source == studySystem ? nil : try transformation(to: source))
  }

  /// The land of a grid, from the raster of a study.
  ///
  /// - Parameters:
  ///   - source: The raster, and what its values mean.
  ///   - raster: The same, opened.
  ///   - frame: The grid.
  ///   - profile: The species.
  /// - Returns: The land.
  /// - Throws: Classes that the study doesn't know, resistances that are none, and failures to read.
  func land(
    of source: SurfaceSource, _ raster: OpenRaster, on frame: GridFrame, for profile: SpeciesProfile
  ) throws -> Land {
    var land = Land(resistance: Array(repeating: .infinity, count: frame.slotCount))
    let sampler = RasterSampler(raster.reader, transformation: raster.transformation, onto: frame)
    var report = InputReport(
      path: raster.name, layer: "band 1", role: "surface",
      operation: raster.transformation?.operation.summary ?? "none: already in \(studySystem.name)",
      accuracy: raster.transformation.map(\.operation.accuracy) ?? 0,
      missingGrids: raster.transformation?.operation.missingGrids ?? [])
    switch source {
    case .landCover(_, let classes):
      land.quality = Array(repeating: 0, count: frame.slotCount)
      var unknown: [Int32: Int] = [:]
      try sampler.forEachCell {
        try raster.reader.integers(columns: $0, rows: $1, noData: .min)
      } _: { slot, value in
        guard value != .min else { return }
        report.featureCount += 1
        guard let known = classes[Int(value)] else {
          unknown[value, default: 0] += 1
          return
        }
        land.resistance[slot] = known.resistance.map { Float($0) } ?? .infinity
        land.quality[slot] = known.habitat.flatMap { profile.habitats[$0] }.map { Float($0) } ?? 0
      }
      if !unknown.isEmpty {
        throw LandscapeError.unknownClasses(
          path: raster.name, classes: unknown.keys.sorted().map(Int.init),
          cells: unknown.values.reduce(0, +))
      }
    case .resistance:
      try sampler.forEachCell {
        try raster.reader.values(columns: $0, rows: $1)
      } _: { slot, value in
        guard !value.isNaN else { return }
        report.featureCount += 1
        guard value > 0 else {
          let place = frame.centre(ofSlot: slot)
          throw LandscapeError.badResistance(path: raster.name, value: value, at: place)
        }
        land.resistance[slot] = value
      }
    }
    guard report.featureCount > 0 else {
      throw LandscapeError.nothingUsable(
        layer: raster.name,
        reason:
          "it has no value within the surface (\(frame.box)); check its extent, or the study's")
    }
    add(report)
    return land
  }
}
