extension LandscapeBuilder {
  /// Reads the reserves and builds their graph, for ``ProtectedConnectivity``.
  ///
  /// It is a landscape whose patches are the reserves, those that touch being one: of any size, all of
  /// quality 1, and not cut by barriers. Links, and the barriers, crossings and linear elements on
  /// them, are those of the species.
  ///
  /// - Parameters:
  ///   - threads: How many tasks draw links at the same time; the result doesn't depend on it.
  ///   - progress: Called now and then, from any thread.
  /// - Returns: The graph of the reserves; nothing where the study has none.
  /// - Throws: What is wrong with the layers, and where.
  public func reserves(
    threads: Int, progress: @escaping Progress = { _, _ in }
  ) async throws(LandscapeError) -> Landscape? {
    guard let source = sources.reserves else { return nil }
    var sources = sources
    sources.patches = [
      PatchSource(layer: source.layer, filter: source.filter, name: source.name)
    ]
    sources.reserves = nil
    sources.settlements = nil
    var profile = profile
    profile.minimumArea = 0
    var rules = rules
    rules.cutBelow = 0
    let isIntraPatchGiven = rules.links == .leastCost && rules.surface.intraPatch
    rules.surface.intraPatch = false
    var landscape = try await LandscapeBuilder(
      sources: sources, profile: profile, rules: rules, patchesAre: .reserves
    ).build(threads: threads, progress: progress)
    if isIntraPatchGiven {
      landscape.notices.append(
        "intra-patch distances: reserves are passed at no cost, as ProtConn is defined")
    }
    return landscape
  }
}
