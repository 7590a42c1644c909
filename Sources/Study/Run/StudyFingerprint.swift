import Landscape
import Layers
import Report

/// A hash of everything that a study's graph depends on: its layers, its species and its settings.
struct StudyFingerprint {
  let text: String

  init(_ study: StudyConfiguration) throws(StudyError) {
    // The graph is built with the profile's own numbers, whatever their ranges.
    var profile = study.profile
    profile.ranges = ProfileRanges()
    var facts = [
      Version.bocage, JSONText.line(study.sources),
      JSONText.line(Manifest.ProfileRecord(profile)),
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
