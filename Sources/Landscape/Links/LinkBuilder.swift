import Geometry

/// Draws the straight links between all patches within reach, in parallel.
struct LinkBuilder {
  let patches: [[UInt8]]
  let barriers: BarrierIndex
  let reach: Double
  let rules: LandscapeRules

  /// The links, ordered by their ends.
  func links(
    threads: Int, progress: @escaping @Sendable (Double) -> Void
  ) async throws -> [HabitatLink] {
    // Strided shares, as the first patches have the most others after them.
    let count = max(1, min(threads, patches.count))
    return try await withThrowingTaskGroup(of: [HabitatLink].self) { group in
      for share in 0..<count {
        group.addTask {
          let context = GeometryContext()
          let targets = try LinkTargets(
            patches: patches.map { try Geometry(wkb: $0, in: context) }, barriers: barriers,
            reach: reach, rules: rules, context: context)
          var links: [HabitatLink] = []
          for patch in stride(from: share, to: patches.count, by: count) {
            links += try targets.links(from: patch)
            if share == 0 { progress(Double(patch) / Double(patches.count)) }
          }
          return links
        }
      }
      var links: [HabitatLink] = []
      for try await part in group { links += part }
      return links.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    }
  }
}
