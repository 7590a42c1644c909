/// For each edge of a forest the weights beyond its two ends, each times what it takes to travel there.
///
/// Two passes, from the springs down and from the mouths up, give the sums for all edges (rerooting). Sums
/// leave a branch out by adding all others, never by subtracting it, so that small sums beside large ones
/// keep their digits and an impassable barrier needs no division.
struct ForestPotentials {
  /// Per place, the sum over its side of the edge to its parent, seen from the place.
  let below: [Double]
  /// Per place, the sum over the other side, seen from the parent.
  let above: [Double]

  /// - Parameters:
  ///   - layout: The forest.
  ///   - gift: Per place, the weight of its edge as it is seen from an end of it.
  ///   - down: Per place, the factor by which the sum below it counts at its parent.
  ///   - up: Per place, the factor by which the sum above it counts at the place.
  /// - Complexity: O(n).
  init(_ layout: RiverLayout, gift: [Double], down: [Double], up: [Double]) {
    var below = [Double](repeating: 0, count: layout.count)
    var above = below
    gather(layout, gift.span, down.span, &below)
    spread(layout, gift.span, down.span, up.span, below.span, &above)
    self.below = below
    self.above = above
  }
}

private func gather(
  _ layout: RiverLayout, _ gift: Span<Double>, _ down: Span<Double>, _ below: inout [Double]
) {
  let firstChild = layout.firstChild.span
  let endChild = layout.endChild.span
  var below = below.mutableSpan
  var place = below.count
  while place > 0 {
    place &-= 1
    var sum = 0.0
    var child = Int(firstChild[place])
    let end = Int(endChild[place])
    while child < end {
      sum += gift[child] + down[child] * below[child]
      child &+= 1
    }
    below[place] = sum
  }
}

private func spread(
  _ layout: RiverLayout, _ gift: Span<Double>, _ down: Span<Double>, _ up: Span<Double>,
  _ below: Span<Double>, _ above: inout [Double]
) {
  let firstChild = layout.firstChild.span
  let endChild = layout.endChild.span
  let edges = layout.edges.span
  var above = above.mutableSpan
  var place = 0
  while place < below.count {
    let first = Int(firstChild[place])
    let end = Int(endChild[place])
    var before = edges[place] == RiverLayout.none ? 0 : gift[place] + up[place] * above[place]
    var child = first
    while child < end {
      above[child] = before
      before += gift[child] + down[child] * below[child]
      child &+= 1
    }
    var after = 0.0
    while child > first {
      child &-= 1
      above[child] += after
      after += gift[child] + down[child] * below[child]
    }
    place &+= 1
  }
}
