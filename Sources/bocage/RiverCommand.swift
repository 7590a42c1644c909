import ArgumentParser

/// The command `bocage river`.
struct RiverCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "river",
    abstract: "How well are rivers connected, and which barriers in them cost most?",
    discussion: """
      Computes the dendritic connectivity indices (DCI) of a river network with barriers, what each \
      barrier takes from them, and what fish passes, removals and restorations add.

      A network comes from a study file with a blue part, or from two CSV tables: reaches \
      (`reach,from,to,length` and optionally `width`, `quality`, `name`; from and to are nodes, in the direction of \
      flow) and barriers (`barrier`, then `from,to` for the nodes above and below or \
      `upstream,downstream` for the reaches, then `up`, `down`, and optionally `kind`, `name`, `cost`).

      EXAMPLE
        bocage river analyze Fixtures/dijle/study.yml
        bocage river rank --reaches reaches.csv --barriers barriers.csv --top 10
      """,
    subcommands: [
      RiverAnalyzeCommand.self, RiverRankCommand.self, RiverScoreCommand.self,
    ])
}
