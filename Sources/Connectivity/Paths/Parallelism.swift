#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How work is spread over processors.
public enum Parallelism {
  /// The number of processors that are on line.
  public static var available: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The number of blocks that work is cut into.
  ///
  /// It is fixed, not a multiple of the threads, so that sums per block, added in order, have the
  /// same bits for any number of threads.
  private static let blockCount = 64

  /// Runs `body` over consecutive blocks of 0..<count, at most `threads` at a time.
  ///
  /// - Returns: What `body` made of each block, in the order of the blocks.
  static func map<Part: Sendable>(
    _ count: Int, threads: Int, _ body: @escaping @Sendable (Range<Int>) -> Part
  ) async -> [Part] {
    await reduce(count, threads: threads, into: []) {
      body($0)
    } combine: {
      $0.append($1)
    }
  }

  /// Runs `body` over consecutive blocks of 0..<count, at most `threads` at a time, and combines
  /// what it makes of them in the order of the blocks.
  ///
  /// A part is let go as soon as it is combined, so that few are held at a time. Blocks have at
  /// least `size` elements, so that costly working memory is not made for a few. `progress` is told
  /// the part of the blocks that are combined.
  static func reduce<Part: Sendable, Total>(
    _ count: Int, atLeast size: Int = 1, threads: Int, into initial: Total,
    progress: (Double) -> Void = { _ in }, _ body: @escaping @Sendable (Range<Int>) -> Part,
    combine: (inout Total, Part) -> Void
  ) async -> Total {
    let blocks = min(blockCount, max(1, count / size), count)
    let ranges = (0..<blocks).map { (count * $0 / blocks)..<(count * ($0 + 1) / blocks) }
    return await withTaskGroup(of: (Int, Part).self, returning: Total.self) { group in
      var waiting = ranges.enumerated().makeIterator()
      var early: [Int: Part] = [:]
      var next = 0
      var total = initial
      for _ in 0..<max(1, threads) {
        guard let (index, range) = waiting.next() else { break }
        group.addTask { (index, body(range)) }
      }
      while let (finished, part) = await group.next() {
        early[finished] = part
        while let part = early.removeValue(forKey: next) {
          combine(&total, part)
          next += 1
          progress(Double(next) / Double(blocks))
        }
        guard let (index, range) = waiting.next() else { continue }
        group.addTask { (index, body(range)) }
      }
      return total
    }
  }
}
