import Foundation

extension Landscape {
  /// The same landscape to a species with the numbers of a draw.
  ///
  /// Patches and links stay as they were built; what they cost changes. A drawn permeability takes the
  /// place of the profile's own. A crossing of that kind with another permeability, such as one that
  /// follows from traffic, keeps its proportion in -ln: `pi` becomes `pi^(ln drawn / ln own)`. Structures
  /// whose permeability a layer gives keep it.
  public func reweighted(by draw: ProfileDraw) -> Landscape {
    let barriers = PermeabilityDraw(draw, profile: profile)
    var drawn = self
    if let distance = draw.dispersalDistance {
      drawn.profile.dispersal = profile.dispersal.withDistance(distance)
    }
    drawn.profile.permeability.merge(draw.permeability) { $1 }
    drawn.profile.structures.merge(draw.structures) { $1 }
    for index in segments.indices {
      drawn.segments[index].permeability = barriers.drawn(
        segments[index].permeability, of: segments[index].kind)
    }
    for index in pieces.indices {
      drawn.pieces[index].permeability = barriers.drawn(
        pieces[index].permeability, of: segments[pieces[index].segment].kind)
    }
    for link in links.indices {
      for index in links[link].crossings.indices {
        drawn.links[link].crossings[index] = barriers.drawn(
          links[link].crossings[index], in: self)
      }
    }
    drawn.reweightStructures(by: draw, own: profile.structures)
    return drawn
  }

  private mutating func reweightStructures(
    by draw: ProfileDraw, own: [StructureKind: Double]
  ) {
    let passages = passages
    for index in structures.indices
    where structures[index].reweight(by: draw, own: own) {
      if let passage = passages[index] {
        links[passage].structure = structures[index].permeability
      }
    }
  }

  /// Per structure the link from its one mouth to its other.
  ///
  /// The mouths of structures are the first stepping nodes, two for each.
  private var passages: [Int: Int] {
    var passages: [Int: Int] = [:]
    for (index, link) in links.enumerated() {
      let (structure, mouth) = (link.from - patches.count).quotientAndRemainder(dividingBy: 2)
      guard link.from >= patches.count, structure < structures.count, mouth == 0,
        link.to == link.from + 1
      else { continue }
      passages[structure] = index
    }
    return passages
  }
}

extension CrossingStructure {
  /// Gives the structure the drawn permeability of its kind, if it has the profile's own.
  ///
  /// - Returns: Whether it has.
  @discardableResult
  mutating func reweight(by draw: ProfileDraw, own: [StructureKind: Double]) -> Bool {
    guard let value = draw.structures[kind], permeability == own[kind] else { return false }
    permeability = value
    return true
  }
}

/// How a draw changes permeabilities.
struct PermeabilityDraw {
  private let own: [BarrierKind: Double]
  private let drawn: [BarrierKind: Double]

  init(_ draw: ProfileDraw, profile: SpeciesProfile) {
    own = profile.permeability
    drawn = draw.permeability
  }

  func drawn(_ crossing: BarrierCrossing, in landscape: Landscape) -> BarrierCrossing {
    var drawn = crossing
    drawn.permeability = self.drawn(
      crossing.permeability, of: landscape.segments[crossing.segment].kind)
    return drawn
  }

  func drawn(_ permeability: Double, of kind: BarrierKind) -> Double {
    guard let drawn = drawn[kind], let own = own[kind] else { return permeability }
    if permeability == own { return drawn }
    // Impassable and open have no proportion to keep, nor has any number one to a profile's 0 or 1.
    guard permeability > 0, permeability < 1, own > 0, own < 1 else { return permeability }
    return pow(permeability, log(drawn) / log(own))
  }
}
