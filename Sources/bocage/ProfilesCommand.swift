import ArgumentParser
import Report
import Study

/// The command `bocage profiles`.
struct ProfilesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profiles",
    abstract: "Show the species profiles that come with Bocage.",
    discussion: """
      A profile says what a focal species needs: its habitats, how far it goes, what stops it and \
      what helps it across. Each number has its source beside it. Save one with -o, change it, and \
      use it with --profile FILE.yml.

      EXAMPLE
        bocage profiles show badger -o my-badger.yml
      """,
    subcommands: [List.self, Show.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the profiles: name, species, realm and reach.",
      discussion: """
        minimum_area_ha is the smallest patch that counts, maximum_link_m the longest straight \
        movement between two patches. Profiles of the realm blue are of fish, for the blue part of a study: they \
        have neither.

        EXAMPLE
          bocage profiles list
        """)

    @OptionGroup var common: CommonOptions

    mutating func run() async throws {
      var output = try common.plannedOutput()
      let table = try ProfileLibrary.table()
      try output.write(common.json ? table.json : table.csv)
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a profile as YAML, with the source of each number.",
      discussion: """
        EXAMPLE
          bocage profiles show hedgehog
        """)

    @Argument(help: "The profile's name, as `bocage profiles list` prints it.")
    var name: String

    @OptionGroup var common: CommonOptions

    mutating func run() async throws {
      var output = try common.plannedOutput()
      try output.write(
        common.json ? ProfileLibrary.json(of: name) : ProfileLibrary.text(of: name))
    }
  }
}
