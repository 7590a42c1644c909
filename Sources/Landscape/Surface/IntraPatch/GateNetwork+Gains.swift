import Connectivity

extension GateNetwork {
  /// A gain with its pairs of nodes as pairs of patches, of which at most `count` are listed.
  ///
  /// The network has each pair there and back, at the same distance.
  func byPatch(_ gain: ScenarioGain, topPairs count: Int) -> ScenarioGain {
    var pairs: [PairGain] = []
    for pair in gain.topPairs {
      let (from, to) = (patch(ofNode: pair.from), patch(ofNode: pair.to))
      guard from != to, pairs.count < count else { continue }
      var both = pair
      (both.from, both.to) = (min(from, to), max(from, to))
      both.gain = 2 * pair.gain
      if !pairs.contains(where: { ($0.from, $0.to) == (both.from, both.to) }) {
        pairs.append(both)
      }
    }
    var gain = gain
    gain.topPairs = pairs
    return gain
  }
}
