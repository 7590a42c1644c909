import Connectivity

/// The links of a network to which scenarios are added one after the other, with their impedances.
struct GrowingLinks {
  private let alpha: Double
  private let landscape: Landscape
  /// Impedances of links that scenarios changed or added, by their index in the network.
  private var impedances: [Int: Double] = [:]
  /// The indices of added links by their nodes.
  private var addedLinks: [[Int]: [Int]] = [:]
  private var count: Int
  /// The places of the landscape's links, by their nodes.
  private let linkIndices: [[Int]: Int]

  init(_ landscape: Landscape, _ linkIndices: [[Int]: Int]) {
    self.landscape = landscape
    self.linkIndices = linkIndices
    alpha = landscape.profile.dispersal.alpha
    count = landscape.links.count
  }

  /// What makes the network one in which these links, and no others, differ from those of the landscape.
  ///
  /// - Parameters:
  ///   - changed: The links.
  ///   - patches: The patches that are added to those that were added before.
  /// - Returns: The scenario.
  func scenario(
    to changed: [SurfacePlanner.ChangedLink],
    adding patches: ArraySlice<SurfaceMeasures.NewPatch> = []
  ) -> Scenario {
    var scenario = Scenario(
      addedNodeWeights: patches.map(\.weight),
      addedStartWeights: landscape.focus.map { focus in
        patches.map { $0.weight * $0.shares[focus.region] }
      },
      addedShares: (0..<landscape.groupCount).map { group in patches.map { $0.shares[group] } })
    var unchanged = Set(addedLinks.keys)
    for index in impedances.keys where index < landscape.links.count {
      unchanged.insert([landscape.links[index].from, landscape.links[index].to])
    }
    for link in changed {
      let wanted = link.after?.graphLink(alpha: alpha).impedance ?? .infinity
      unchanged.remove([link.from, link.to])
      lead(link.from, link.to, link.index, to: wanted, &scenario)
    }
    // What an earlier measure changed and this set leaves as it was.
    for nodes in unchanged.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let index = linkIndices[nodes]
      let wanted = index.map { landscape.links[$0].graphLink(alpha: alpha).impedance }
      lead(nodes[0], nodes[1], index, to: wanted ?? .infinity, &scenario)
    }
    return scenario
  }

  private func lead(
    _ from: Int, _ to: Int, _ index: Int?, to wanted: Double, _ scenario: inout Scenario
  ) {
    let parallel = (index.map { [$0] } ?? []) + (addedLinks[[from, to]] ?? [])
    let present = parallel.map { link in
      (link, impedances[link] ?? landscape.links[link].graphLink(alpha: alpha).impedance)
    }
    for (link, impedance) in present where impedance < wanted {
      scenario.impedances[link] = wanted
    }
    if !present.contains(where: { $0.1 <= wanted }), wanted < .infinity {
      scenario.addedLinks.append(Link(from: from, to: to, impedance: wanted))
    }
  }

  mutating func advance(by scenario: Scenario) {
    for (link, impedance) in scenario.impedances { impedances[link] = impedance }
    for link in scenario.addedLinks {
      impedances[count] = link.impedance
      addedLinks[[link.from, link.to], default: []].append(count)
      count += 1
    }
  }
}
