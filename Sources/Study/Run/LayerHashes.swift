import Layers

/// The hashes of the files of layers, each file read once.
struct LayerHashes {
  private var known: [String: String] = [:]

  /// The hash of all files that a layer is made of.
  mutating func hash(of layer: LayerReference) throws(StudyError) -> String {
    if let hash = known[layer.path] { return hash }
    var hashes: [String] = []
    for path in InputFiles.paths(of: layer) {
      hashes.append("\(FilePath.name(of: path)) \(try SHA256.ofFile(path).hash)")
    }
    let hash = SHA256.hash(of: hashes.joined(separator: "\n"))
    known[layer.path] = hash
    return hash
  }
}
