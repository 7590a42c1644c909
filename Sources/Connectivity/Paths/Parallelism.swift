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
    let blocks = min(blockCount, count)
    let ranges = (0..<blocks).map { (count * $0 / blocks)..<(count * ($0 + 1) / blocks) }
    return await withTaskGroup(of: (Int, Part).self, returning: [Part].self) { group in
      var waiting = ranges.enumerated().makeIterator()
      var parts = [Part?](repeating: nil, count: blocks)
      for _ in 0..<max(1, threads) {
        guard let (index, range) = waiting.next() else { break }
        group.addTask { (index, body(range)) }
      }
      while let (finished, part) = await group.next() {
        parts[finished] = part
        guard let (index, range) = waiting.next() else { continue }
        group.addTask { (index, body(range)) }
      }
      return parts.compactMap { $0 }
    }
  }
}
