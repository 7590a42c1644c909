extension AnalysisBlock {
  /// "BocageAB", read as a little-endian number.
  private static let magic: UInt64 = 0x4241_6567_6163_6F42
  private static let version: UInt32 = 1
  private static let checksumSize = 8

  /// The block as bytes, the same on every machine.
  ///
  /// Little-endian: a magic number, the version, the block's number, the fingerprint of its plan,
  /// the numbers of groups and of hop counts, the sums, those for nodes and links without zeros, and
  /// a checksum of what comes before it.
  public var bytes: [UInt8] {
    var writer = BlockWriter()
    writer.write(Self.magic)
    writer.write(Self.version)
    writer.write(UInt32(number))
    writer.write(fingerprint)
    writer.write(UInt32(sums.pc.between.count))
    writer.write(UInt32(sums.pairsByHops.count))
    for pairs in [sums.pc, sums.iic] {
      writer.write(pairs.worth)
      for share in pairs.between.joined() { writer.write(share) }
    }
    for count in sums.pairsByHops { writer.write(count) }
    writer.write(sums.longest)
    for values in sums.losses.columns { writer.write(sparse: values) }
    var checksum = Checksum()
    for byte in writer.bytes { checksum.add(byte: byte) }
    writer.write(checksum.value)
    return writer.bytes
  }

  /// Reads a block that was computed elsewhere.
  ///
  /// - Parameters:
  ///   - bytes: What `bytes` gave.
  ///   - plan: The plan of the same analysis.
  /// - Throws: Bytes that are incomplete or damaged, that another version wrote, or that belong to
  ///   another network, threshold or groups.
  public init(bytes: [UInt8], of plan: AnalysisPlan) throws(GraphError) {
    guard bytes.count >= Self.checksumSize else { throw .damagedBlock }
    let content = bytes.dropLast(Self.checksumSize)
    var reader = BlockReader(content)
    guard try reader.read(UInt64.self) == Self.magic else { throw .damagedBlock }
    let version = try reader.read(UInt32.self)
    guard version == Self.version else { throw .blockVersion(Int(version)) }
    var checksum = Checksum()
    for byte in content { checksum.add(byte: byte) }
    var end = BlockReader(bytes.suffix(Self.checksumSize))
    guard try end.read(UInt64.self) == checksum.value else { throw .damagedBlock }

    let number = Int(try reader.read(UInt32.self))
    let fingerprint = try reader.read(UInt64.self)
    let groupCount = Int(try reader.read(UInt32.self))
    let hopCount = Int(try reader.read(UInt32.self))
    guard fingerprint == plan.fingerprint else { throw .foreignBlock(number) }
    guard number < plan.blockCount, groupCount == plan.groups.groupCount,
      hopCount <= reader.left / 8
    else { throw .damagedBlock }
    var sums = AnalysisSums(for: plan)
    try sums.pc.read(from: &reader)
    try sums.iic.read(from: &reader)
    for _ in 0..<hopCount { sums.pairsByHops.append(try reader.read(UInt64.self)) }
    sums.longest = try reader.readSum()
    try sums.losses.read(from: &reader)
    guard reader.left == 0 else { throw .damagedBlock }
    self.init(number: number, fingerprint: fingerprint, sums: sums)
  }
}

extension PairSums {
  fileprivate mutating func read(from reader: inout BlockReader) throws(GraphError) {
    worth = try reader.readSum()
    for row in between.indices {
      for column in between.indices { between[row][column] = try reader.readSum() }
    }
  }
}

extension RemovalLosses {
  /// All sums, in the order in which they are written.
  fileprivate var columns: [[Double]] { [outward, inward, through, connector, link] }

  fileprivate mutating func read(from reader: inout BlockReader) throws(GraphError) {
    outward = try reader.readSparse(count: outward.count)
    inward = try reader.readSparse(count: inward.count)
    through = try reader.readSparse(count: through.count)
    connector = try reader.readSparse(count: connector.count)
    link = try reader.readSparse(count: link.count)
  }
}
