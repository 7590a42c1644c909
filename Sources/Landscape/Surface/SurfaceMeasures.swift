import Surface

/// What measures make of the cells of a surface.
struct SurfaceMeasures {
  /// The cells that are not as the surface has them.
  private(set) var cells: [Int: SurfaceModel.Cell] = [:]
  /// The patches that are added.
  private(set) var patches: [NewPatch] = []
  private(set) var segments: Set<Int> = []
  private(set) var remarks: [String] = []
  private let model: SurfaceModel

  /// A patch that is added.
  struct NewPatch {
    var slots: [Int]
    /// Hectares by quality.
    var weight: Double
    /// Its share in each group of the landscape.
    var shares: [Double]
  }

  init(_ model: SurfaceModel) { self.model = model }

  mutating func add(_ patch: NewPatch) { patches.append(patch) }

  mutating func remark(_ text: String) { remarks.append(text) }
  mutating func touch(_ touched: some Sequence<Int>) { segments.formUnion(touched) }

  func cell(_ slot: Int) -> SurfaceModel.Cell { cells[slot] ?? model.cell(slot) }

  /// Puts other barriers on some cells.
  mutating func set(_ barriers: [Int: [CellBarrier]]) {
    for (slot, barriers) in barriers {
      var own = cell(slot)
      own.barriers = barriers
      cells[slot] = own
    }
  }

  /// Makes the barriers of some segments at least so permeable on some cells.
  mutating func raise(_ segments: Set<Int32>, on slots: some Sequence<Int>, to permeability: Double)
  {
    for slot in slots {
      var own = cell(slot)
      for place in own.barriers.indices
      where segments.contains(own.barriers[place].segment)
        && own.barriers[place].permeability < permeability
      {
        own.barriers[place].permeability = permeability
        own.barriers[place].isStructure = false
      }
      cells[slot] = own
    }
  }

  /// Puts a barrier that is none of the landscape's segments on some cells.
  mutating func block(_ slots: Set<Int>, _ permeability: Double) {
    for slot in slots {
      var own = cell(slot)
      own.barriers.append(
        CellBarrier(
          segment: CellBarrier.added, isStructure: true, permeability: permeability))
      cells[slot] = own
    }
  }

  /// Makes a metre on some cells cost no more than a part of what it costs on their land.
  mutating func ease(_ factors: [Int: Float]) {
    for (slot, factor) in factors {
      var own = cell(slot)
      own.factor = min(own.factor, factor)
      cells[slot] = own
    }
  }

  /// The resistances that change.
  var changes: [CellChange] {
    cells.map { CellChange(slot: $0.key, resistance: model.resistance(of: $0.value)) }
      .sorted { $0.slot < $1.slot }
  }
}
