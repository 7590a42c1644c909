import Landscape
import Layers
import Surface

private enum SurfaceKey: String, CaseIterable {
  case cell
  case landCover = "land-cover"
  case classes, resistance, neighbours, connect
  case maximumCost = "maximum-cost"
  case patchNeighbours = "patch-neighbours"
  case calibration, extent, tile
  case intraPatch = "intra-patch"
}

private enum CalibrationKey: String, CaseIterable {
  case cost
}

/// What a study file says of its resistance surface.
struct SurfaceConfiguration {
  var rules = SurfaceRules()
  var source: SurfaceSource?

  init(
    yaml value: YAMLValue, profile: SpeciesProfile, _ directory: String
  ) throws(StudyError) {
    let keys = try YAMLMapping(value, keys: SurfaceKey.self)
    rules.cellSize = try keys[.cell]?.number(.positive)
    rules.maximumCost = try keys[.maximumCost]?.number(.positive)
    if let value = keys[.neighbours] {
      rules.stepRule = try value.choice(among: ["8": .eightNeighbours, "4": .fourNeighbours])
    }
    if let value = keys[.patchNeighbours] {
      rules.patchConnectivity = try value.choice(among: ["8": .eight, "4": .four])
    }
    if let value = keys[.connect] {
      rules.topology = try value.choice(among: ["planar": .planar, "complete": .complete])
    }
    if let value = keys[.calibration] { rules.calibration = try CostCalibration(yaml: value) }
    if let value = keys[.extent] { rules.extent = try SurfaceExtent(yaml: value) }
    try keys.read(.intraPatch, into: &rules.intraPatch)
    if rules.intraPatch, rules.stepRule == .fourNeighbours, let value = keys[.intraPatch] {
      throw value.error(
        "intra-patch distances: with neighbours: 4 patches are passed at no cost",
        "give neighbours: 8, or leave out intra-patch")
    }
    if rules.topology == .complete, rules.maximumCost == nil {
      throw value.error(
        "links between all patches need a limit",
        "add maximum-cost, in metres of resistance 1, or connect: planar")
    }
    if let value = keys[.tile] { rules.tile = try tile(value) }
    if rules.intraPatch, let value = keys[.tile] {
      throw value.error(
        "intra-patch distances need a grid that is held as a whole",
        "leave out tile, or intra-patch"
      )
    }
    func raster(_ value: YAMLValue) throws(StudyError) -> LayerReference {
      LayerReference(parsing: try value.text(), relativeTo: directory)
    }
    if let landCover = keys[.landCover] {
      let classes = try keys.required(
        .classes, example: "classes: {1: {resistance: 1, habitat: forest}}")
      if let resistance = keys[.resistance] {
        throw resistance.error("stands beside land-cover", "give one of the two rasters")
      }
      source = .landCover(
        try raster(landCover),
        classes: try LandCoverTable(yaml: classes, profile: profile.name, directory).classes)
    } else if let value = keys[.resistance] {
      source = .resistance(try raster(value))
    }
    if source == nil, rules.cellSize == nil {
      throw value.error("the surface has no cell size", "add a line such as cell: 25")
    }
  }

  /// The side of the tiles by which links are found.
  private func tile(_ value: YAMLValue) throws(StudyError) -> Int {
    let text = try value.text()
    guard let side = Int(text), 1...1_000_000 ~= side else {
      throw value.error(
        "\"\(text)\" is no number of cells", "write a whole number from 1 to 1000000, such as 1000")
    }
    guard rules.maximumCost != nil else {
      throw value.error(
        "links by tiles need a limit, so that each tile knows how far they lead",
        "add maximum-cost, in metres of resistance 1, or leave out tile")
    }
    guard rules.stepRule == .eightNeighbours else {
      throw value.error(
        "with four neighbours patches are free of cost, so that a link may lead anywhere",
        "leave out tile, or write neighbours: 8")
    }
    return side
  }
}

extension CostCalibration {
  fileprivate init(yaml value: YAMLValue) throws(StudyError) {
    if value.isMapping {
      let keys = try YAMLMapping(value, keys: CalibrationKey.self)
      self = .cost(try keys.required(.cost, example: "cost: 12000").number(.positive))
    } else {
      self = try value.choice(among: ["metres": .metres, "regression": .regression])
    }
  }
}

extension SurfaceExtent {
  fileprivate init(yaml value: YAMLValue) throws(StudyError) {
    let example = "write [min x, min y, max x, max y] in the study's system"
    let edges = value.items()
    guard edges.count == 4 else {
      throw value.error("has \(edges.count) values where 4 belong", example)
    }
    var numbers: [Double] = []
    for edge in edges {
      guard let number = Double(try edge.text()), number.isFinite else {
        throw edge.error("\"\(try edge.text())\" is not a number", example)
      }
      numbers.append(number)
    }
    guard numbers[0] < numbers[2], numbers[1] < numbers[3] else {
      throw value.error("the first corner is not south-west of the second", example)
    }
    self.init(minX: numbers[0], minY: numbers[1], maxX: numbers[2], maxY: numbers[3])
  }
}

extension YAMLValue {
  /// One of a few words.
  func choice<Choice>(among choices: [String: Choice]) throws(StudyError) -> Choice {
    let text = try text()
    guard let choice = choices[text] else {
      let known = choices.keys.sorted()
      throw error(
        "\"\(text)\" is not known here",
        Suggestion.remedy(Suggestion.closest(to: text, among: known), known: known))
    }
    return choice
  }
}
