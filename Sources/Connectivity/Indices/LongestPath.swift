extension RankedNetwork {
  /// The impedance of the longest best path between two patches, whether or not the cutoff lets it
  /// count.
  func longestPath(threads: Int) async -> Double {
    let ends = patches.indices.filter { patches[$0] }
    return await Parallelism.reduce(ends.count, threads: threads, into: 0.0) { block in
      var tree = PathTree(nodeCount: patches.count)
      var longest = 0.0
      for end in ends[block] {
        tree.run(impedance.arcs, from: end)
        for index in 0..<tree.reachedCount where patches[Int(tree.order[index])] {
          longest = max(longest, tree.distance[Int(tree.order[index])])
        }
      }
      return longest
    } combine: {
      $0 = max($0, $1)
    }
  }
}
