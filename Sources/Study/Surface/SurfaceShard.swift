import Foundation
import Landscape
import Surface

/// What one machine has found of the least-cost links of a study: a file, to be put together with those of
/// the other machines.
public struct SurfaceShard: Sendable, Hashable, Codable {
  /// The version of the file's form.
  private var format = Self.currentFormat
  /// Which of the machines.
  let shard: ShardNumber
  /// The versions of the programs, which all machines share.
  let versions: String
  /// A hash of the layers, the species and the settings.
  let fingerprint: String
  /// The side of the tiles in cells, and how many there are in all.
  let tile, tileCount: Int
  /// What the machine's own tiles have to tell.
  let findings: [TileFindings]

  private static let currentFormat = 1

  init(
    _ shard: ShardNumber, versions: String, fingerprint: String, tile: Int,
    _ found: LandscapeBuilder.Shard
  ) {
    self.shard = shard
    self.versions = versions
    self.fingerprint = fingerprint
    self.tile = tile
    tileCount = found.tileCount
    findings = found.findings
  }
}

extension SurfaceShard {
  /// Reads a file.
  init(file: String) throws(StudyError) {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw StudyError(.input, file: file, problem: "the file cannot be read")
    }
    do {
      self = try JSONDecoder().decode(SurfaceShard.self, from: data)
    } catch {
      throw StudyError(
        .input, file: file, problem: "the file is no part of least-cost links, or is damaged",
        remedy: "make it with `bocage surface links STUDY.yml --shard I/N -o FILE.json`")
    }
    let tiles = LandscapeBuilder.tiles(
      ofShard: shard.number - 1, of: shard.count, tileCount: tileCount)
    guard format == Self.currentFormat, findings.map(\.tile) == tiles else {
      throw StudyError(
        .input, file: file, problem: "the file is damaged, or another version of bocage made it",
        remedy: "make it again with --shard \(shard)")
    }
  }

  /// Writes the file, which appears whole or not at all.
  ///
  /// - Parameter file: Where to.
  /// - Throws: Why it can't be written.
  public func write(to file: AtomicTextFile) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    try file.write(encoder.encode(self))
  }
}
