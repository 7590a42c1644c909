extension LinkedSurface {
  /// Works on the links of each patch to those after it, and puts together the parts in the patches' order.
  func perPatch<Part: Sendable, Total: Sendable>(
    into total: Total, threads: Int, _ progress: @escaping @Sendable (Double) -> Void,
    _ work: @escaping @Sendable (inout PairSearch, ArraySlice<LeastCostLink>) -> Part,
    combine: @escaping @Sendable (inout Total, Part) -> Void
  ) async -> Total {
    let shares = (0..<patches.count).map { firstLinks[$0]..<firstLinks[$0 + 1] }
      .filter { !$0.isEmpty }
    let parts = OrderedWork(shares.count, into: total, progress: progress, combine: combine)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<min(max(1, threads), shares.count) {
        group.addTask {
          var search = PairSearch(surface, patches)
          while let number = await parts.next() {
            await parts.add(work(&search, links[shares[number]]), of: number)
          }
        }
      }
    }
    return await parts.result()
  }
}
