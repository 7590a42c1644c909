/// A network with all that a set of choices could add to it: links, and weights of nodes.
///
/// The nodes that choices add are part of the network from the start, without weight and without
/// links, so that they have the same numbers whatever is chosen. A choice only ever adds, so that
/// more choices never make a path longer.
public struct ConditionalNetwork: Sendable {
  /// The network when nothing is chosen, with the nodes of all choices.
  public let network: Network
  /// The links that choices add.
  public let links: [ConditionalLink]
  /// The weights that choices add.
  public let weights: [ConditionalWeight]
  /// The number of choices.
  public let choiceCount: Int
  /// For each choice the indices of the links that need it.
  private let linksOfChoice: [[Int]]
  private let weightsOfChoice: [[Int]]

  /// Joins a network and what choices add to it.
  ///
  /// - Parameters:
  ///   - network: The network when nothing is chosen, with the nodes of all choices.
  ///   - links: Links, each with the choices that it needs, in 0..<`choiceCount`.
  ///   - weights: Weights of nodes that have none in the network.
  ///   - choiceCount: The number of choices.
  /// - Throws: The first link or weight that is bad, that needs no choice or one that is not there.
  public init(
    _ network: Network, links: [ConditionalLink], weights: [ConditionalWeight] = [],
    choiceCount: Int
  ) throws(GraphError) {
    var linksOfChoice = [[Int]](repeating: [], count: choiceCount)
    var weightsOfChoice = linksOfChoice
    for (index, link) in links.enumerated() {
      try link.link.check(index: index, nodeCount: network.nodeCount)
      guard let first = link.needs.first, let last = link.needs.last, first >= 0,
        last < choiceCount
      else { throw .choice(link.needs, choiceCount: choiceCount) }
      for choice in link.needs { linksOfChoice[choice].append(index) }
    }
    for (index, weight) in weights.enumerated() {
      guard weight.choice >= 0, weight.choice < choiceCount else {
        throw .choice([weight.choice], choiceCount: choiceCount)
      }
      guard weight.node >= 0, weight.node < network.nodeCount else {
        throw .unknownChangedNode(weight.node, nodeCount: network.nodeCount)
      }
      try NodeWeights.check(weight.weight, node: weight.node)
      guard network.weights.source[weight.node] == 0, network.weights.target[weight.node] == 0
      else { throw .weight(weight.weight, node: weight.node) }
      weightsOfChoice[weight.choice].append(index)
    }
    self.network = network
    self.links = links
    self.weights = weights
    self.choiceCount = choiceCount
    self.linksOfChoice = linksOfChoice
    self.weightsOfChoice = weightsOfChoice
  }

  /// What choices add to the network in which others are made already.
  ///
  /// - Parameters:
  ///   - added: The choices to make.
  ///   - isMade: Whether each choice is made already; the added ones are not.
  /// - Returns: A scenario for the network with the choices that are made.
  public func scenario(adding added: [Int], to isMade: [Bool]) -> Scenario {
    var isMade = isMade
    for choice in added { isMade[choice] = true }
    var scenario = Scenario()
    var seen: Set<Int> = []
    for choice in added {
      for index in linksOfChoice[choice] where links[index].needs.allSatisfy({ isMade[$0] }) {
        if links[index].needs.count > 1, !seen.insert(index).inserted { continue }
        scenario.addedLinks.append(links[index].link)
      }
      for index in weightsOfChoice[choice] {
        scenario.weights[weights[index].node] = weights[index].weight
      }
    }
    return scenario
  }

  /// The choices that have a link together with a choice, or one that ends where one of its links
  /// does, ascending.
  public var neighbours: [[Int]] {
    var choicesOfNode: [Int: Set<Int>] = [:]
    for link in links {
      for node in [link.link.from, link.link.to] {
        choicesOfNode[node, default: []].formUnion(link.needs)
      }
    }
    var neighbours = [Set<Int>](repeating: [], count: choiceCount)
    for choices in choicesOfNode.values {
      for choice in choices { neighbours[choice].formUnion(choices) }
    }
    return neighbours.enumerated().map { $1.subtracting([$0]).sorted() }
  }
}
