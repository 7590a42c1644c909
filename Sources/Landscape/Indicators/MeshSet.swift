import Connectivity
import Geometry

/// The meshes of some land, each known by its pieces in the tiles.
struct MeshSet {
  private let landArea: Double
  private let pieces: [Geometry]
  private let prepared: [PreparedGeometry]
  private let index: SpatialIndex
  /// Per piece the mesh that it is part of.
  private let mesh: [Int]
  /// The area of each mesh, in m².
  private let areas: [Double]

  /// Pieces nearer than this, in metres, are divided by the side of a tile and by nothing else.
  private static let tileGap = 0.001

  init(land: Geometry, cuts: LandCuts) throws {
    landArea = land.area
    var tileOfPiece: [TileGrid.Tile] = []
    var pieces: [Geometry] = []
    for (tile, part) in try cuts.tiles.parts(of: land) {
      let left = try cuts.left(of: part, in: tile)
      pieces += left
      tileOfPiece += left.map { _ in tile }
    }
    self.pieces = pieces
    prepared = try pieces.map { try $0.prepared() }
    index = try SpatialIndex(pieces.compactMap(\.envelope), in: land.context)
    var sets = DisjointSets(count: pieces.count)
    for i in pieces.indices {
      guard let box = pieces[i].envelope?.expanded(by: Self.tileGap) else { continue }
      for j in index.query(box) where j > i && tileOfPiece[j] != tileOfPiece[i] {
        guard sets.root(of: i) != sets.root(of: j) else { continue }
        if try prepared[i].isWithin(Self.tileGap, of: pieces[j]) { sets.unite(i, j) }
      }
    }
    var mesh = [Int](repeating: 0, count: pieces.count)
    let groups = sets.groups()
    for (number, group) in groups.enumerated() {
      for piece in group { mesh[piece] = number }
    }
    self.mesh = mesh
    areas = groups.map { $0.reduce(0) { $0 + pieces[$1].area } }
  }

  /// The mesh sizes of a region whose meshes these are; a complete mesh is one of `whole`, or without
  /// that one of the region's own.
  func size(ofRegion region: Int?, within whole: MeshSet? = nil) throws -> MeshSize {
    let squares = areas.reduce(0) { $0 + $1 * $1 }
    var products = squares
    if let whole {
      // What a mesh has beyond the border adds to its square.
      for piece in pieces.indices {
        let complete = try whole.area(ofMeshAround: pieces[piece])
        products += pieces[piece].area * max(0, complete - areas[mesh[piece]])
      }
    }
    let squareMetres = 1e6
    return MeshSize(
      region: region, area: landArea / squareMetres, meshCount: areas.count,
      cuttingOut: squares / landArea / squareMetres,
      crossBoundary: products / landArea / squareMetres)
  }

  /// The area, in m², of the mesh that a piece belongs to; 0 where it belongs to none.
  private func area(ofMeshAround piece: Geometry) throws -> Double {
    let place = try Geometry.point(piece.pointOnSurface(), in: piece.context)
    guard let box = place.envelope else { return 0 }
    for candidate in index.query(box) where try prepared[candidate].intersects(place) {
      return areas[mesh[candidate]]
    }
    return 0
  }
}
