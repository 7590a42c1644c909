import Geometry

extension PatchBuilder {
  /// The single reserves that a patch of reserves is made of, in the order of their layer.
  ///
  /// Parts with one name are one reserve, parts without a name are one each.
  func reserves(of parts: [HabitatPart], regions: RegionIndex) throws -> [Reserve] {
    var groups: [[HabitatPart]] = []
    var groupOfName: [String: Int] = [:]
    for part in parts {
      if let name = part.name, let group = groupOfName[name] {
        groups[group].append(part)
      } else {
        if let name = part.name { groupOfName[name] = groups.count }
        groups.append([part])
      }
    }
    return try groups.map { members in
      let geometry =
        members.count == 1
        ? members[0].geometry : try Geometry.union(of: members.map(\.geometry), in: context)
      return Reserve(
        name: members[0].name, area: geometry.area / 10_000,
        regionShares: try regions.shares(of: geometry, parts: members))
    }
  }
}
