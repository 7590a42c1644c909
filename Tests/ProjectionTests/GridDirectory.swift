import Foundation
import Testing

@testable import Projection

/// Where the tests look for the grid of the Belgian mapping agency and its control points.
enum GridDirectory {
  /// The folder of shared test data beside the package.
  static let path: String = {
    let package = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/\(package)/../shared/data/crs-belgium"
  }()

  static let grid = "be_ign_bd72lb72_etrs89lb08.tif"
  static let controlPoints = "control_points_computed_proj911_ngi_grid.csv"

  static func has(_ file: String) -> Bool {
    FileManager.default.isReadableFile(atPath: "\(path)/\(file)")
  }
}

extension Trait where Self == ConditionTrait {
  /// Runs a test only where a file of the shared test data is on disk.
  static func needs(_ file: String) -> Self {
    .enabled(if: GridDirectory.has(file), "\(file) is not in ../shared/data/crs-belgium")
  }
}

/// A folder with PROJ's database and no grid, so that a grid of the machine changes no test.
final class BareFolder {
  let url: URL

  init() throws {
    let files = FileManager.default
    url = files.temporaryDirectory.appending(path: "proj-\(UUID().uuidString)")
    let databases = ProjectionContext.standardDirectories.map { "\($0)/proj.db" }
    let database = try #require(databases.first(where: files.fileExists(atPath:)))
    try files.createDirectory(at: url, withIntermediateDirectories: true)
    try files.createSymbolicLink(
      at: url.appending(path: "proj.db"), withDestinationURL: URL(filePath: database))
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, to file: String) throws {
    try text.write(to: url.appending(path: file), atomically: true, encoding: .utf8)
  }

  /// Runs a test in a context that sees nothing but this folder.
  func withContext<T>(_ body: (ProjectionContext) throws -> T) rethrows -> T {
    try body(ProjectionContext(searchPath: [url.path]))
  }
}
