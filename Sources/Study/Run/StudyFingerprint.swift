import Landscape
import Layers
import Report

/// A hash of everything that a study's graph depends on: its layers, its species and its settings.
///
/// Layers count by their content, so that the same study has the same hash wherever it lies.
struct StudyFingerprint {
  let text: String

  init(_ study: StudyConfiguration) throws(StudyError) {
    var hashes = LayerHashes()
    try self.init(study, &hashes)
  }

  init(_ study: StudyConfiguration, _ hashes: inout LayerHashes) throws(StudyError) {
    // The graph is built with the profile's own numbers, whatever their ranges.
    var profile = study.profile
    profile.ranges = ProfileRanges()
    var sources = study.sources
    try sources.updateLayers { layer throws(StudyError) in
      layer.path = try hashes.hash(of: layer)
    }
    let facts = [
      Version.bocage, JSONText.line(sources), JSONText.line(Manifest.ProfileRecord(profile)),
      JSONText.line(Manifest.SettingsRecord(study.rules)),
    ]
    text = SHA256.hash(of: facts.joined(separator: "\n"))
  }
}

extension LandscapeSources {
  /// Changes every layer that results depend on.
  mutating func updateLayers<Failure: Error>(
    _ body: (inout LayerReference) throws(Failure) -> Void
  ) throws(Failure) {
    for index in patches.indices { try body(&patches[index].layer) }
    for index in barriers.indices { try body(&barriers[index].layer) }
    for index in crossings.indices { try body(&crossings[index].layer) }
    for index in linearElements.indices { try body(&linearElements[index].layer) }
    if var source = regions {
      try body(&source.layer)
      regions = source
    }
    if var source = settlements {
      try body(&source.layer)
      settlements = source
    }
    if var source = surface {
      try body(&source.raster)
      surface = source
    }
    if var source = reserves {
      try body(&source.layer)
      reserves = source
    }
  }
}

extension StudyConfiguration {
  /// Where an input lies now that a saved graph has under another path, as from another folder.
  ///
  /// The contents are the same, or the graph would not be recognised: it is the layer whose path ends most
  /// like the one saved.
  func presentPath(of saved: String) -> String {
    func parts(_ path: String) -> [Substring] { path.split(separator: "/").reversed() }
    var paths: [String] = []
    var sources = sources
    sources.updateLayers { paths.append($0.path) }
    func likeness(_ path: String) -> Int {
      zip(parts(path), parts(saved)).prefix { $0 == $1 }.count
    }
    guard !paths.contains(saved), let nearest = paths.max(by: { likeness($0) < likeness($1) }),
      likeness(nearest) > 0
    else { return saved }
    return nearest
  }
}
