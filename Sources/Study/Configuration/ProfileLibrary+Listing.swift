import Landscape
public import Report
import River

extension ProfileLibrary {
  /// The shipped profiles with what tells them apart.
  public static func table() throws(StudyError) -> Table {
    var table = Table(
      header: ["name", "species", "realm", "minimum_area_ha", "maximum_link_m"])
    for name in names {
      let profile = try profile(named: name)
      table.append([
        .text(name), .text(profile.species), .text(profile.realm.rawValue),
        .real(profile.minimumArea), .real(profile.dispersal.maximumDistance.rounded()),
      ])
    }
    for name in FishProfileLibrary.names {
      let profile = try FishProfileLibrary.profile(name)
      table.append([.text(name), .text(profile.species), .text("blue"), .empty, .empty])
    }
    return table
  }

  /// A shipped profile's numbers as JSON.
  public static func json(of name: String) throws(StudyError) -> String {
    if FishProfileLibrary.names.contains(name) {
      return JSONText.pretty(Manifest.FishRecord(try FishProfileLibrary.profile(name))) + "\n"
    }
    return JSONText.pretty(Manifest.ProfileRecord(try profile(named: name))) + "\n"
  }
}
