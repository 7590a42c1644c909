/// What the columns of result layers mean, for those who open them in a GIS or a statistics program.
enum ColumnGlossary {
  /// A title with its unit, and a sentence.
  typealias Meaning = (title: String, text: String)

  /// The meaning of a column; nothing for one that is not known.
  static func meaning(of column: String, in layer: String) -> Meaning? {
    ofLayers[layer]?[column] ?? ofRiverLayers[layer]?[column] ?? general[column]
      ?? ofBatches[column] ?? ofRivers[column] ?? ofChoices[column]
  }

  /// Where a name means something else than elsewhere.
  private static let ofLayers: [String: [String: Meaning]] = [
    "measures": [
      "type": ("type", "What is done here."),
      "eca_ha": ("ECA (ha)", "ECA with this measure and those before it."),
      "eca_gain_ha": (
        "ECA gain (ha)",
        "What the measure adds to ECA: by itself or, in a sequence, on top of those before it."
      ),
      "eca_gain_percent": ("ECA gain (%)", "The same in percent of the present ECA."),
    ],
    "ranked_segments": [
      "x": ("x (m)", "The middle of the segment, in the study's system."),
      "y": ("y (m)", "The middle of the segment, in the study's system."),
    ],
    "crossings": [
      "probability": ("probability (0-1)", "The probability of getting across there."),
      "position_m": ("position (m)", "Metres from the start of the link."),
    ],
    "barrier_gains": [
      "x": ("x (m)", "The middle of the segment, in the study's system."),
      "y": ("y (m)", "The middle of the segment, in the study's system."),
      "rank": ("rank", "The segment's place, the greatest gain first."),
      "links": ("links", "How many links would cost less without the segment."),
      "gain_m": (
        "gain (m)", "What links would cost less without the segment, in metres of resistance 1."
      ),
      "largest_gain_percent": (
        "largest gain (%)", "The largest gain of one link, in percent of its cost."
      ),
    ],
    "structures": [
      "kind": ("kind", "What the crossing is."),
      "permeability": (
        "permeability (0-1)", "The probability that an animal that reaches it gets across by it."
      ),
    ],
    "curve": [
      "step": (
        "step",
        "The row's place, from 1; the set has what all rows up to it add and do not give up."
      ),
      "measure": ("measures", "The measures that are added here."),
      "cost_eur": ("cost (EUR)", "What the set costs."),
      "eca_gain_ha": ("ECA gain (ha)", "What the set adds to ECA."),
    ],
    "shares": ["value": ("value", "The share, in the unit that the quantity's name has.")],
  ]

  private static let general: [String: Meaning] = [
    "patch": ("patch", "The patch's number, from 1."),
    "name": ("name", "Its name."),
    "area_ha": ("area (ha)", "Hectares."),
    "quality": ("quality (0-1)", "The habitat's quality; area x quality is the patch's weight."),
    "dPC": ("dPC (%)", "What PC would lose without it, in percent (as Conefor has it)."),
    "dPCintra": ("dPCintra (%)", "The part of dPC that is the patch's own habitat."),
    "dPCflux": ("dPCflux (%)", "The part of dPC that are movements from and to the patch."),
    "dPCconnector": (
      "dPCconnector (%)", "The part of dPC that are movements between others by way of the patch."
    ),
    "interaction_flux_ha2": (
      "interaction flux (ha²)", "The sum of weight x weight x probability over all patches."
    ),
    "bc_pc_ha2": (
      "BC(PC) (ha²)",
      "The weights and probabilities of the pairs whose best path leads through it; each pair once."
    ),
    "region": ("region", "The region; of a patch the one that most of it lies in."),
    "from_node": ("from node", "The node it leads from: a patch, or a number above the patches'."),
    "to_node": ("to node", "The node it leads to: a patch, or a number above the patches'."),
    "length_m": ("length (m)", "Metres covered."),
    "effective_m": (
      "effective length (m)", "Metres that are as hard to cover; none where it is impassable."
    ),
    "probability": ("probability (0-1)", "The probability of a movement along the link."),
    "crosses": ("crosses", "The barriers that it crosses."),
    "segment": ("segment", "The barrier segment's number, from 1."),
    "kind": ("kind", "What the barrier is."),
    "group_name": ("number", "The road or line number, or the name."),
    "line": ("line", "Which line of that number: from 1, the longest first."),
    "from_km": ("from (km)", "Where it begins along the line."),
    "to_km": ("to (km)", "Where it ends along the line."),
    "permeability": (
      "permeability (0-1)", "The lowest probability that an animal that reaches it gets across."
    ),
    "rank": ("rank", "Its place by gain, from 1."),
    "eca_gain_ha": ("ECA gain (ha)", "What mitigating the segment adds to ECA."),
    "eca_gain_percent": ("ECA gain (%)", "The same in percent of the present ECA."),
    "eca_lost_now_ha": ("ECA lost now (ha)", "The gain if the segment were no barrier at all."),
    "mean_eca_gain_ha": (
      "mean ECA gain (ha)", "What mitigating it adds on average over the draws."
    ),
    "eca_gain_ha_p5": ("ECA gain, 5 % (ha)", "One draw in twenty has less."),
    "eca_gain_ha_p95": ("ECA gain, 95 % (ha)", "One draw in twenty has more."),
    "in_top_percent": ("in top (%)", "In how many of the draws it is among the best."),
    "baseline_eca_gain_ha": (
      "baseline ECA gain (ha)", "What mitigating it adds with the profile's own numbers."
    ),
    "baseline_rank": ("baseline rank", "Its place with the profile's own numbers."),
    "measure": ("measure", "The measure's name."),
    "step": ("step", "Its place in the sequence, from 1."),
    "eca_gain_alone_ha": ("ECA gain alone (ha)", "What it adds to ECA by itself."),
    "eca_gain_last_ha": ("ECA gain last (ha)", "What it adds to ECA on top of all others."),
    "pc_gain_percent": ("PC gain (%)", "What it adds to PC, in percent of the present PC."),
    "cost_eur": ("cost (EUR)", "What it costs."),
    "eur_per_ha_of_eca": ("EUR per ha of ECA", "Its cost by what it adds to ECA."),
    "index": ("index", "The index, by Conefor's name where it means the same."),
    "value": ("value", "Its value."),
    "unit": ("unit", "Its unit; empty for a pure number."),
    "zone": ("zone", "Urban, peri-urban or rural."),
    "habitat_ha": ("habitat (ha)", "Hectares of habitat, weighed by quality."),
    "eca_ha": ("ECA (ha)", "The equivalent connected area: one patch as good as the whole."),
    "eca_inside_ha": ("ECA inside (ha)", "ECA among its own patches."),
    "inside_percent": ("inside (% of PCnum)", "The share of PC's numerator that lies inside it."),
  ]

  private static let ofChoices: [String: Meaning] = [
    "length_km": ("length (km)", "Its length, if it is a line."),
    "in_best_sets_percent": (
      "in best sets (%)", "In how many of the draws it is in the best set that is found."
    ),
    "weighted_eca_gain_ha": (
      "weighted ECA gain (ha)", "What the species' ECA gains, each times its weight, added up."
    ),
    "weighted_eca_gain_ha_alone": ("weighted gain alone (ha)", "The same by the measure itself."),
    "weighted_eca_gain_ha_last": (
      "weighted gain last (ha)", "The same on top of all other measures of the set."
    ),
    "gain_of_the_worst_off_percent": (
      "gain of the worst off (%)", "What ECA gains in percent for the species that gains least."
    ),
    "gain_of_the_worst_off_percent_alone": (
      "gain of the worst off alone (%)", "The same by the measure itself."
    ),
    "gain_of_the_worst_off_percent_last": (
      "gain of the worst off last (%)", "The same on top of all other measures of the set."
    ),
  ]

  private static let ofBatches: [String: Meaning] = [
    "area_km2": ("area (km²)", "Its area."),
    "meshes": ("meshes", "The number of pieces of land that barriers leave."),
    "meff_cut_km2": ("meff CUT (km²)", "Effective mesh size; meshes end at the border."),
    "meff_cbc_km2": ("meff CBC (km²)", "Effective mesh size; meshes go on across the border."),
    "seff_cut_per_1000_km2": ("seff CUT (per 1000 km²)", "Effective mesh density; meshes end."),
    "seff_cbc_per_1000_km2": ("seff CBC (per 1000 km²)", "Effective mesh density; meshes go on."),
    "protected_ha": ("protected (ha)", "Hectares of reserves."),
    "prot_percent": ("Prot (% of the land)", "The share of the land that is protected."),
    "protconn_percent": (
      "ProtConn (% of the land)", "The share of the land that is protected and connected."
    ),
    "protunconn_percent": (
      "ProtUnconn (% of the land)", "The share of the land that is protected but not connected."
    ),
    "relconn_percent": ("RelConn (%)", "ProtConn in percent of Prot."),
    "protconn_prot_percent": ("within reserves (% of ProtConn)", "By way of reserves alone."),
    "protconn_unprot_percent": (
      "unprotected land (% of ProtConn)", "By way of land that is not protected."
    ),
    "protconn_trans_percent": (
      "reserves outside (% of ProtConn)", "By way of reserves outside the region."
    ),
    "protconn_within_percent": ("single reserves (% of ProtConn)", "Inside single reserves."),
    "protconn_contig_percent": (
      "neighbours (% of ProtConn)", "Between reserves that touch each other."
    ),
    "protconn_prot_land_percent": ("within reserves (% of the land)", "By way of reserves alone."),
    "protconn_unprot_land_percent": (
      "unprotected land (% of the land)", "By way of land that is not protected."
    ),
    "protconn_trans_land_percent": (
      "reserves outside (% of the land)", "By way of reserves outside the region."
    ),
    "protconn_within_land_percent": ("single reserves (% of the land)", "Inside single reserves."),
    "protconn_contig_land_percent": (
      "neighbours (% of the land)", "Between reserves that touch each other."
    ),
    "profile": ("profile", "The species profile."),
    "scenario": ("scenario", "The scenario of the batch."),
    "job": ("job", "What was computed: analyze, score or rank."),
    "status": ("status", "Whether the unit is done or failed."),
    "patches": ("patches", "The number of patches in the unit's landscape."),
    "links": ("links", "The number of links."),
    "segments": ("segments", "The number of ranked barrier segments."),
    "rejected_features": ("rejected features", "The number of features that could not be used."),
    "problem": ("problem", "Why the unit failed."),
    "quantity": ("quantity", "The index, or the measure whose gain it is, with its unit."),
    "from": ("from", "Where movements start."),
    "to": ("to", "Where movements end."),
    "percent": ("percent", "The share in percent of the whole sum."),
    "eca_inside_the_region_ha": ("ECA inside (ha)", "ECA among the region's own patches."),
    "across_region_borders_percent_of_pcnum": (
      "across borders (% of PCnum)", "The share of movements between different regions."
    ),
    "across_region_borders_percent_of_gain": (
      "across borders (% of the gain)", "The share of the gain between different regions."
    ),
    "pc": ("PC", "The probability of connectivity."),
    "pcnum_ha2": ("PCnum (ha²)", "PC's numerator; ECA is its square root."),
    "pcintra_percent": ("PCintra (%)", "The share of PC inside patches."),
    "pcdirect_percent": ("PCdirect (%)", "The share of PC by direct links."),
    "pcstep_percent": ("PCstep (%)", "The share of PC by stepping stones."),
    "ec_iic_ha": ("EC(IIC) (ha)", "ECA by the integral index of connectivity."),
    "iic": ("IIC", "The integral index of connectivity."),
    "nc": ("NC", "The number of components."),
    "slc_ha": ("SLC (ha)", "The size of the largest component."),
    "measures": ("measures", "The number of measures."),
    "all_together_eca_gain_ha": ("gain of all (ha)", "What all measures together add to ECA."),
    "all_together_pc_gain_percent": ("PC gain of all (%)", "What all together add to PC."),
    "best_measure": ("best measure", "The measure that adds most by itself."),
    "best_measure_eca_gain_ha": ("gain of the best (ha)", "What it adds to ECA."),
    "segments_that_would_gain": (
      "segments that would gain", "The number of segments whose mitigation adds anything."
    ),
    "best_segment": ("best segment", "The segment whose mitigation adds most."),
    "best_segment_eca_gain_ha": ("gain of the best segment (ha)", "What that adds to ECA."),
    "best_segment_across_region_borders_percent_of_gain": (
      "best segment across borders (%)", "The share of that gain between different regions."
    ),
  ]
}
