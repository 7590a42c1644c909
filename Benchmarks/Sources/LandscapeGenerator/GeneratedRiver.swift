import Foundation

/// A random dendritic river, from its mouth up: at each joint two reaches meet, or a river begins.
///
/// Half of the reaches go on where the last one ended, so that rivers are long; the others begin at any
/// joint that has room.
public struct GeneratedRiver: Sendable {
  /// One reach, by its joints; joint 0 is the mouth.
  public struct Reach: Sendable, Hashable {
    /// The joints where it begins and ends.
    public var from, to: Int
    /// Metres: lognormal, half of them above 300.
    public var length: Double
  }

  /// One barrier, at the lower end of a reach.
  public struct Barrier: Sendable, Hashable {
    /// The reach, and the one that it flows into.
    public var upstream, downstream: Int
    /// The passability, from 0 to 1.
    public var up, down: Double
  }

  /// The largest number of reaches.
  public static let largest = 10_000_000

  /// The reaches; the first flows into the mouth.
  public let reaches: [Reach]
  /// The barriers.
  public let barriers: [Barrier]

  /// Draws a river.
  ///
  /// - Parameters:
  ///   - count: The number of reaches, 2 or more.
  ///   - barriers: The number of barriers, fewer than reaches.
  ///   - seed: What the random numbers start from.
  public init(reaches count: Int, barriers: Int, seed: UInt64) {
    var random = RandomStream(seed: seed)
    var reaches: [Reach] = []
    var below: [Int] = []
    // Where a reach can end: a joint, and the reach that flows from it.
    var open: [(joint: Int, reach: Int)] = [(0, 0)]
    for index in 0..<count {
      let last = open.count - 1
      let chosen = random.unit() < 0.5 ? last : random.index(below: open.count)
      open.swapAt(chosen, last)
      let end = open.removeLast()
      below.append(end.reach)
      reaches.append(
        Reach(from: index + 1, to: end.joint, length: 300 * exp(0.8 * random.normal())))
      open += [(index + 1, index), (index + 1, index)]
    }
    self.reaches = reaches
    self.barriers = random.distinct(barriers, below: count - 1).map { index in
      Barrier(
        upstream: index + 1, downstream: below[index + 1], up: random.unit(), down: random.unit())
    }
  }

  /// Writes reaches.csv and barriers.csv, which `bocage river` reads, into a folder, which is made if need be.
  ///
  /// - Parameter folder: The folder's path.
  /// - Throws: What the file system refuses.
  public func write(to folder: String) throws {
    let folder = URL(filePath: folder, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let rows = reaches.enumerated().map { "\($0),\($1.from),\($1.to),\($1.length)\n" }
    try ("reach,from,to,length\n" + rows.joined()).write(
      to: folder.appending(path: "reaches.csv"), atomically: true, encoding: .utf8)
    let walls = barriers.enumerated().map {
      "\($0),\($1.upstream),\($1.downstream),\($1.up),\($1.down)\n"
    }
    try ("barrier,upstream,downstream,up,down\n" + walls.joined()).write(
      to: folder.appending(path: "barriers.csv"), atomically: true, encoding: .utf8)
  }
}
