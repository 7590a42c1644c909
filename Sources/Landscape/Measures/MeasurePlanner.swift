import Geometry

/// Turns measures into changes of a landscape's graph.
public final class MeasurePlanner {
  let landscape: Landscape
  let context = GeometryContext()
  let barriers: BarrierIndex
  let targets: LinkTargets
  let placer: StructurePlacer
  /// The regions and the zones, made when the first new patch asks for them.
  private var groups: [RegionIndex]?
  /// Per segment the links that cross it.
  let linksOfSegment: [[Int]]

  /// A planner for one landscape; it serves one task.
  public init(_ landscape: Landscape) throws(LandscapeError) {
    guard landscape.rules.links == .straight else { throw .straightLinksOnly }
    self.landscape = landscape
    barriers = landscape.barrierIndex()
    placer = StructurePlacer(barriers: barriers, rules: landscape.rules)
    do {
      targets = try LinkTargets(landscape, barriers: barriers, context: context)
    } catch {
      throw LandscapeError(error)
    }
    var links = [[Int]](repeating: [], count: landscape.segments.count)
    for (index, link) in landscape.links.enumerated() {
      for segment in Set(link.crossings.map(\.segment)) { links[segment].append(index) }
    }
    linksOfSegment = links
  }

  /// What a measure does.
  public func plan(_ measure: Measure) throws(LandscapeError) -> MeasurePlan {
    var draft = MeasureDraft(landscape)
    try add(measure, to: &draft)
    return draft.plan
  }

  /// The share of a new patch in each group of the landscape.
  func groupShares(of patch: Geometry) throws -> [Double] {
    let known =
      try groups
      ?? [landscape.regions, landscape.zones].map { try RegionIndex($0, context: context) }
    groups = known
    return try known.flatMap { try $0.shares(of: patch, parts: []) }
  }

  /// Adds a measure to those that a draft has.
  func add(_ measure: Measure, to draft: inout MeasureDraft) throws(LandscapeError) {
    do {
      var elements: [LinearElement] = []
      for feature in measure.features {
        let geometry = try Geometry(wkb: feature.wkb, in: context)
        switch feature.type {
        case .structure(let kind):
          try addStructures(kind, at: geometry, permeability: feature.permeability, to: &draft)
        case .linearElement(let kind):
          elements += try self.elements(
            kind, along: geometry, factor: feature.factor, draft: &draft)
        case .mitigation:
          try mitigate(
            geometry, to: feature.permeability ?? landscape.profile.ecoductPermeability, in: &draft)
        case .barrierRemoval:
          try mitigate(geometry, to: 1, in: &draft)
        case .newBarrier:
          throw LandscapeError.badMeasure(
            "the measure '\(measure.name)': a new barrier is scored on a resistance surface only; add links:"
              + " leastCost to the study, or the barrier to its layers, and compare `bocage analyze` of both"
          )
        case .newPatch:
          try addPatch(geometry, quality: feature.quality ?? 1, to: &draft)
        }
      }
      if !elements.isEmpty { try add(elements, to: &draft) }
    } catch {
      throw LandscapeError(error, at: "the measure '\(measure.name)'")
    }
  }

  /// How one whole segment can be mitigated.
  func mitigation(of segment: Int) throws(LandscapeError) -> SegmentMitigation {
    do {
      var draft = MeasureDraft(landscape)
      let firstNode = draft.nextNode
      if !landscape.segments[segment].isAreal {
        try addPassage(
          through: segment, at: landscape.segments[segment].middle, 1, to: &draft)
      }
      return SegmentMitigation(
        segment: segment, crossedLinks: linksOfSegment[segment],
        addedCount: draft.nextNode - firstNode, addedLinks: draft.addedLinks)
    } catch {
      throw LandscapeError(error, at: landscape.segments[segment].title)
    }
  }
}
