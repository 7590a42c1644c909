public import Geometry

/// The unit that is ranked: a stretch of a barrier, with all parallel lines that belong to it.
public struct BarrierSegment: Sendable, Hashable {
  /// What it is.
  public var kind: BarrierKind
  /// The road or line number.
  public var group: String?
  /// Which line of that number, where it has several: from 1, the longest first.
  public var line: Int
  /// Where it begins along the line, in km from the line's start.
  public var fromKilometre: Double
  /// Where it ends along the line, in km from the line's start.
  public var toKilometre: Double
  /// The lowest permeability on it, for the species.
  public var permeability: Double
  /// The line that the chainage is measured along, or the boundary of an areal barrier.
  public var path: [Coordinate]
  /// True for an areal barrier, whose permeability is per 100 m.
  public var isAreal = false

  /// The name that people know it by: `motorway E411 km 1.5-2.0`.
  public var title: String {
    let name = "\(kind.rawValue)\(group.map { " \($0)" } ?? "")"
    if isAreal { return name }
    let lineName = line > 1 ? " line \(line)" : ""
    return "\(name)\(lineName) km \(kilometres(fromKilometre))-\(kilometres(toKilometre))"
  }

  private func kilometres(_ value: Double) -> String {
    let metres = Int((value * 1000).rounded())
    let decimals = String(metres % 1000 + 1000).dropFirst()
    return "\(metres / 1000).\(decimals)"
  }
}

/// A line on which a barrier can be crossed, all of it with the same properties.
public struct BarrierPiece: Sendable, Hashable {
  /// The segment that it belongs to.
  public var segment: Int
  /// 0...1; for an areal barrier per 100 m.
  public var permeability: Double
  /// True on a bridge or in a tunnel.
  public var isOpen: Bool
  /// The line; of an areal barrier one ring.
  public var path: [Coordinate]
}

extension BarrierSegment {
  /// The point half-way along it.
  public var middle: Coordinate {
    let line = Polyline(path)
    return line.point(at: line.length / 2)
  }
}
