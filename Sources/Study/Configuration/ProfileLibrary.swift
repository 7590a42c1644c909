public import Landscape

/// The species profiles that ship with Bocage, and profiles of the user's own.
public enum ProfileLibrary {
  /// Names and YAML texts of the shipped profiles, as embedded in the program.
  private static var shipped: [(name: String, bytes: [UInt8])] {
    [
      ("badger", PackageResources.badger_yml),
      ("butterfly", PackageResources.butterfly_yml),
      ("great-crested-newt", PackageResources.great_crested_newt_yml),
      ("ground-beetle", PackageResources.ground_beetle_yml),
      ("hedgehog", PackageResources.hedgehog_yml),
      ("red-squirrel", PackageResources.red_squirrel_yml),
      ("roe-deer", PackageResources.roe_deer_yml),
      ("tree-frog", PackageResources.tree_frog_yml),
    ]
  }

  /// The names of the shipped profiles, in alphabetical order.
  public static var names: [String] { shipped.map(\.name).sorted() }

  /// The text of a shipped profile with its comments, which name the source of each number.
  ///
  /// An unknown name is an error that lists the known ones.
  public static func text(of name: String) throws(StudyError) -> String {
    if let fish = FishProfileLibrary.text(of: name) { return fish }
    guard let profile = shipped.first(where: { $0.name == name }) else {
      throw unknown(name)
    }
    return String(decoding: profile.bytes, as: UTF8.self)
  }

  /// A shipped profile.
  ///
  /// An unknown name is an error that lists the known ones.
  public static func profile(named name: String) throws(StudyError) -> SpeciesProfile {
    if FishProfileLibrary.names.contains(name) {
      throw StudyError(
        .configuration, subject: "profile", problem: "\"\(name)\" is a profile of fish",
        remedy: "name it in the blue part of the study, or give a species of the land")
    }
    return try SpeciesProfile(yaml: YAMLValue(parsing: text(of: name), file: "\(name).yml"))
  }

  /// A profile from a YAML file.
  public static func load(file: String) throws(StudyError) -> SpeciesProfile {
    try SpeciesProfile(yaml: YAMLValue(readingFile: file))
  }

  /// A profile as the user asks for it: a shipped name, or a path that ends in `.yml` or `.yaml`.
  ///
  /// A relative path starts at `directory`, or else where the program runs.
  public static func profile(
    _ nameOrPath: String, relativeTo directory: String? = nil
  ) throws(StudyError) -> SpeciesProfile {
    guard isPath(nameOrPath) else { return try profile(named: nameOrPath) }
    return try load(file: FilePath.resolve(nameOrPath, relativeTo: directory))
  }

  private static func isPath(_ text: String) -> Bool {
    text.hasSuffix(".yml") || text.hasSuffix(".yaml")
  }

  private static func unknown(_ name: String) -> StudyError {
    let guess = Suggestion.closest(to: name, among: names)
    return StudyError(
      .configuration, subject: "profile", problem: "\"\(name)\" is not a shipped profile",
      remedy: "\(Suggestion.remedy(guess, known: names)); or give the path of a .yml file")
  }
}
