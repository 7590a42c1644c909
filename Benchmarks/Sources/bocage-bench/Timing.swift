import Foundation

/// How long work took, in samples.
struct Timing {
  /// Time on the wall, in seconds.
  private(set) var wall: [Double] = []
  /// Processor time of all threads, in seconds: hardly disturbed by other processes.
  private(set) var processor: [Double] = []

  /// Runs work and takes its time as one sample, divided by `units`.
  mutating func sample<Result>(per units: Int = 1, _ work: () throws -> Result) rethrows -> Result {
    let start = Self.now
    let result = try work()
    add(from: start, per: units)
    return result
  }

  /// The same for work with several threads.
  mutating func sample<Result>(
    per units: Int = 1, _ work: () async throws -> Result
  ) async rethrows -> Result {
    let start = Self.now
    let result = try await work()
    add(from: start, per: units)
    return result
  }

  private mutating func add(from start: (wall: Double, processor: Double), per units: Int) {
    let end = Self.now
    wall.append((end.wall - start.wall) / Double(units))
    processor.append((end.processor - start.processor) / Double(units))
  }

  private static var now: (wall: Double, processor: Double) {
    (
      Double(DispatchTime.now().uptimeNanoseconds) * 1e-9,
      Double(clock()) / Double(CLOCKS_PER_SEC)
    )
  }
}

/// The most memory that this process had so far, in KiB; nil where the system does not tell.
func peakMemory() -> Int? {
  guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else {
    return nil
  }
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
  return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
}
