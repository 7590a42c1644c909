/// When a search has to stop.
///
/// What a search finds in time does not depend on the clock; what it would find later it leaves out.
struct Deadline: Sendable {
  private let end: ContinuousClock.Instant?

  /// A deadline so many seconds from now; never where that is infinite.
  init(seconds: Double) {
    end = seconds < 1e9 ? .now + .seconds(max(0, seconds)) : nil
  }

  var hasPassed: Bool { end.map { $0 <= .now } ?? false }

  /// The seconds that are left.
  var secondsLeft: Double {
    end.map { max(0, ContinuousClock.now.duration(to: $0) / .seconds(1)) } ?? .infinity
  }
}
