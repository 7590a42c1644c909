import Foundation

/// The SHA-256 hash of a stream of bytes (FIPS 180-4), by which a manifest pins a file.
public struct SHA256: Sendable {
  private var state = Self.initialState
  private var schedule = [UInt32](repeating: 0, count: 64)
  private var pending: [UInt8] = []
  private var byteCount: UInt64 = 0

  /// The hash of an empty stream.
  public init() {}

  /// Adds bytes to the stream.
  public mutating func update(_ bytes: [UInt8]) {
    byteCount += UInt64(bytes.count)
    let stream = pending.isEmpty ? bytes : pending + bytes
    var start = 0
    while start + 64 <= stream.count {
      compress(stream, from: start)
      start += 64
    }
    pending = Array(stream[start...])
  }

  /// Ends the stream: the hash as 64 hexadecimal digits.
  public consuming func finish() -> String {
    let bits = byteCount * 8
    let zeros = (119 - pending.count) % 64
    update([0x80] + [UInt8](repeating: 0, count: zeros))
    update((0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) })
    return state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  private mutating func compress(_ bytes: [UInt8], from start: Int) {
    for i in 0..<16 {
      let at = start + 4 * i
      schedule[i] =
        UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8
        | UInt32(bytes[at + 3])
    }
    for i in 16..<64 {
      let (early, late) = (schedule[i - 15], schedule[i - 2])
      let s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >> 3)
      let s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >> 10)
      schedule[i] = schedule[i - 16] &+ s0 &+ schedule[i - 7] &+ s1
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for i in 0..<64 {
      let s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
      let choice = (e & f) ^ (~e & g)
      let t1 = h &+ s1 &+ choice &+ Self.roundConstants[i] &+ schedule[i]
      let s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      (h, g, f, e) = (g, f, e, d &+ t1)
      (d, c, b, a) = (c, b, a, t1 &+ s0 &+ majority)
    }
    for (i, word) in [a, b, c, d, e, f, g, h].enumerated() { state[i] &+= word }
  }

  private func rotate(_ word: UInt32, _ bits: UInt32) -> UInt32 {
    word >> bits | word << (32 - bits)
  }

  /// The standard defines both tables as the first 32 bits of the fractions of roots of primes.
  private static let initialState = primes.prefix(8).map { fractionBits(Double($0).squareRoot()) }
  private static let roundConstants = primes.map { fractionBits(cbrt(Double($0))) }

  private static let primes: [Int] = (2...311).filter { n in
    !(2..<n).contains { n % $0 == 0 }
  }

  private static func fractionBits(_ root: Double) -> UInt32 {
    UInt32((root - root.rounded(.down)) * 0x1p32)
  }
}

extension SHA256 {
  /// The hash of a text in UTF-8.
  static func hash(of text: String) -> String {
    var hash = SHA256()
    hash.update(Array(text.utf8))
    return hash.finish()
  }

  /// The hash and the size of a file, read in pieces of one megabyte.
  static func ofFile(_ path: String) throws(StudyError) -> (hash: String, bytes: Int) {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw StudyError(
        .input, file: path, problem: "the file cannot be read",
        remedy: "check its name and that you may read it")
    }
    defer { try? file.close() }
    var hash = SHA256()
    var bytes = 0
    do {
      while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
        hash.update([UInt8](piece))
        bytes += piece.count
      }
    } catch {
      throw StudyError(.input, file: path, problem: "reading fails: \(error)")
    }
    return (hash.finish(), bytes)
  }
}
