/// What each pair of groups (regions, countries, parks) shares of the indices of a network.
///
/// Each index is a matrix [G][H] of sums over ordered pairs of nodes i, j of s_i^G s_j^H x_ij, where
/// s_i^G is the part of i that lies in G, from 0 to 1, and x_ij is the pair's term of the index. A
/// node's pair with itself is part of the sum where it is part of the index. Where each node's
/// shares add up to 1, all of a matrix adds up to the index of the whole. Groups may overlap.
///
/// a_i is a node's weight, p_ij the probability of a direct link and p*_ij that of the best path.
public struct GroupIndices: Sendable, Hashable {
  /// PCnum, of x_ij = a_i a_j p*_ij, i = j included.
  public var pcNumerator: [[Double]]
  /// The part of PCnum of each node with itself: x_ii = a_i a_i.
  public var pcIntra: [[Double]]
  /// PCdirect, of x_ij = a_i a_j p_ij, i != j.
  public var pcDirect: [[Double]]
  /// PCstep, of x_ij = a_i a_j (p*_ij - p_ij), i != j.
  public var pcStep: [[Double]]
  /// IICnum, of x_ij = a_i a_j / (1 + nl_ij), i = j included.
  public var iicNumerator: [[Double]]
  /// F, of x_ij = p_ij, over pairs of different patches: weighed by shares alone.
  public var f: [[Double]]
  /// AWF, of x_ij = a_i a_j p_ij, over pairs of different patches.
  public var awf: [[Double]]
  /// The numerator of LCP: the sum over components of c_G c_H, the weights that each has in G and H.
  public var lcpNumerator: [[Double]]
}
