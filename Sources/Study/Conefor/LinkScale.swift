import Foundation

/// What the values of links mean, and which links the binary indices keep.
public struct LinkScale: Sendable, Hashable {
  /// The two kinds of values.
  public enum Values: String, Sendable, CaseIterable {
    /// Distances or costs, 0 or more.
    case distance
    /// Probabilities of direct movement, 0...1.
    case probability
  }

  /// What the values of the links file mean.
  public let values: Values
  /// Impedance per unit of distance; 1 for probabilities.
  let alpha: Double
  /// The greatest impedance of a link of the binary graph.
  let binaryThreshold: Double

  /// Values are distances: at `distance` the probability is `probability`, and links up to that
  /// distance are links of the binary graph.
  public static func distance(
    _ distance: Double, probability: Double
  ) throws(StudyError) -> LinkScale {
    let subject = "--distance \(distance) --probability \(probability)"
    guard distance > 0, distance.isFinite else {
      throw StudyError(
        .configuration, subject: subject, problem: "the distance is out of range",
        remedy: "give \(NumberRange.positive.rawValue)")
    }
    guard NumberRange.openShare.contains(probability) else {
      throw StudyError(
        .configuration, subject: subject, problem: "the probability is out of range",
        remedy: "give \(NumberRange.openShare.rawValue)")
    }
    let alpha = -log(probability) / distance
    return LinkScale(values: .distance, alpha: alpha, binaryThreshold: alpha * distance)
  }

  /// Values are probabilities; links of at least `threshold` are links of the binary graph.
  public static func probability(threshold: Double = 0) throws(StudyError) -> LinkScale {
    guard NumberRange.share.contains(threshold) else {
      throw StudyError(
        .configuration, subject: "--probability \(threshold)", problem: "is out of range",
        remedy: "give \(NumberRange.share.rawValue)")
    }
    return LinkScale(values: .probability, alpha: 1, binaryThreshold: -log(threshold))
  }

  /// `-ln` of the probability of a link with this value.
  func impedance(of value: Double) -> Double {
    switch values {
    case .distance: alpha * value
    // Adding 0 turns the -0 of -log(1) into 0.
    case .probability: -log(value) + 0
    }
  }

  /// The range that the values of links must lie in.
  var range: NumberRange {
    switch values {
    case .distance: .nonNegative
    case .probability: .share
    }
  }
}
