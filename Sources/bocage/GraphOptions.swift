public import ArgumentParser
public import Study

/// The options that tell a graph and what its links mean.
struct GraphOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Lines of id and weight.", valueName: "file"))
  var nodes: String

  @Option(help: ArgumentHelp("Lines of id, id and distance or probability.", valueName: "file"))
  var links: String

  @Option(
    help: ArgumentHelp("What the third column of the links file is.", valueName: "values"))
  var weightsAre = LinkScale.Values.distance

  @Flag(help: "Links lead only from the first node of a line to the second.")
  var directed = false

  @Option(
    help: ArgumentHelp(
      "A distance at which the probability of movement is known.",
      discussion: """
        In the unit of the links file. It is also the longest distance of a link that NC, NL, IIC, \
        LCP, CCP, H and the component sizes count.
        """,
      valueName: "d"))
  var distance: Double?

  @Option(
    help: ArgumentHelp(
      "The probability of movement over that distance.",
      discussion: """
        With --weights-are probability: the smallest probability of a link that NC, NL, IIC, LCP, \
        CCP, H and the component sizes count; 0 without it.
        """,
      valueName: "p"))
  var probability: Double?

  @Option(
    help: ArgumentHelp(
      "The area of the whole landscape, in the unit of the weights.",
      discussion: "With it, PC, IIC and LCP are given and not only their numerators.",
      valueName: "a"))
  var area: Double?

  func validate() throws {
    switch weightsAre {
    case .distance where distance == nil || probability == nil:
      throw ValidationError(
        "--distance and --probability must say how the probability of movement falls with distance")
    case .probability where distance != nil:
      throw ValidationError("--distance has no meaning with --weights-are probability")
    default: break
    }
    if let area, !(area > 0 && area < .infinity) {
      throw ValidationError("--area must be a number above 0")
    }
  }
}

extension GraphOptions {
  /// Reads the graph.
  func graph() throws -> BareGraph {
    try BareGraph(nodesFile: nodes, linksFile: links, scale: scale(), isDirected: directed)
  }

  private func scale() throws(StudyError) -> LinkScale {
    guard weightsAre == .distance, let distance, let probability else {
      return try .probability(threshold: probability ?? 0)
    }
    return try .distance(distance, probability: probability)
  }
}

extension LinkScale.Values: ExpressibleByArgument {}
