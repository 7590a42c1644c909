/// A measure while its features are read.
struct RiverMeasureDraft {
  var measure: RiverMeasure
  var restored = RestoredReaches()

  init(name: String) { measure = RiverMeasure(name: name, change: RiverChange()) }
}
