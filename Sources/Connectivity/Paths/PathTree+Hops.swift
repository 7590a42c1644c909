/// Finds the paths of fewest hops from a source, breadth first, over arcs of length 0 or 1.
///
/// The nodes of one distance are appended to `order`, while those one hop on wait in `next`.
///
/// - Returns: The number of nodes reached.
func countHops(
  _ arcs: Arcs, _ source: Int, _ distance: inout [Double], _ parentArc: inout [UInt32],
  _ parent: inout [UInt32], _ order: inout [UInt32], _ next: inout [UInt32]
) -> Int {
  let offsets = arcs.offsets.span
  let targets = arcs.targets.span
  let lengths = arcs.lengths.span
  var distance = distance.mutableSpan
  var parentArc = parentArc.mutableSpan
  var parent = parent.mutableSpan
  var order = order.mutableSpan
  var next = next.mutableSpan
  distance[source] = 0
  order[0] = UInt32(source)
  var reached = 1
  var settled = 0
  var hops = 0.0
  while settled < reached {
    var waiting = 0
    while settled < reached {
      let node = Int(order[settled])
      settled &+= 1
      var arc = Int(offsets[node])
      let end = Int(offsets[node &+ 1])
      while arc < end {
        let target = Int(targets[arc])
        let length = hops + lengths[arc]
        if length < distance[target] {
          if length == hops {
            order[reached] = targets[arc]
            reached &+= 1
          } else {
            next[waiting] = targets[arc]
            waiting &+= 1
          }
          distance[target] = length
          parentArc[target] = UInt32(truncatingIfNeeded: arc)
          parent[target] = UInt32(truncatingIfNeeded: node)
        }
        arc &+= 1
      }
    }
    hops += 1
    // One that waited may have been reached without a hop since.
    for index in 0..<waiting where distance[Int(next[index])] == hops {
      order[reached] = next[index]
      reached &+= 1
    }
  }
  return reached
}
