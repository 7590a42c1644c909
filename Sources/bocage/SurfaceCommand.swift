import ArgumentParser

/// The command `bocage surface`.
struct SurfaceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "surface",
    abstract: "Make a resistance surface, and find least-cost links and corridors on it.",
    discussion: """
      A study with links: leastCost puts land cover, barriers, crossings and linear elements on the \
      cells of a grid, and links its patches by the cheapest ways over them. analyze, score, rank and \
      batch work on such a study as on any other; these commands show the surface itself.

      EXAMPLE
        bocage surface links Fixtures/zonienwoud/surface.yml -o links.gpkg
        bocage surface build Fixtures/zonienwoud/surface.yml -o resistance.tif
      """,
    subcommands: [
      SurfaceBuildCommand.self, SurfaceLinksCommand.self, SurfaceMergeCommand.self,
      SurfaceCorridorCommand.self, SurfaceBarriersCommand.self,
    ])
}
