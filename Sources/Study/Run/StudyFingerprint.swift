import Foundation
import Landscape
import Layers
import Report

/// A hash of everything that a study's graph depends on: its layers, its species and its settings.
struct StudyFingerprint {
  let text: String

  init(_ study: StudyConfiguration) throws(StudyError) {
    var facts = [
      Version.bocage, JSONText.line(study.sources),
      JSONText.line(Manifest.ProfileRecord(study.profile)),
      JSONText.line(Manifest.SettingsRecord(study.rules)),
    ]
    for path in Set(study.inputs.flatMap(InputFiles.paths)).sorted() {
      facts.append("\(path) \(try SHA256.ofFile(path).hash)")
    }
    text = SHA256.hash(of: facts.joined(separator: "\n"))
  }
}

extension StudyConfiguration {
  /// All layers that the graph is built from.
  var inputs: [LayerReference] {
    sources.patches.map(\.layer) + sources.barriers.map(\.layer) + sources.crossings.map(\.layer)
      + sources.linearElements.map(\.layer) + (sources.regions.map { [$0.layer] } ?? [])
  }
}

/// The files that a layer is made of.
enum InputFiles {
  /// What belongs to a shapefile beside its `.shp`.
  private static let shapefileParts = ["shp", "shx", "dbf", "prj", "cpg"]

  static func paths(of reference: LayerReference) -> [String] {
    let path = container(of: reference.path)
    guard path.lowercased().hasSuffix(".shp") else { return [path] }
    let stem = String(path.dropLast(4))
    return shapefileParts.flatMap { ["\(stem).\($0)", "\(stem).\($0.uppercased())"] }
      .filter { FileManager.default.fileExists(atPath: $0) }
  }

  /// The file itself of what is inside a zip archive.
  private static func container(of path: String) -> String {
    guard path.hasPrefix("/vsizip/") else { return path }
    var file = String(path.dropFirst("/vsizip/".count))
    while !file.isEmpty, !FileManager.default.fileExists(atPath: file),
      let slash = file.lastIndex(of: "/")
    {
      file = String(file[..<slash])
    }
    return file
  }
}
