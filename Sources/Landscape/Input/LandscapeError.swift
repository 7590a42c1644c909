public import Geometry
public import Layers
public import Projection
public import Surface

/// Why layers can't become a landscape; each message says where, and what to do.
public enum LandscapeError: Error, Sendable, CustomStringConvertible {
  /// A file or layer can't be read or written.
  case layer(LayerError)
  /// GEOS failed on a feature.
  case geometry(GeometryError, at: String)
  /// A coordinate system can't be used.
  case projection(ProjectionError, at: String)
  /// The layer doesn't say what its coordinates are.
  case noCoordinateSystem(layer: String)
  /// The layer's coordinates are not in the system that it declares.
  case suspectCoordinates(layer: String, reason: String)
  /// The study's system is not projected in metres.
  case unsuitableStudySystem(String)
  /// A feature is invalid, and the study is strict.
  case badFeature(FeatureIssue)
  /// A layer has no feature that can be used.
  case nothingUsable(layer: String, reason: String)
  /// A region has no habitat of this species.
  case noHabitat(region: String, profile: String)
  /// The layers give no patch for this species.
  case noPatchLeft(reason: String)
  /// A raster doesn't say what its coordinates are.
  case noRasterSystem(path: String)
  /// A land-cover raster has classes that the study doesn't explain.
  case unknownClasses(path: String, classes: [Int], cells: Int)
  /// A resistance raster has a value that is no resistance.
  case badResistance(path: String, value: Float, at: Coordinate)
  /// Nothing says how large the cells of a surface are.
  case noCellSize
  /// Nothing says what ground a surface covers.
  case noSurfaceExtent
  /// A surface has more cells than there is memory for.
  case surfaceTooLarge(columns: Double, rows: Double, cellSize: Double, gigabytes: Double)
  /// A surface has more cells than can be numbered.
  case tooManyCells(columns: Double, rows: Double, cellSize: Double)
  /// Tiles of a surface are larger than there is memory for.
  case tilesTooLarge(side: Int, margin: Int, threads: Int, gigabytes: Double)
  /// Links can't be found by tiles.
  case tiles(TileError)
  /// With four neighbours links can't be found by tiles.
  case tilesOfFourNeighbours
  /// Parts of the links are asked for in a study that has no tiles.
  case noTiles
  /// Parts of the links are asked for, but costs depend on all of them.
  case regressionInParts
  /// All patches are to be linked, without a limit.
  case noMaximumCost
  /// Passing a patch is to cost something where that can't be computed.
  case noIntraPatch(reason: String)
  /// The links are to be found on a surface that isn't there.
  case noSurface
  /// The same, as links were found by tiles.
  case onlyTiles
  /// What was asked for is not computed on a surface.
  case straightLinksOnly
  /// Something about one measure is wrong.
  case badMeasure(String)
  /// A saved graph can't be used.
  case badGraphFile(path: String, reason: String)
  /// The graph core refused the network; it says why.
  case network(String)

  /// One line: what is wrong, where, and the remedy.
  public var description: String {
    switch self {
    case .layer(let error): error.description
    case .geometry(let error, let place): "\(place): \(error)"
    case .projection(let error, let place): "\(place): \(error)"
    case .noCoordinateSystem(let layer):
      "\(layer): the layer has no coordinate system; set it in the file (for a shapefile a .prj beside"
        + " it, for example with `ogr2ogr -a_srs EPSG:31370`)"
    case .suspectCoordinates(let layer, let reason):
      "\(layer): \(reason)"
    case .unsuitableStudySystem(let name):
      "\(name) can't be the system of a study: give a projected one in metres (EPSG:31370 or EPSG:3812)"
    case .badFeature(let issue):
      "\(issue); repair it, or leave out --strict to have it repaired and reported"
    case .nothingUsable(let layer, let reason): "\(layer): \(reason)"
    case .noHabitat(let region, let profile): "the region \(region) has no habitat of \(profile)"
    case .noPatchLeft(let reason): "no patch is left: \(reason)"
    case .noRasterSystem(let path):
      "\(path): the raster has no coordinate system; set it in the file (for example with"
        + " `gdal_edit.py -a_srs EPSG:31370`, or a .prj beside an ASCII grid)"
    case .unknownClasses(let path, let classes, let cells):
      "\(path): \(cells) cells have classes that the study's table doesn't name ("
        + classes.prefix(10).map(String.init).joined(separator: ", ")
        + "); add them to surface: classes, each with a resistance"
    case .badResistance(let path, let value, let place):
      "\(path): the resistance at \(place.x),\(place.y) is \(value); resistances are above 0, and cells"
        + " without data are impassable"
    case .noCellSize:
      "the surface has no cell size: give surface: cell, in metres (a raster in the study's own system"
        + " would give its own)"
    case .noSurfaceExtent:
      "nothing says what ground the surface covers: give surface: extent, as [min x, min y, max x, max y]"
        + " in the study's system"
    case .surfaceTooLarge(let columns, let rows, let cellSize, let gigabytes):
      "a surface of \(columns) x \(rows) cells of \(cellSize) m needs about \(gigabytes.rounded()) GB, more"
        + " than this machine has; give surface: tile (such as 1000, with a maximum-cost) to find links by"
        + " tiles, or make surface: cell larger, or surface: extent smaller"
    case .tooManyCells(let columns, let rows, let cellSize):
      "a surface of \(columns) x \(rows) cells of \(cellSize) m has more cells than can be numbered (2^32);"
        + " make surface: cell larger, or surface: extent smaller"
    case .tilesTooLarge(let side, let margin, let threads, let gigabytes):
      "\(threads) tiles of \(side) x \(side) cells with a margin of \(margin) cells need about"
        + " \(gigabytes.rounded()) GB, more than this machine has; make surface: maximum-cost or surface: tile"
        + " smaller, or work with fewer --threads"
    case .tiles(let error): "surface: tile: \(error)"
    case .tilesOfFourNeighbours:
      "surface: tile: with four neighbours patches are free of cost, so that a link may lead anywhere; leave"
        + " out tile, or give neighbours: 8"
    case .noTiles:
      "the links are not found by tiles, so that they can't be shared out; add to the study surface: tile, such"
        + " as 1000, with a maximum-cost"
    case .regressionInParts:
      "calibration: a regression needs the links of all tiles; give surface: calibration: {cost: C} with the"
        + " cost that a run on one machine tells of"
    case .noMaximumCost:
      "links between all patches need a limit: give surface: maximum-cost, or connect: planar"
    case .noIntraPatch(let reason):
      "intra-patch distances: \(reason); leave out surface: intra-patch"
    case .noSurface:
      "the graph was read from a file, which has no surface; leave out --graph"
    case .onlyTiles:
      "links are found by tiles here, so that no surface is held that measures could change or maps show;"
        + " leave out surface: tile, and if the grid is too large then, give a surface: extent around the"
        + " measures, or larger cells"
    case .straightLinksOnly:
      "this is computed for straight links only, not for least-cost links; leave out links: leastCost"
    case .badMeasure(let message): message
    case .badGraphFile(let path, let reason): "\(path): \(reason)"
    case .network(let message): message
    }
  }
}

extension LandscapeError {
  /// Any error of this target or of those below it, as this target's own.
  package init(_ error: any Error, at place: String = "geometry") {
    self =
      switch error {
      case let error as LandscapeError: error
      case let error as LayerError: .layer(error)
      case let error as GeometryError: .geometry(error, at: place)
      case let error as ProjectionError: .projection(error, at: place)
      case let error as TileError: .tiles(error)
      default: .network("\(error)")
      }
  }
}
