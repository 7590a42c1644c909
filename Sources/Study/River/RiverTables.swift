public import River

/// A river as two tables: its reaches, and the barriers between them.
public struct RiverTables: Sendable {
  /// The reaches file: `reach,from,to,length` and optionally `width`, `quality`, `name`.
  public var reachesFile: String
  /// The barriers file: `barrier`, then `from,to` (nodes) or `upstream,downstream` (reaches), `up`,
  /// `down` and optionally `kind`, `name`, `cost`.
  public var barriersFile: String?
  /// The nodes at which the river flows out.
  public var outlets: [String]
  /// What reaches are worth.
  public var weighting: ReachWeighting
  /// Whether passabilities count in the direction of travel.
  public var isDirectional: Bool
  /// The fish.
  public var profile: FishProfile

  /// Tables and what their numbers mean.
  public init(
    reachesFile: String, barriersFile: String?, outlets: [String] = [],
    weighting: ReachWeighting = .length, isDirectional: Bool = false, profile: FishProfile
  ) {
    self.reachesFile = reachesFile
    self.barriersFile = barriersFile
    self.outlets = outlets
    self.weighting = weighting
    self.isDirectional = isDirectional
    self.profile = profile
  }

  /// The files.
  public var files: [String] { [reachesFile] + (barriersFile.map { [$0] } ?? []) }

  /// Reads the river; what is wrong with the files is an error that names the line.
  public func river() throws(StudyError) -> River {
    var draft = try ReachTable(file: reachesFile, weighting: weighting)
    var barriers = BarrierTable()
    if let barriersFile {
      barriers = try BarrierTable(file: barriersFile, reaches: &draft, profile: profile)
    }
    var joints: [Int] = []
    for outlet in outlets {
      guard let joint = draft.joints[outlet] else {
        throw StudyError(
          .configuration, subject: "--outlet", problem: "there is no node \(outlet)",
          remedy: "give a node of \(reachesFile)")
      }
      joints.append(joint)
    }
    do throws(RiverNetworkError) {
      return River(
        network: try RiverNetwork(
          jointCount: draft.jointCount, reaches: draft.reaches, barriers: barriers.barriers,
          outlets: joints, decay: profile.decay, isDirectional: isDirectional),
        stretches: draft.stretches, obstacles: barriers.obstacles, weighting: weighting,
        profile: profile)
    } catch {
      let nodes = Dictionary(uniqueKeysWithValues: draft.joints.map { ($1, $0) })
      let message = error.message(
        joint: { nodes[$0] ?? "\($0)" }, reach: { draft.stretches[$0].id },
        barrier: { barriers.obstacles[$0].id })
      throw StudyError(.input, file: reachesFile, problem: message)
    }
  }
}
