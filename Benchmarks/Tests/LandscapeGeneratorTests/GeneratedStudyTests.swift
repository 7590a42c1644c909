import Foundation
import LandscapeGenerator
import Testing

@Suite struct GeneratedStudyTests {
  private func files(patches: Int, seed: UInt64) throws -> [String: String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try GeneratedStudy(patches: patches, seed: seed).write(to: folder.path)
    return try Dictionary(
      uniqueKeysWithValues: FileManager.default.contentsOfDirectory(atPath: folder.path).map {
        ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
      })
  }

  @Test func writesAWholeStudy() throws {
    let files = try files(patches: 1000, seed: 1)
    #expect(
      files.keys.sorted() == [
        "batch.yml", "long.yml", "medium.yml", "patches.geojson", "regions.geojson",
        "roads.geojson", "short.yml", "study.yml",
      ])
    let json = try JSONSerialization.jsonObject(with: Data((files["patches.geojson"] ?? "").utf8))
    #expect(((json as? [String: Any])?["features"] as? [Any])?.count == 1000)
  }

  @Test func theSameSeedGivesTheSameFiles() throws {
    #expect(try files(patches: 100, seed: 7) == files(patches: 100, seed: 7))
    #expect(try files(patches: 100, seed: 7) != files(patches: 100, seed: 8))
  }

  /// Each patch lies in a cell of its own, so that none touches another.
  @Test func patchesKeepTheirDistance() throws {
    let text = try #require(try files(patches: 200, seed: 3)["patches.geojson"])
    let boxes = text.matches(
      of: /\[\[\[([\d.]+),([\d.]+)\],\[([\d.]+),[\d.]+\],\[[\d.]+,([\d.]+)\]/
    )
    .compactMap { match -> [Double]? in
      [match.1, match.2, match.3, match.4].map { Double($0) ?? .nan }
    }
    #expect(boxes.count == 200)
    for (index, a) in boxes.enumerated() {
      for b in boxes[..<index] {
        #expect(a[0] > b[2] + 10 || b[0] > a[2] + 10 || a[1] > b[3] + 10 || b[1] > a[3] + 10)
      }
    }
  }
}
