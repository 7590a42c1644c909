import Connectivity

/// Plans measures on top of those that are added already.
protocol MeasureSteps {
  /// The indices of the measures that are not added yet, in the order given.
  var left: [Int] { get }

  /// What a measure changes on top of those that are added.
  func next(_ index: Int) throws(LandscapeError) -> Scenario
  /// Adds a measure, and tells what it changes on top of those before it.
  mutating func add(_ index: Int) throws(LandscapeError) -> Scenario
  /// What some measures together change of the landscape as it is.
  func together(_ indices: [Int]) throws(LandscapeError) -> Scenario
}

extension Landscape {
  /// The steps of some measures, none of them added.
  func steps(of measures: [Measure]) throws(LandscapeError) -> any MeasureSteps {
    rules.links == .leastCost
      ? try SurfaceSteps(self, measures) : try SequencePlanner(self, measures)
  }
}
