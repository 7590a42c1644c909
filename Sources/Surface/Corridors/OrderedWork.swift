/// Hands out numbered work to tasks and puts together what they make of it, in the order of the numbers.
///
/// Sums come out the same, to the last bit, for any number of tasks.
actor OrderedWork<Part: Sendable, Total: Sendable> {
  private let count: Int
  private let combine: @Sendable (inout Total, Part) -> Void
  private let progress: @Sendable (Double) -> Void
  private var total: Total
  private var started = 0
  private var combined = 0
  /// Parts that wait for those before them.
  private var early: [Int: Part] = [:]

  init(
    _ count: Int, into total: Total, progress: @escaping @Sendable (Double) -> Void,
    combine: @escaping @Sendable (inout Total, Part) -> Void
  ) {
    self.count = count
    self.total = total
    self.progress = progress
    self.combine = combine
  }

  /// The number of the next piece of work; nothing when all are handed out.
  func next() -> Int? {
    guard started < count else { return nil }
    defer { started += 1 }
    return started
  }

  /// Takes what was made of a piece.
  func add(_ part: Part, of number: Int) {
    early[number] = part
    while let part = early.removeValue(forKey: combined) {
      combine(&total, part)
      combined += 1
      progress(Double(combined) / Double(count))
    }
  }

  /// What all pieces made.
  func result() -> Total {
    precondition(combined == count, "all work is done")
    return total
  }
}
