/// Why reaches and barriers do not make a network, or a change does not fit one.
public enum RiverNetworkError: Error, Sendable, Hashable {
  /// A reach or barrier ends at a joint that does not exist.
  case unknownJoint(Int, of: String, jointCount: Int)
  /// A reach has no length, or an undefined one.
  case length(Double, reach: Int)
  /// A reach's weight is negative, infinite or not a number.
  case weight(Double, reach: Int)
  /// A passability is not in 0...1.
  case passability(Double, barrier: Int)
  /// A barrier joins a joint to itself.
  case loop(barrier: Int)
  /// The parameters of the decay do not make it fall.
  case decay(RiverDecay)
  /// No reach has weight.
  case noWeight
  /// Two outlets are in one connected piece.
  case outletsTogether(Int, Int)
  /// A threshold on the distance, in a network with cycles.
  case thresholdWithCycles
  /// More elements than 32-bit indices can name.
  case size(Int)
  /// A change names a reach or barrier that the network does not have.
  case unknownElement(Int, of: String)
  /// The graph core refused the network; it says why.
  case graph(String)
}

extension RiverNetworkError: CustomStringConvertible {
  /// One line: what is wrong, where, and what to do; reaches, barriers and joints go by their indices.
  public var description: String {
    message(joint: String.init, reach: String.init, barrier: String.init)
  }

  /// One line in which reaches, barriers and joints have the names that the user gave them.
  ///
  /// - Parameters:
  ///   - joint: The name of a joint.
  ///   - reach: The name of a reach.
  ///   - barrier: The name of a barrier.
  /// - Returns: What is wrong, where, and what to do.
  public func message(
    joint: (Int) -> String, reach: (Int) -> String, barrier: (Int) -> String
  ) -> String {
    switch self {
    case .unknownJoint(let index, let element, let count):
      "\(element) ends at joint \(index), but the joints are 0..<\(count): correct it"
    case .length(let length, let index):
      "reach \(reach(index)) has length \(length): give metres, a finite number above 0"
    case .weight(let weight, let index):
      "reach \(reach(index)) has weight \(weight): give a finite number, 0 or more"
    case .passability(let value, let index):
      "barrier \(barrier(index)) has passability \(value): give a number in 0...1"
    case .loop(let index):
      "barrier \(barrier(index)) joins a joint to itself: give the joints above and below it"
    case .decay(let decay):
      "decay \(decay) does not fall: give rates and a distance of 0 or more, and a share in 0...1"
    case .noWeight: "no reach has weight: give lengths, widths or qualities above 0"
    case .outletsTogether(let first, let second):
      "the outlets \(joint(first)) and \(joint(second)) are in one connected piece: give one of them"
    case .thresholdWithCycles:
      "the network has cycles, on which a threshold on the distance is not defined: use an "
        + "exponential decay, or none"
    case .size(let count): "\(count) reaches and barriers cannot be indexed: split the study area"
    case .unknownElement(let index, let kind): "there is no \(kind) \(index): correct the change"
    case .graph(let message): message
    }
  }
}
