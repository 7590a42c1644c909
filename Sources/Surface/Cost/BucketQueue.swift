/// Slots that wait to be visited, in buckets of about the same cost.
///
/// Costs on a grid differ by less than one step from the lowest that waits, so that a wheel of buckets
/// as long as the dearest step holds them all (Dial 1969). Where a bucket is no wider than the cheapest
/// step, nothing in it can make another of its slots cheaper (Denardo & Fox 1979), and no order within
/// a bucket is needed. Costs themselves are never rounded: where buckets have to be wider, a slot that
/// got cheaper is visited again.
///
/// Its arrays lie open, so that a search takes spans of them once for its whole run.
struct BucketQueue {
  /// A slot in a bucket, or a place that is free for one.
  struct Entry {
    var slot: UInt32
    var next: UInt32
  }

  /// What changes with each slot but isn't an array.
  struct Place {
    /// How many buckets one unit of cost is wide.
    let bucketsPerCost: Double
    let mask: Int
    /// The first of the free entries.
    var free = UInt32(0)
    /// The number of the bucket that is emptied, counted from cost 0.
    var current = 0
    /// How many slots wait.
    var count = 0
  }

  /// No entry.
  static let none = UInt32.max
  /// The most buckets of a wheel.
  private static let mostBuckets = 1 << 16

  var place: Place
  /// The first entry of each bucket.
  var heads: [UInt32]
  /// The entries, those of a bucket and those that are free linked to one another.
  var entries: [Entry] = []

  /// A queue for steps that cost between `cheapest` and `dearest`; the cheapest is above 0.
  init(cheapest: Double, dearest: Double) {
    let width = max(cheapest, dearest / Double(Self.mostBuckets - 2))
    var buckets = 4
    while Double(buckets) < dearest / width + 2 { buckets *= 2 }
    place = Place(bucketsPerCost: 1 / width, mask: buckets - 1, free: Self.none)
    heads = Array(repeating: Self.none, count: buckets)
    grow()
  }

  /// Takes out all slots that wait.
  mutating func empty(_ body: (UInt32) -> Void) {
    while place.count > 0 {
      var head = heads[place.current & place.mask]
      while head != Self.none {
        let entry = entries[Int(head)]
        body(entry.slot)
        entries[Int(head)].next = place.free
        place.free = head
        place.count -= 1
        head = entry.next
      }
      heads[place.current & place.mask] = Self.none
      place.current += 1
    }
  }

  /// Makes place for as many slots again.
  mutating func grow() {
    let first = entries.count
    let added = max(256, first)
    entries.reserveCapacity(first + added)
    for index in first..<first + added {
      entries.append(Entry(slot: 0, next: UInt32(truncatingIfNeeded: index + 1)))
    }
    entries[first + added - 1].next = place.free
    place.free = UInt32(truncatingIfNeeded: first)
  }
}

extension BucketQueue.Place {
  /// The number of the bucket of a cost, counted from cost 0.
  @inline(__always)
  private func bucket(of cost: Double) -> Int { Int(cost * bucketsPerCost) }

  /// True where a cost lies within the wheel; an empty wheel turns to where the cost lies.
  mutating func accepts(_ cost: Double) -> Bool {
    if count == 0 { current = bucket(of: cost) }
    return bucket(of: cost) - current <= mask
  }

  /// Adds a slot; there is a free entry.
  @inline(__always)
  mutating func push(
    _ slot: Int, cost: Double, _ heads: inout MutableSpan<UInt32>,
    _ entries: inout MutableSpan<BucketQueue.Entry>
  ) {
    let bucket = bucket(of: cost) & mask
    let entry = Int(free)
    free = entries[entry].next
    entries[entry] = BucketQueue.Entry(
      slot: UInt32(truncatingIfNeeded: slot), next: heads[bucket])
    heads[bucket] = UInt32(truncatingIfNeeded: entry)
    count &+= 1
  }

  /// The number of the last bucket with a cost up to a limit.
  func lastBucket(within limit: Double) -> Int {
    limit * bucketsPerCost < 0x1p62 ? bucket(of: limit) : .max
  }

  /// Turns to the lowest bucket that has any slot; some slot waits.
  @inline(__always)
  mutating func turn(_ heads: inout MutableSpan<UInt32>) {
    while heads[current & mask] == BucketQueue.none { current &+= 1 }
  }

  /// Takes one of the slots of the bucket that it turned to.
  @inline(__always)
  mutating func pop(
    _ heads: inout MutableSpan<UInt32>, _ entries: inout MutableSpan<BucketQueue.Entry>
  ) -> Int {
    let head = heads[current & mask]
    let entry = entries[Int(head)]
    heads[current & mask] = entry.next
    entries[Int(head)].next = free
    free = head
    count &-= 1
    return Int(entry.slot)
  }
}
