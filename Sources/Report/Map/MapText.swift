/// What a map page says, in every language of it.
enum MapText: String, CaseIterable, Sendable {
  case layers, regions, units, zones, patches, links, barriers, ranked, legs, pairs, structures
  case measures
  case scenario, now, proposed, scenarioHint
  case segmentList, measureList, stepList, listHint
  case segmentChart, measureChart, stepChart, chartRange
  case sharesHeading, sharesNote, gainSharesHeading, curveHeading, unitsHeading, pairsHeading
  case noGain, noShare, gradedByGain, gradedByImportance, gradedByProbability
  case more, wholeMap, zoomIn, zoomOut, close, map, madeWith, needsScript, crossings
  case ecaNow, species
  case area, habitatArea, quality, importance, region, zone, length, effectiveLength, probability
  case permeability, gain, gainPercent, pcGain, lost, cost, costPerHectare, kilometres, line, step
  case gainAlone, gainLast, meanGain, lowGain, highGain, inTop, rank, baselineGain, crosses, type
  case habitatInside, ecaInside, insidePercent, protected, protectedPercent, meshSize
  case before, after, shareOfGain, from, to, unitPatches, eca, measure, passes, scenarioName
  case profile, best

  /// The text in a language.
  func text(_ language: MapLanguage) -> String {
    let (en, nl, fr) = wording
    return switch language {
    case .en: en
    case .nl: nl
    case .fr: fr
    }
  }
}
