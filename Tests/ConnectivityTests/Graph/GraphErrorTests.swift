import Connectivity
import Testing

@Test(arguments: [
  (
    GraphError.size(nodeCount: -1, linkCount: 2),
    "a graph of -1 nodes and 2 links cannot be indexed: split the study area"
  ),
  (
    .unknownNode(9, link: 4, nodeCount: 5),
    "link 4 ends at node 9, but the nodes are 0..<5: correct the link"
  ),
  (.selfLink(4, node: 9), "link 4 joins node 9 to itself: leave it out"),
  (.impedance(-1, link: 4), "link 4 has impedance -1.0: give -ln(probability), 0 or more"),
  (.weight(-1, node: 4), "node 4 has weight -1.0: give a finite number, 0 or more"),
  (.count(1, expected: 2, of: "nodes"), "1 values for 2 nodes: give one for each"),
  (
    .patchCount(7, nodeCount: 2),
    "7 patches in a graph of 2 nodes: give a number in 0...2"
  ),
  (
    .kernel(.weibull(shape: 0)),
    "kernel weibull(shape: 0.0) does not fall: "
      + "share must be in 0...1, tailRate between 0 and 1, shape finite and above 0"
  ),
  (.cutoff(2), "cutoff 2.0 is no smallest probability: give a number in 0..<1"),
  (
    .share(2, group: 1, node: 3),
    "group 1 holds share 2.0 of node 3: give a number in 0...1"
  ),
  (
    .unknownChangedNode(5, nodeCount: 2),
    "the scenario changes node 5, but the nodes are 0..<2: correct the node"
  ),
  (
    .unknownChangedLink(7, linkCount: 3),
    "the scenario changes link 7, but the links are 0..<3: correct the link"
  ),
  (.damagedBlock, "the bytes of a block are incomplete or damaged: compute the block again"),
  (
    .blockVersion(7),
    "a block is in form 7, written by another version: compute it with this one"
  ),
  (
    .foreignBlock(3),
    "block 3 is of another network, threshold or groups: compute it for this network"
  ),
  (
    .blockOrder(3, expected: 2),
    "block 3 is added where block 2 is next: add blocks in their order"
  ),
  (.missingBlocks(from: 5, blockCount: 64), "blocks 5..<64 of 64 are missing: add them"),
])
func saysWhatIsWrongAndWhatToDo(error: GraphError, message: String) {
  #expect(error.description == message)
}
