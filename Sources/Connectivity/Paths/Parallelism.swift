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

  /// The number of blocks that work is cut into at most.
  ///
  /// It is fixed, not a multiple of the threads, so that sums per block, added in order, have the
  /// same bits for any number of threads.
  private static let blockLimit = 64

  /// How many parts may wait for the part of an earlier block.
  private static let waitingLimit = 16

  /// The number of blocks of 0..<count, each of at least `size` elements if there are so many.
  static func blockCount(of count: Int, atLeast size: Int = 1) -> Int {
    min(blockLimit, max(1, count / size), count)
  }

  /// One of the blocks of 0..<count.
  static func block(_ index: Int, of blocks: Int, in count: Int) -> Range<Int> {
    (count * index / blocks)..<(count * (index + 1) / blocks)
  }

  /// Runs `body` over consecutive blocks of 0..<count, at most `threads` at a time.
  ///
  /// - Parameters:
  ///   - count: The number of elements.
  ///   - threads: How many blocks are worked on at once; the blocks do not depend on it.
  ///   - body: The work on one block.
  /// - Returns: What `body` made of each block, in the order of the blocks.
  public static func map<Part: Sendable>(
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
  /// Blocks have at least `size` elements, so that costly working memory is not made for a few.
  /// `progress` is told the part of the blocks that are combined.
  static func reduce<Part: Sendable, Total>(
    _ count: Int, atLeast size: Int = 1, threads: Int, into initial: Total,
    progress: (Double) -> Void = { _ in }, _ body: @escaping @Sendable (Range<Int>) -> Part,
    combine: (inout Total, Part) -> Void
  ) async -> Total {
    let blocks = blockCount(of: count, atLeast: size)
    var total = initial
    var combined = 0
    await inOrder(0..<blocks, threads: threads) {
      body(block($0, of: blocks, in: count))
    } receive: { part in
      combine(&total, part)
      combined += 1
      progress(Double(combined) / Double(blocks))
    }
    return total
  }

  /// Runs `body` for each index, at most `threads` at a time, and hands over what it makes of them
  /// in the order of the indices.
  ///
  /// A part is let go as soon as it is handed over, so that few are held at a time. The first error
  /// of `receive` ends the work.
  nonisolated(nonsending) static func inOrder<Part: Sendable, Failure: Error>(
    _ indices: Range<Int>, threads: Int, _ body: @escaping @Sendable (Int) -> Part,
    receive: nonisolated(nonsending) (Part) async throws(Failure) -> Void
  ) async throws(Failure) {
    let threads = max(1, threads)
    let result = await withTaskGroup(
      of: (Int, Part).self, returning: Result<Void, Failure>.self
    ) { group in
      var early: [Int: Part] = [:]
      var (started, received, running) = (indices.lowerBound, indices.lowerBound, 0)
      while received < indices.upperBound {
        while running < threads, started < indices.upperBound,
          started - received < threads + waitingLimit
        {
          let index = started
          group.addTask { (index, body(index)) }
          started += 1
          running += 1
        }
        guard let (finished, part) = await group.next() else { break }
        running -= 1
        early[finished] = part
        while let part = early.removeValue(forKey: received) {
          do throws(Failure) { try await receive(part) } catch { return .failure(error) }
          received += 1
        }
      }
      return .success(())
    }
    try result.get()
  }
}
