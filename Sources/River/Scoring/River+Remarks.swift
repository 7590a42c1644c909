extension River {
  /// Why a passability changes nothing of a barrier; nothing where it does.
  ///
  /// - Parameters:
  ///   - barrier: The barrier's index.
  ///   - passability: The passability that a measure gives it.
  /// - Returns: A sentence for the user.
  public func remark(onBarrier barrier: Int, raisedTo passability: Passability) -> String? {
    let present = network.barriers[barrier].passability
    guard present.raised(to: passability) == present else { return nil }
    return
      "\(obstacles[barrier].title) is passed as well already (\(present.up) up, \(present.down) down)"
  }

  /// Why a quality changes nothing of a reach; nothing where it does.
  ///
  /// - Parameters:
  ///   - reach: The reach's index.
  ///   - quality: The quality that a measure gives it, from 0 to 1.
  /// - Returns: A sentence for the user.
  public func remark(onReach reach: Int, raisedTo quality: Double) -> String? {
    let stretch = stretches[reach]
    guard quality <= stretch.quality else { return nil }
    return "reach \(stretch.id) is as good already (quality \(stretch.quality))"
  }
}
