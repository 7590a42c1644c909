import Geometry
import Layers
import Projection
import Surface

/// The land of a window of a grid: its resistance, and the habitat on it.
struct Land {
  /// Row by row the resistance, infinite where nothing passes.
  var resistance: [Float]
  /// Row by row the quality of habitat, 0...1; empty where the land cover says nothing of habitat.
  var quality: [Float] = []
}

/// Reads the land of a grid window by window; it serves one task.
struct LandReader {
  private let frame: GridFrame
  private let habitats: [HabitatClass: Double]
  private let source: SurfaceSource?
  private let raster: LandscapeReader.OpenRaster?
  /// How many cells have had a value so far, and how many of them one that the study doesn't explain.
  private var cellCount = 0
  private var unknown: [Int32: Int] = [:]

  /// A reader of a raster; without one the resistance is 1 everywhere.
  init(
    _ source: SurfaceSource?, _ raster: LandscapeReader.OpenRaster?, on frame: GridFrame,
    for profile: SpeciesProfile
  ) {
    self.frame = frame
    self.source = source
    self.raster = raster
    habitats = profile.habitats
  }

  /// The land of a window.
  ///
  /// - Throws: Resistances that are none, and failures to read.
  mutating func land(of window: GridWindow) throws -> Land {
    guard let source, let raster else {
      return Land(resistance: Array(repeating: 1, count: window.cellCount))
    }
    var land = Land(resistance: Array(repeating: .infinity, count: window.cellCount))
    let sampler = RasterSampler(raster.reader, transformation: raster.transformation, onto: frame)
    switch source {
    case .landCover(_, let classes):
      land.quality = Array(repeating: 0, count: window.cellCount)
      try sampler.forEachCell(of: window) {
        try raster.reader.integers(columns: $0, rows: $1, noData: .min)
      } _: { cell, value in
        guard value != .min else { return }
        cellCount += 1
        guard let known = classes[Int(value)] else {
          unknown[value, default: 0] += 1
          return
        }
        land.resistance[cell] = known.resistance.map { Float($0) } ?? .infinity
        land.quality[cell] = known.habitat.flatMap { habitats[$0] }.map { Float($0) } ?? 0
      }
    case .resistance:
      try sampler.forEachCell(of: window) {
        try raster.reader.values(columns: $0, rows: $1)
      } _: { cell, value in
        guard !value.isNaN else { return }
        cellCount += 1
        guard value > 0 else {
          let (row, column) = cell.quotientAndRemainder(dividingBy: window.columns.count)
          let slot = frame.slot(
            column: window.columns.lowerBound + column, row: window.rows.lowerBound + row)
          throw LandscapeError.badResistance(
            path: raster.name, value: value, at: frame.centre(ofSlot: slot))
        }
        land.resistance[cell] = value
      }
    }
    return land
  }

  /// What was read, when all has been.
  ///
  /// - Returns: The report; nothing without a raster.
  /// - Throws: Classes that the study doesn't know, and a raster that lies elsewhere.
  func report(for system: String) throws -> InputReport? {
    guard let raster else { return nil }
    guard unknown.isEmpty else {
      throw LandscapeError.unknownClasses(
        path: raster.name, classes: unknown.keys.sorted().map(Int.init),
        cells: unknown.values.reduce(0, +))
    }
    guard cellCount > 0 else {
      throw LandscapeError.nothingUsable(
        layer: raster.name,
        reason:
          "it has no value within the surface (\(frame.box)); check its extent, or the study's")
    }
    let operation = raster.transformation?.operation
    var report = InputReport(
      path: raster.name, layer: "band 1", role: "surface",
      operation: operation?.summary ?? "none: already in \(system)",
      accuracy: operation.map(\.accuracy) ?? 0, missingGrids: operation?.missingGrids ?? [])
    report.featureCount = cellCount
    return report
  }
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
}
