import Geometry

/// The links of linear elements: along them, to the patches in reach, and across the gaps between them.
struct ElementLinks {
  let network: ElementNetwork
  let targets: LinkTargets
  /// The graph's node of the first access node.
  let firstNode: Int

  func links(toSteppingNodes others: [SteppingTarget]) throws -> [HabitatLink] {
    alongElements() + (try legsToPatches()) + (try gaps())
      + (try legs(toSteppingNodes: others))
  }

  /// A stepping node that is there already, such as the mouth of a structure.
  struct SteppingTarget {
    let node: Int
    let place: Coordinate
  }

  private func alongElements() -> [HabitatLink] {
    network.stretches.map { stretch in
      let length = Polyline(stretch.path).length
      return HabitatLink(
        from: firstNode + stretch.from, to: firstNode + stretch.to, start: stretch.path[0],
        end: stretch.path[stretch.path.count - 1], length: length, cost: stretch.factor * length,
        crossings: targets.barriers.crossings(along: stretch.path))
    }
  }

  /// From each patch to the access nodes that are nearer to it than their neighbours along the element.
  private func legsToPatches() throws -> [HabitatLink] {
    var links: [HabitatLink] = []
    for nodes in network.nodesOfElement {
      let points = try nodes.map { try Geometry.point(network.nodes[$0], in: targets.context) }
      guard let box = Box.around(nodes.map { network.nodes[$0] }) else { continue }
      for patch in targets.candidates(near: box) {
        let distances = try points.map { try targets.distance(to: patch, from: $0) }
        for i in localMinima(of: distances) where distances[i] <= targets.reach {
          let (start, end) = try targets.nearestPoint(of: patch, to: points[i])
          if let link = try targets.link(
            from: firstNode + nodes[i], at: start, to: patch, at: end, between: [patch])
          {
            links.append(link)
          }
        }
      }
    }
    return links.unique()
  }

  private func legs(toSteppingNodes others: [SteppingTarget]) throws -> [HabitatLink] {
    try network.nodesOfElement.flatMap { nodes in
      try others.flatMap { other in
        let distances = nodes.map { network.nodes[$0].distance(to: other.place) }
        return try localMinima(of: distances).compactMap { i in
          try targets.link(
            from: firstNode + nodes[i], at: network.nodes[nodes[i]], to: other.node,
            at: other.place, between: [])
        }
      }
    }.unique()
  }

  /// The shortest step from each element to each other one that it doesn't touch.
  private func gaps() throws -> [HabitatLink] {
    let elements = network.nodesOfElement
    let boxes = elements.map { nodes in
      Box.around(nodes.map { network.nodes[$0] }) ?? Box(minX: 0, minY: 0, maxX: 0, maxY: 0)
    }
    let index = try SpatialIndex(boxes, in: targets.context)
    var links: [HabitatLink] = []
    for i in elements.indices {
      for j in index.query(boxes[i].expanded(by: targets.reach)) where j > i {
        if let gap = nearestPair(elements[i], elements[j]),
          let link = try targets.link(
            from: firstNode + gap.0, at: network.nodes[gap.0], to: firstNode + gap.1,
            at: network.nodes[gap.1], between: [])
        {
          links.append(link)
        }
      }
    }
    return links
  }

  /// The nearest nodes of two elements; nothing where they share one.
  private func nearestPair(_ a: [Int], _ b: [Int]) -> (Int, Int)? {
    var best: (Int, Int)?
    var bestDistance = Double.infinity
    for i in a {
      for j in b {
        if i == j { return nil }
        let distance = network.nodes[i].distance(to: network.nodes[j])
        if distance < bestDistance { (best, bestDistance) = ((i, j), distance) }
      }
    }
    return best
  }

  /// The indices whose value is smaller than that before and not greater than that after; all zeros.
  private func localMinima(of values: [Double]) -> [Int] {
    values.indices.filter { i in
      values[i] == 0
        || (i == 0 || values[i] < values[i - 1])
          && (i + 1 == values.count || values[i] <= values[i + 1])
    }
  }
}

extension [HabitatLink] {
  /// Each link once, where elements that share a node found the same.
  fileprivate func unique() -> [HabitatLink] {
    var seen: Set<HabitatLink> = []
    return filter { seen.insert($0).inserted }
  }
}
