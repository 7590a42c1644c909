import Synchronization

/// Turns "what is being done, and how much of it" into the stages of a progress meter.
final class StageReporter: Sendable {
  private let meter: ProgressMeter
  private let prefix: String
  private let stage = Mutex("")

  init(_ meter: ProgressMeter, prefix: String = "") {
    self.meter = meter
    self.prefix = prefix
  }

  func report(_ step: String, _ fraction: Double) {
    let isNew = stage.withLock { known in
      defer { known = step }
      return known != step
    }
    if isNew { meter.begin(prefix + step) }
    meter.report(Int(fraction * 1000), of: 1000)
  }
}
