import Connectivity
import Landscape

private enum DispersalKey: String, CaseIterable {
  case distance, probability, mixture, weibull
  case maximumLink = "maximum-link"
}

private enum MixtureKey: String, CaseIterable {
  case share, mean
  case tailMean = "tail-mean"
}

private enum WeibullKey: String, CaseIterable {
  case scale, shape
}

extension Dispersal {
  /// The dispersal that a profile describes in exactly one of its three forms.
  init(yaml source: YAMLValue) throws(StudyError) {
    let keys = try YAMLMapping(source, keys: DispersalKey.self)
    let simple = keys[.distance] ?? keys[.probability]
    let forms = [simple, keys[.mixture], keys[.weibull]].compactMap(\.self)
    guard forms.count == 1 else {
      throw source.error(
        forms.isEmpty ? "has no kernel" : "has \(forms.count) kernels where one belongs",
        "write either distance and probability, or mixture, or weibull")
    }
    let longest = try keys[.maximumLink]?.number(.positive)
    if let mixture = keys[.mixture] {
      self = try Self.mixture(mixture, longest)
    } else if let weibull = keys[.weibull] {
      self = try Self.weibull(weibull, longest)
    } else {
      self.init(
        distance: try keys.required(.distance, example: "distance: 1000").number(.positive),
        probability: try keys.required(.probability, example: "probability: 0.5")
          .number(.openShare),
        maximumDistance: longest)
    }
  }

  private static func mixture(
    _ source: YAMLValue, _ longest: Double?
  ) throws(StudyError) -> Dispersal {
    let keys = try YAMLMapping(source, keys: MixtureKey.self)
    let share = try keys.required(.share, example: "share: 0.9").number(.openShare)
    let mean = try keys.required(.mean, example: "mean: 400").number(.positive)
    let tail = try keys.required(.tailMean, example: "tail-mean: 1500")
    let tailMean = try tail.number(.positive)
    guard tailMean > mean else {
      throw tail.error("the tail is not longer than the mean", "write a number above \(mean)")
    }
    return Dispersal(
      alpha: 1 / mean, kernel: .mixture(share: share, tailRate: mean / tailMean),
      maximumDistance: longest, distance: mean)
  }

  private static func weibull(
    _ source: YAMLValue, _ longest: Double?
  ) throws(StudyError) -> Dispersal {
    let keys = try YAMLMapping(source, keys: WeibullKey.self)
    let scale = try keys.required(.scale, example: "scale: 800").number(.positive)
    let shape = try keys.required(.shape, example: "shape: 0.6").number(.positive)
    return Dispersal(
      alpha: 1 / scale, kernel: .weibull(shape: shape), maximumDistance: longest, distance: scale)
  }
}
