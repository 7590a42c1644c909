/// The connectivity of a whole network.
///
/// Sums run over all ordered pairs of nodes, each node with itself included, unless said
/// otherwise; a_i is a node's weight, p_ij the probability of a direct link, p*_ij that of the best
/// path and A_L the landscape's area. Numerators are in the square of the unit of the weights.
/// Indices of the binary graph use only links up to a threshold. Components join nodes that are
/// linked in either direction, and their sizes are sums of the patches' source weights.
public struct ConnectivityIndices: Sendable, Hashable {
  /// Sum of a_i a_j p*_ij, the numerator of PC.
  public var pcNumerator: Double
  /// The probability of connectivity, PC = `pcNumerator` / A_L^2 (Saura & Pascual-Hortal 2007);
  /// nil without A_L.
  public var pc: Double?
  /// The part of `pcNumerator` of each patch with itself.
  public var pcIntra: Double
  /// The part of `pcNumerator` that direct links give: sum of a_i a_j p_ij, i != j.
  public var pcDirect: Double
  /// The part of `pcNumerator` that stepping stones add: sum of a_i a_j (p*_ij - p_ij), i != j.
  public var pcStep: Double
  /// Sum of a_i a_j / (1 + nl_ij), the numerator of IIC.
  ///
  /// nl counts the links of the shortest path that arrive at a patch; unconnected pairs add 0.
  public var iicNumerator: Double
  /// The integral index of connectivity, IIC = `iicNumerator` / A_L^2; nil without A_L.
  public var iic: Double?
  /// The part of `iicNumerator` of each patch with itself.
  public var iicIntra: Double
  /// The part of `iicNumerator` that direct links give.
  public var iicDirect: Double
  /// The part of `iicNumerator` that stepping stones add.
  public var iicStep: Double
  /// F: sum of p_ij over the direct links between patches, both ways.
  public var f: Double
  /// AWF: sum of a_i a_j p_ij over the direct links between patches, both ways.
  public var awf: Double
  /// NC: the components of the binary graph that hold a patch.
  public var componentCount: Int
  /// NL: the pairs of patches, ordered if the graph is directed, that the binary graph links.
  public var linkCount: Int
  /// MSC: the mean size of a component; 0 without components.
  public var meanComponentSize: Double
  /// SLC: the size of the largest component.
  public var largestComponentSize: Double
  /// ECS: the size of the component that a random point of habitat lies in, sum c^2 / sum c.
  public var expectedComponentSize: Double
  /// Sum of the squares of the components' sizes, the numerator of LCP.
  public var lcpNumerator: Double
  /// The landscape coincidence probability, LCP = `lcpNumerator` / A_L^2; nil without A_L.
  public var lcp: Double?
  /// The class coincidence probability, CCP = sum (c / sum c)^2; 0 without weight.
  public var ccp: Double
  /// H, the Harary index: sum of 1 / nl_ij over pairs i < j of patches; in a directed graph half
  /// of the sum over ordered pairs.
  public var harary: Double
  /// The impedance of the longest of the best paths between patches, whether or not the cutoff
  /// lets it count.
  public var diameter: Double
  /// By how much the cutoff lowers `pcNumerator` at most: cutoff x (sum of a)^2.
  public var errorBound: Double
}

extension ConnectivityIndices {
  /// EC(PC), the equivalent connected area: sqrt(`pcNumerator`), in the unit of the weights.
  ///
  /// Saura, Estreguil, Mouton & Rodríguez-Freire 2011.
  public var eca: Double { pcNumerator.squareRoot() }
  /// EC(IIC): sqrt(`iicNumerator`), in the unit of the weights.
  public var ecaIIC: Double { iicNumerator.squareRoot() }
  /// `pcIntra` in percent of `pcNumerator`.
  public var pcIntraPercent: Double { percent(pcIntra, of: pcNumerator) }
  /// `pcDirect` in percent of `pcNumerator`.
  public var pcDirectPercent: Double { percent(pcDirect, of: pcNumerator) }
  /// `pcStep` in percent of `pcNumerator`.
  public var pcStepPercent: Double { percent(pcStep, of: pcNumerator) }
  /// `iicIntra` in percent of `iicNumerator`.
  public var iicIntraPercent: Double { percent(iicIntra, of: iicNumerator) }
  /// `iicDirect` in percent of `iicNumerator`.
  public var iicDirectPercent: Double { percent(iicDirect, of: iicNumerator) }
  /// `iicStep` in percent of `iicNumerator`.
  public var iicStepPercent: Double { percent(iicStep, of: iicNumerator) }
}

/// A part in percent of a total; 0 of nothing is 0.
func percent(_ part: Double, of total: Double) -> Double {
  part == 0 ? 0 : 100 * part / total
}
