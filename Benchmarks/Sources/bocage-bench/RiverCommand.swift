import ArgumentParser
import LandscapeGenerator
import River

/// The command `bocage-bench river`.
struct RiverCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "river",
    abstract: "Make a dendritic river, and time its indices and the gain of every barrier.",
    discussion: """
      Prints the numbers of reaches and barriers, DCI_P, the seconds that the network, its indices and the gains \
      of all barriers take, and the sum of those gains. With -o the tables for `bocage river` are written too.

      EXAMPLE
        bocage-bench river --reaches 100000 --barriers 20000
        bocage-bench river --reaches 100000 --barriers 20000 -o .build/river
      """)

  @Option(help: "The number of reaches.")
  var reaches = 100_000

  @Option(help: "The number of barriers.")
  var barriers = 20_000

  @Option(help: "The mean distance of an exponential decay, in metres; no decay without it.")
  var mean: Double?

  @Option(help: "What the random numbers start from.")
  var seed: UInt64 = 1

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write to.", valueName: "folder"))
  var output: String?

  func validate() throws {
    guard (2...GeneratedRiver.largest).contains(reaches), (0..<reaches).contains(barriers) else {
      throw ValidationError(
        "--reaches must be from 2 to \(GeneratedRiver.largest), --barriers less")
    }
    if let mean, !(mean > 0) { throw ValidationError("--mean must be above 0") }
  }

  mutating func run() async throws {
    let river = GeneratedRiver(reaches: reaches, barriers: barriers, seed: seed)
    try output.map { try river.write(to: $0) }
    let clock = ContinuousClock()
    let start = clock.now
    let network = try network(of: river)
    let made = clock.now
    let scorer = try await RiverScorer(network)
    let scored = clock.now
    let gains = try await scorer.barrierGains { _ in .open }
    let end = clock.now
    let sum = gains.reduce(0) { $0 + $1.potamodromous }
    print(
      reaches, barriers, scorer.indices.potamodromous, (made - start) / .seconds(1),
      (scored - made) / .seconds(1), (end - scored) / .seconds(1), sum)
  }

  private func network(of river: GeneratedRiver) throws(RiverNetworkError) -> RiverNetwork {
    var reaches = river.reaches.map {
      RiverReach(from: $0.from, to: $0.to, length: $0.length, weight: $0.length)
    }
    var jointCount = reaches.count + 1
    let barriers = river.barriers.map { barrier in
      defer {
        reaches[barrier.upstream].to = jointCount
        jointCount += 1
      }
      return RiverBarrier(
        from: jointCount, to: reaches[barrier.upstream].to,
        passability: Passability(up: barrier.up, down: barrier.down))
    }
    return try RiverNetwork(
      jointCount: jointCount, reaches: reaches, barriers: barriers, outlets: [0],
      decay: mean.map { .exponential(rate: 1 / $0) } ?? .none)
  }
}
