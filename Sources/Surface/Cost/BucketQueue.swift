/// Slots that wait to be visited, in buckets of about the same cost.
///
/// Costs on a grid differ by less than one step from the lowest that waits, so that a wheel of buckets
/// as long as the dearest step holds them all (Dial 1969). Where a bucket is no wider than the cheapest
/// step, nothing in it can make another of its slots cheaper (Denardo & Fox 1979), and no order within
/// a bucket is needed. Costs themselves are never rounded: where buckets have to be wider, a slot that
/// got cheaper is visited again.
struct BucketQueue {
  private struct Entry {
    var slot: UInt32
    var next: UInt32
  }

  /// The most buckets of a wheel.
  private static let mostBuckets = 1 << 16
  private static let none = UInt32.max

  private let bucketsPerCost: Double
  private let mask: Int
  private var heads: [UInt32]
  private var entries: [Entry] = []
  private var free = BucketQueue.none
  private var current = 0
  private var count = 0

  /// A queue for steps that cost between `cheapest` and `dearest`; the cheapest is above 0.
  init(cheapest: Double, dearest: Double) {
    let width = max(cheapest, dearest / Double(Self.mostBuckets - 2))
    bucketsPerCost = 1 / width
    var buckets = 4
    while Double(buckets) < dearest / width + 2 { buckets *= 2 }
    mask = buckets - 1
    heads = Array(repeating: Self.none, count: buckets)
  }

  /// The number of the bucket of a cost, counted from cost 0.
  private func bucket(of cost: Double) -> Int { Int(cost * bucketsPerCost) }

  /// True where a cost lies within the wheel; an empty wheel turns to where the cost lies.
  mutating func accepts(_ cost: Double) -> Bool {
    if count == 0 { current = bucket(of: cost) }
    return bucket(of: cost) - current <= mask
  }

  @inline(__always)
  mutating func push(_ slot: Int, cost: Double) {
    let place = bucket(of: cost) & mask
    let entry = Entry(slot: UInt32(truncatingIfNeeded: slot), next: heads[place])
    if free == Self.none {
      heads[place] = UInt32(truncatingIfNeeded: entries.count)
      entries.append(entry)
    } else {
      let reused = free
      free = entries[Int(reused)].next
      entries[Int(reused)] = entry
      heads[place] = reused
    }
    count += 1
  }

  /// One of the slots of the lowest bucket that has any.
  @inline(__always)
  mutating func pop() -> Int? {
    guard count > 0 else { return nil }
    while heads[current & mask] == Self.none { current += 1 }
    let place = current & mask
    let head = heads[place]
    let entry = entries[Int(head)]
    heads[place] = entry.next
    entries[Int(head)].next = free
    free = head
    count -= 1
    return Int(entry.slot)
  }
}
