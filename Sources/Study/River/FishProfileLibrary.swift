public import River

/// The fish profiles that ship with Bocage, and profiles of the user's own.
public enum FishProfileLibrary {
  private static var shipped: [(name: String, bytes: [UInt8])] {
    [
      ("fish", PackageResources.fish_yml), ("other-fish", PackageResources.other_fish_yml),
      ("salmonids", PackageResources.salmonids_yml),
    ]
  }

  /// The names of the shipped profiles, in alphabetical order.
  public static var names: [String] { shipped.map(\.name) }

  /// The text of a shipped profile with its comments; nothing where there is no such profile.
  static func text(of name: String) -> String? {
    shipped.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// A profile as the user asks for it: a shipped name, or a path that ends in `.yml` or `.yaml`.
  ///
  /// A relative path starts at `directory`, or else where the program runs.
  public static func profile(
    _ nameOrPath: String, relativeTo directory: String? = nil
  ) throws(StudyError) -> FishProfile {
    if nameOrPath.hasSuffix(".yml") || nameOrPath.hasSuffix(".yaml") {
      return try FishProfile(
        yaml: YAMLValue(readingFile: FilePath.resolve(nameOrPath, relativeTo: directory)))
    }
    guard let text = text(of: nameOrPath) else {
      let guess = Suggestion.closest(to: nameOrPath, among: names)
      throw StudyError(
        .configuration, subject: "profile",
        problem: "\"\(nameOrPath)\" is not a shipped profile of fish",
        remedy: "\(Suggestion.remedy(guess, known: names)); or give the path of a .yml file")
    }
    return try FishProfile(yaml: YAMLValue(parsing: text, file: "\(nameOrPath).yml"))
  }
}
