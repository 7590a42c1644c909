/// How much of a region is protected, and how much of that is connected: ProtConn and its parts.
///
/// After Saura et al. 2017 (Ecological Indicators 76:144-158) and 2018 (Biological Conservation
/// 219:53-67). A node i of the graph is a group of reserves that touch. Its weight a_i is the part of
/// its area that lies in the region, so that reserves outside carry paths (they are transboundary
/// stepping stones) and count for nothing themselves. A reserve that reaches beyond the border stays
/// whole. Percentages of the land are of A_L, the whole area of the region.
public struct ProtectedConnectivity: Sendable, Hashable {
  /// The index of the region in the landscape; nothing for all regions together.
  public var region: Int?
  /// A_L in hectares.
  public var landArea: Double
  /// The sum of a_i in hectares: what is protected, overlaps counted once.
  public var protectedArea: Double
  /// ECA of the reserves in hectares: sqrt(sum_ij a_i a_j p*_ij).
  public var connectedArea: Double
  /// The same without the reserves that lie wholly outside the region.
  public var connectedAreaWithinRegion: Double
  /// sqrt(sum_i a_i²) in hectares: what is connected by land that is protected all the way.
  public var contiguousArea: Double
  /// sqrt(sum_j b_j²) in hectares, b_j being the part of a single reserve in the region, times
  /// sqrt(sum a_i / sum b_j), which takes out what overlapping reserves count twice.
  public var singleArea: Double

  /// Prot: the protected part of the land, in percent.
  public var prot: Double { 100 * protectedArea / landArea }
  /// ProtConn: the protected and connected part of the land, in percent: 100 ECA / A_L.
  public var protConn: Double { 100 * connectedArea / landArea }
  /// ProtUnconn: the part of the land that is protected but not connected, in percent.
  public var protUnconn: Double { prot - protConn }
  /// RelConn: the connected part of what is protected, in percent; nothing where nothing is.
  public var relConn: Double? { protectedArea > 0 ? 100 * protConn / prot : nil }

  /// What ProtConn consists of, in percent of it; nothing where nothing is protected.
  public var fractions: Fractions? {
    guard connectedArea > 0 else { return nil }
    return Fractions(self, percentOf: connectedArea)
  }
  /// What ProtConn consists of, in percent of the land.
  public var landFractions: Fractions { Fractions(self, percentOf: landArea) }

  /// The parts of ProtConn by the land that is moved through.
  ///
  /// Prot, Unprot and Trans add up to the whole, Within and Contig to Prot, as in the papers. (Recent
  /// versions of the R package Makurhini print 100 - Within as Contig instead.)
  public struct Fractions: Sendable, Hashable {
    /// ProtConn[Prot]: movement through protected land alone.
    public var prot: Double
    /// ProtConn[Unprot]: movement through unprotected land too, without help from beyond the border.
    public var unprot: Double
    /// ProtConn[Trans]: what the reserves outside the region add as stepping stones.
    public var trans: Double
    /// ProtConn[Within]: movement within single reserves.
    public var within: Double
    /// ProtConn[Contig]: movement between reserves that touch.
    public var contig: Double

    fileprivate init(_ areas: ProtectedConnectivity, percentOf whole: Double) {
      // Where two areas are equal, rounding alone may tell them apart.
      func percent(_ area: Double) -> Double { 100 * max(0, area) / whole }
      prot = percent(areas.contiguousArea)
      unprot = percent(areas.connectedAreaWithinRegion - areas.contiguousArea)
      trans = percent(areas.connectedArea - areas.connectedAreaWithinRegion)
      within = percent(areas.singleArea)
      contig = percent(areas.contiguousArea - areas.singleArea)
    }
  }
}
