public import River

/// What a river network consists of, as the head of every report on it.
public struct RiverSummary: Sendable, Encodable {
  /// The study's name.
  public let study: String
  /// The fish.
  public let profile: String
  /// The coordinate system; nothing for tables.
  public let crs: String?
  /// The number of reaches and of barriers.
  public let reaches, barriers: Int
  /// Kilometres of river.
  public let lengthKm: Double
  /// How many connected pieces there are.
  public let pieces: Int
  /// How many reaches or barriers could be taken out before a piece would fall apart.
  public let cycles: Int
  /// What reaches are worth.
  public let weight: String
  /// How passabilities count.
  public let passability: String
  /// How the worth of a pair of reaches falls with distance.
  public let decay: String
  /// The longest pieces.
  public let longestPieces: [PieceRow]

  /// How many pieces are listed.
  private static let listed = 5

  /// One connected piece.
  public struct PieceRow: Sendable, Encodable {
    /// Kilometres of river.
    public let lengthKm: Double
    /// The number of reaches and of barriers, and of cycles.
    public let reaches, barriers, cycles: Int
    /// Whether its mouth was not given, and could have been elsewhere.
    public let isMouthGuessed: Bool
  }

  /// The summary of a river.
  public init(_ river: River, study: String, crs: String?) {
    let network = river.network
    self.study = study
    self.crs = crs
    profile = "\(river.profile.name) (\(river.profile.species))"
    reaches = network.reaches.count
    barriers = network.barriers.count
    lengthKm = river.length / 1000
    pieces = network.pieces.count
    cycles = network.pieces.reduce(0) { $0 + $1.cycleCount }
    weight = river.weighting.rawValue
    passability = network.isDirectional ? "directional" : "symmetric"
    decay = network.decay.title
    longestPieces = network.pieces.prefix(Self.listed).map {
      PieceRow(
        lengthKm: $0.length / 1000, reaches: $0.reachCount, barriers: $0.barrierCount,
        cycles: $0.cycleCount, isMouthGuessed: $0.isOutletGuessed)
    }
  }

  var text: String {
    let head = [study, profile] + (crs.map { [$0] } ?? [])
    let way =
      passability == "symmetric"
      ? "passability up x down, whichever way a barrier is passed"
      : "passability up or down, as a barrier is passed"
    return head.joined(separator: " · ")
      + "\n  \(reaches) reaches, \(number(lengthKm, decimals: 1)) km; \(barriers) barriers;"
      + " \(pieces) connected \(pieces == 1 ? "piece" : "pieces"),"
      + " \(cycles) \(cycles == 1 ? "cycle" : "cycles")\n"
      + "  weight of a reach: \(weight); \(way)\n  decay with distance: \(decay)\n"
  }

  /// The longest pieces, where there are several.
  var pieceText: String {
    guard pieces > 1 else { return "" }
    var table = Table(header: ["km", "reaches", "barriers", "cycles"])
    for piece in longestPieces {
      table.append([
        .real(piece.lengthKm, decimals: 1), .integer(piece.reaches), .integer(piece.barriers),
        .integer(piece.cycles),
      ])
    }
    let more = pieces - longestPieces.count
    return "\nConnected pieces, the longest first\n" + table.text
      + (more > 0 ? "  and \(more) more\n" : "")
  }
}

extension RiverDecay {
  /// What reports say of it: results hold for the one that was used.
  var title: String {
    switch self {
    case .none: "none"
    case .exponential(let rate): "exponential, mean \(number(1 / rate, decimals: 0)) m"
    case .mixture(let share, let rate, let tailRate):
      "mixture of two exponentials (share \(share), means \(number(1 / rate, decimals: 0)) and"
        + " \(number(1 / tailRate, decimals: 0)) m)"
    case .threshold(let limit): "threshold, \(number(limit, decimals: 0)) m"
    }
  }
}
