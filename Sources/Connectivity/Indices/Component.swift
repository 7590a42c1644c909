/// A component of the binary graph that holds a patch.
struct Component {
  /// The source weights of its patches.
  var size = 0.0
  /// The part of that in each group.
  var sizeByGroup: [Double]
}

extension Network {
  /// The components that links up to a threshold join, in the order of their first patch.
  func components(threshold: Double, groups: GroupShares) -> [Component] {
    var sets = DisjointSets(count: nodeCount)
    for link in graph.links where link.impedance <= threshold && link.impedance < .infinity {
      sets.unite(link.from, link.to)
    }
    var components: [Component] = []
    var indexOfRoot = [Int?](repeating: nil, count: nodeCount)
    for node in 0..<nodeCount where patches[node] {
      let root = sets.root(of: node)
      let index = indexOfRoot[root] ?? components.count
      if index == components.count {
        indexOfRoot[root] = index
        components.append(Component(sizeByGroup: Array(repeating: 0, count: groups.groupCount)))
      }
      components[index].size += weights.source[node]
      groups.add(weights.source[node], of: node, to: &components[index].sizeByGroup)
    }
    return components
  }
}
