import Geometry
import Layers
import Surface

/// The cells of patches that are polygons, and the patches that habitat cells form.
struct PatchBurner {
  let frame: GridFrame
  /// Per slot whether a barrier that cuts patches lies there.
  let isCut: [Bool]

  /// Per slot the number of its patch, from 1, or 0.
  ///
  /// A cell belongs to the patch in which its middle lies. A patch without the middle of a cell has that of
  /// the cells that it touches which is nearest to its inside and has neither a patch nor a barrier.
  ///
  /// - Parameters:
  ///   - patches: The patches, as WKB.
  ///   - context: Where they are read.
  /// - Returns: The labels, and the numbers of the patches that have no cell.
  /// - Throws: When a geometry can't be read.
  func labels(
    of patches: [[UInt8]], context: GeometryContext
  ) throws -> (labels: [Int32], without: [Int]) {
    var labels = [Int32](repeating: 0, count: frame.slotCount)
    var hasCells = [Bool](repeating: false, count: patches.count)
    let geometries = try patches.map { try Geometry(wkb: $0, in: context) }
    for (index, geometry) in geometries.enumerated() {
      for polygon in geometry.polygons() {
        for run in frame.runs(inside: polygon.rings()) {
          for slot in frame.slots(of: run) where labels[slot] == 0 && !isCut[slot] {
            labels[slot] = Int32(index + 1)
            hasCells[index] = true
          }
        }
      }
    }
    var without: [Int] = []
    for index in geometries.indices where !hasCells[index] {
      let place = try geometries[index].pointOnSurface()
      let touched = geometries[index].polygons().flatMap { polygon in
        frame.runs(touching: polygon.rings()).flatMap { frame.slots(of: $0) }
      }
      let free = touched.filter { labels[$0] == 0 && !isCut[$0] }
      if let slot = free.min(by: {
        (frame.centre(ofSlot: $0).distance(to: place), $0)
          < (frame.centre(ofSlot: $1).distance(to: place), $1)
      }) {
        labels[slot] = Int32(index + 1)
      } else {
        without.append(index + 1)
      }
    }
    return (labels, without)
  }

  /// The patches that habitat cells form, in the order of their first cells, row by row.
  func patches(
    of quality: [Float], for profile: SpeciesProfile, rules: LandscapeRules, regions: RegionIndex?,
    zones: RegionIndex?, context: GeometryContext
  ) throws -> (patches: [Patch], grid: PatchGrid) {
    let habitat = quality.indices.map { UInt8(quality[$0] > 0 && !isCut[$0] ? 1 : 0) }
    let smallest = Int((profile.minimumArea / frame.cellArea - 1e-9).rounded(.up))
    let grid = PatchGrid(
      habitat: habitat, frame: frame, connectivity: rules.surface.patchConnectivity,
      minimumCells: max(1, smallest))
    var sums = [Double](repeating: 0, count: grid.count)
    for (slot, label) in grid.labels.enumerated() where label > 0 {
      sums[Int(label) - 1] += Double(quality[slot])
    }
    let outlines = try RasterPolygons.multipolygons(
      of: frame.cellValues(of: grid.labels), count: grid.count, frame: frame.rasterFrame)
    let patches = try outlines.enumerated().map { index, wkb in
      let geometry = try Geometry(wkb: wkb, in: context)
      let cells = Double(grid.cellCounts[index])
      return Patch(
        number: index + 1, area: cells * frame.cellArea, quality: sums[index] / cells,
        regionShares: try regions?.shares(of: geometry, parts: []) ?? [],
        zoneShares: try zones?.shares(of: geometry, parts: []) ?? [], wkb: wkb, partCount: 1)
    }
    return (patches, grid)
  }
}

extension GridFrame {
  /// The values of an array over the grid without its rim, row by row.
  func cellValues<Value>(of slots: [Value]) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(cellCount)
    for row in 0..<rows {
      let first = slot(column: 0, row: row)
      values += slots[first..<first + columns]
    }
    return values
  }

  /// The same cells as a raster has them.
  var rasterFrame: RasterFrame {
    RasterFrame(
      minX: minX, maxY: maxY, pixelWidth: cellSize, pixelHeight: cellSize, columns: columns,
      rows: rows)
  }
}
