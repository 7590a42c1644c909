import Foundation
import Report

/// What a run did, with what, and where its results come from: written as `OUT.manifest.json`.
public struct Manifest: Sendable, Encodable {
  /// The versions of the program and its libraries.
  public var versions: Version
  /// The command line.
  public var arguments: [String]
  /// When the run started, in ISO 8601.
  public var started: String
  /// How long it took.
  public var wallSeconds: Double?
  /// The most memory that it used at once, in bytes, where the system tells.
  public var peakMemory: Int?
  /// How coordinates were transformed.
  public var coordinateOperations: [CoordinateOperation] = []
  /// The files and layers that were read.
  public var inputs: [FileRecord] = []
  /// The files and layers that were written.
  public var outputs: [FileRecord] = []
  /// The features that could not be used.
  public var rejectedFeatures: [RejectedFeature] = []
  /// The features that were repaired.
  public var repairedFeatures: [RejectedFeature] = []
  /// What was guessed, repaired or left out.
  public var notices: [String] = []
  /// The study's name.
  public var study: String?
  /// The species profile.
  public var profile: ProfileRecord?
  /// The settings.
  public var settings: SettingsRecord?

  /// The river network.
  public var river: RiverRecord?

  private var clock: ContinuousClock.Instant

  private enum CodingKeys: CodingKey {
    case versions, arguments, started, wallSeconds, peakMemory, coordinateOperations, inputs
    case outputs, rejectedFeatures, repairedFeatures, notices, study, profile, settings, river
  }

  /// The manifest of a run that starts now.
  public init(versions: Version, arguments: [String]) {
    self.versions = versions
    self.arguments = arguments
    started = Date.now.formatted(.iso8601)
    clock = .now
  }

  /// Begins the time anew, for a result that shares its inputs with others.
  mutating func restart() {
    started = Date.now.formatted(.iso8601)
    clock = .now
  }

  /// Records the study that the run is about.
  public mutating func record(_ study: StudyConfiguration) {
    self.study = study.name
    profile = ProfileRecord(study.profile)
    settings = SettingsRecord(study.rules)
    notices += study.notices
  }

  /// The manifest's path beside an output: `OUT.manifest.json`.
  public static func path(beside output: String) -> String { output + ".manifest.json" }

  /// Notes the time and memory used, and writes the manifest beside an output.
  public mutating func write(beside output: String, overwrite: Bool) throws(StudyError) {
    try write(to: Self.path(beside: output), overwrite: overwrite)
  }

  /// Notes the time and memory used, and writes the manifest.
  mutating func write(to path: String, overwrite: Bool) throws(StudyError) {
    wallSeconds = (ContinuousClock.now - clock) / .seconds(1)
    peakMemory = Self.peakMemory()
    let file = try AtomicTextFile(path: path, overwrite: overwrite)
    try file.write(JSONText.pretty(self) + "\n")
  }

  /// The most memory that this process has used, in bytes; nil where `/proc` does not tell.
  ///
  /// `getrusage` would also count the program that started this one.
  static func peakMemory() -> Int? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") })
    else { return nil }
    return line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
      .map { $0 * 1024 }
  }
}
