import Foundation

/// What the manifest beside a result says of its study.
struct ManifestHead: Decodable {
  var study: String?
  var profile: Profile?

  struct Profile: Decodable {
    var name: String
    var species: String

    /// As reports say it.
    var title: String { "\(name) (\(species))" }
  }

  /// Reads the manifest of a file; nothing where there is none.
  init?(beside file: String) {
    let path = Manifest.path(beside: file)
    guard let data = FileManager.default.contents(atPath: path),
      let head = try? JSONDecoder().decode(Self.self, from: data)
    else { return nil }
    self = head
  }
}
