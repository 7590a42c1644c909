/// Why a graph, a network or a scenario cannot be made.
public enum GraphError: Error, Sendable, Hashable {
  /// More nodes or links than 32-bit indices can name, or a negative number of nodes.
  case size(nodeCount: Int, linkCount: Int)
  /// A link ends at a node that does not exist.
  case unknownNode(Int, link: Int, nodeCount: Int)
  /// A link joins a node to itself.
  case selfLink(Int, node: Int)
  /// A link's impedance is negative or not a number.
  case impedance(Double, link: Int)
  /// A node's weight is negative, infinite or not a number.
  case weight(Double, node: Int)
  /// A list does not have one value for each of what it describes.
  case count(Int, expected: Int, of: String)
  /// More patches than nodes, or a negative number of patches.
  case patchCount(Int, nodeCount: Int)
  /// The kernel's parameters do not make probabilities that fall with impedance.
  case kernel(Kernel)
  /// The smallest probability that counts is not in 0..<1.
  case cutoff(Double)
  /// The share of a node that lies in a group is not in 0...1.
  case share(Double, group: Int, node: Int)
  /// A scenario changes a node that the network does not have.
  case unknownChangedNode(Int, nodeCount: Int)
  /// A scenario changes a link that the network does not have.
  case unknownChangedLink(Int, linkCount: Int)
  /// A link or weight depends on no choice, or on one that is not there.
  case choice([Int], choiceCount: Int)
  /// The bytes of a block of an analysis are incomplete or damaged.
  case damagedBlock
  /// The bytes of a block of an analysis are in a form that another version writes.
  case blockVersion(Int)
  /// A block belongs to the analysis of another network, or with other groups or another threshold.
  case foreignBlock(Int)
  /// A block of an analysis is added out of turn.
  case blockOrder(Int, expected: Int)
  /// Blocks of an analysis are missing, from one on.
  case missingBlocks(from: Int, blockCount: Int)
}

extension GraphError: CustomStringConvertible {
  /// One line: what is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .size(let nodes, let links):
      "a graph of \(nodes) nodes and \(links) links cannot be indexed: split the study area"
    case .unknownNode(let node, let link, let count):
      "link \(link) ends at node \(node), but the nodes are 0..<\(count): correct the link"
    case .selfLink(let link, let node):
      "link \(link) joins node \(node) to itself: leave it out"
    case .impedance(let value, let link):
      "link \(link) has impedance \(value): give -ln(probability), 0 or more"
    case .weight(let value, let node):
      "node \(node) has weight \(value): give a finite number, 0 or more"
    case .count(let count, let expected, let what):
      "\(count) values for \(expected) \(what): give one for each"
    case .patchCount(let count, let nodes):
      "\(count) patches in a graph of \(nodes) nodes: give a number in 0...\(nodes)"
    case .kernel(let kernel):
      "kernel \(kernel) does not fall: "
        + "share must be in 0...1, tailRate between 0 and 1, shape finite and above 0"
    case .cutoff(let value):
      "cutoff \(value) is no smallest probability: give a number in 0..<1"
    case .share(let value, let group, let node):
      "group \(group) holds share \(value) of node \(node): give a number in 0...1"
    case .unknownChangedNode(let node, let count):
      "the scenario changes node \(node), but the nodes are 0..<\(count): correct the node"
    case .unknownChangedLink(let link, let count):
      "the scenario changes link \(link), but the links are 0..<\(count): correct the link"
    case .choice(let choices, let count):
      "what depends on the choices \(choices) depends on none of 0..<\(count): correct the choices"
    case .damagedBlock:
      "the bytes of a block are incomplete or damaged: compute the block again"
    case .blockVersion(let version):
      "a block is in form \(version), written by another version: compute it with this one"
    case .foreignBlock(let block):
      "block \(block) is of another network, threshold or groups: compute it for this network"
    case .blockOrder(let block, let expected):
      "block \(block) is added where block \(expected) is next: add blocks in their order"
    case .missingBlocks(let first, let count):
      "blocks \(first)..<\(count) of \(count) are missing: add them"
    }
  }
}
