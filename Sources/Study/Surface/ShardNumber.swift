/// Which of several machines does a part of the work: 2 of 8.
public struct ShardNumber: Sendable, Hashable, Codable {
  /// Its number, from 1.
  public let number: Int
  /// How many there are.
  public let count: Int

  /// A shard by its number, from 1; nothing where there is none.
  public init?(_ number: Int, of count: Int) {
    guard count >= 1, 1...count ~= number else { return nil }
    self.number = number
    self.count = count
  }

  /// Reads `2/8`.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1] else { return nil }
    self.init(number, of: count)
  }
}

extension ShardNumber: CustomStringConvertible {
  /// As on the command line: `2/8`.
  public var description: String { "\(number)/\(count)" }
}
