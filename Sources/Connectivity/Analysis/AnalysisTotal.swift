/// The sum of the blocks of an analysis, which are added in their order.
public struct AnalysisTotal: Sendable {
  /// The plan of the analysis.
  public let plan: AnalysisPlan
  /// The number of the block that is to be added next: so many are added.
  public private(set) var nextBlock = 0
  private(set) var sums: AnalysisSums

  /// A sum without blocks.
  public init(of plan: AnalysisPlan) {
    self.plan = plan
    sums = AnalysisSums(for: plan)
  }

  /// Adds the next block.
  ///
  /// - Parameter block: A block that was computed here or read from bytes.
  /// - Throws: Another block than the next, or one of another plan.
  public mutating func add(_ block: AnalysisBlock) throws(GraphError) {
    guard block.fingerprint == plan.fingerprint else { throw .foreignBlock(block.number) }
    guard block.number == nextBlock else {
      throw .blockOrder(block.number, expected: nextBlock)
    }
    addNext(block)
  }

  mutating func addNext(_ block: AnalysisBlock) {
    sums.add(block.sums)
    nextBlock += 1
  }

  /// The analysis of the whole network, once all blocks are added.
  ///
  /// - Parameter threads: How many searches run at once.
  /// - Returns: The analysis.
  /// - Throws: The number of blocks, if some are missing.
  public func analysis(
    threads: Int = Parallelism.available
  ) async throws(GraphError) -> NetworkAnalysis {
    guard nextBlock == plan.blockCount else {
      throw .missingBlocks(from: nextBlock, blockCount: plan.blockCount)
    }
    return await NetworkAnalysis(
      indices: indices(threads: threads), between: between(), importance: importance())
  }
}
