import Connectivity

/// Plans measures between straight links on top of those that are added already.
struct SequencePlanner: MeasureSteps {
  private let planner: MeasurePlanner
  private let measures: [Measure]
  private let base: MeasureDraft
  private var draft: MeasureDraft
  private(set) var left: [Int]

  init(_ landscape: Landscape, _ measures: [Measure]) throws(LandscapeError) {
    planner = try MeasurePlanner(landscape)
    self.measures = measures
    base = MeasureDraft(landscape)
    draft = base
    left = Array(measures.indices)
  }

  func next(_ index: Int) throws(LandscapeError) -> Scenario {
    try draft(draft, with: index).scenario(since: draft)
  }

  mutating func add(_ index: Int) throws(LandscapeError) -> Scenario {
    let earlier = draft
    draft = try draft(earlier, with: index)
    left.removeAll { $0 == index }
    return draft.scenario(since: earlier)
  }

  func together(_ indices: [Int]) throws(LandscapeError) -> Scenario {
    var draft = base
    for index in indices { draft = try self.draft(draft, with: index) }
    return draft.scenario(since: base)
  }

  private func draft(
    _ draft: MeasureDraft, with index: Int
  ) throws(LandscapeError) -> MeasureDraft {
    var draft = draft
    try planner.add(measures[index], to: &draft)
    return draft
  }
}
