/// A link that is there when some choices are made together.
public struct ConditionalLink: Sendable, Hashable {
  /// The link; a parallel one of less impedance goes before it.
  public var link: Link
  /// The choices that it takes, all of them, ascending.
  public var needs: [Int]

  /// A link and the choices that it takes, of which there is at least one.
  public init(_ link: Link, needs: [Int]) {
    self.link = link
    self.needs = Set(needs).sorted()
  }
}

/// A weight that a node without weight gets by a choice, such as that of a new patch.
public struct ConditionalWeight: Sendable, Hashable {
  /// The node.
  public var node: Int
  /// What it weighs then.
  public var weight: Double
  /// The choice that it takes.
  public var choice: Int

  /// A weight and the choice that it takes.
  public init(node: Int, weight: Double, choice: Int) {
    self.node = node
    self.weight = weight
    self.choice = choice
  }
}
