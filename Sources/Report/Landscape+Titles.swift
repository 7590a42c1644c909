public import Landscape

extension Landscape {
  /// A node by the number that the result's layers give it, and its name if it has one.
  ///
  /// - Parameters:
  ///   - node: The index of the node.
  ///   - added: What a node is called that a measure adds.
  /// - Returns: The title.
  public func title(ofNode node: Int, added: String = "added node") -> String {
    if node >= patches.count + steppingNodes.count { return added }
    guard node < patches.count else {
      let structure = structures.first { $0.mouths.contains(steppingNodes[node - patches.count]) }
      return structure.map { $0.name ?? $0.kind.rawValue } ?? "linear element node \(node + 1)"
    }
    let patch = patches[node]
    return patch.name.map { "\(patch.number) (\($0))" } ?? "\(patch.number)"
  }
}
