import Foundation

/// The files of a batch that a map page shows.
enum BatchResults {
  /// The files that a path stands for.
  ///
  /// A file is itself. Of a batch's folder: the summary, and the results of its first species for the
  /// landscape as a whole, if it has that.
  static func files(of path: String) throws(StudyError) -> [String] {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
      isFolder.boolValue
    else { return [path] }
    let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    let summary = ["\(folder)/\(BatchRun.summaryFolder)/summary.gpkg", "\(folder)/summary.gpkg"]
      .first { FileManager.default.fileExists(atPath: $0) }
    guard let summary else {
      throw StudyError(
        .input, file: path, problem: "the folder has no summary of a batch",
        remedy: "give the folder that bocage batch --output has filled, or a .gpkg")
    }
    let whole = "\(folder)/units/\(BatchUnit.whole)"
    guard let profile = names(in: whole).first else { return [summary] }
    return [summary]
      + names(in: "\(whole)/\(profile)").flatMap { scenario in
        let unit = "\(whole)/\(profile)/\(scenario)"
        return ["analyze", "score", "rank"].flatMap {
          ["\(unit)/\($0).gpkg", "\(unit)/\($0).json"]
        }
        .filter { FileManager.default.fileExists(atPath: $0) }
      }
  }

  private static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { !$0.hasPrefix(".") }.sorted()
  }
}
