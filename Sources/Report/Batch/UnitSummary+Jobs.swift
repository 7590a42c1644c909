public import Connectivity
public import Landscape

extension UnitSummary {
  /// The figures of an analysis.
  public init(_ analysis: LandscapeAnalysis, scenario: String) {
    let (landscape, i) = (analysis.landscape, analysis.indices)
    self.init(landscape, job: "analyze", scenario: scenario, pcNumerator: i.pcNumerator)
    let matrix = analysis.betweenRegions
    figures = [
      Figure("ECA inside the region ha", landscape.focus.map { analysis.eca(ofRegion: $0.region) }),
      Figure("across region borders % of PCnum", Self.crossBorderPercent(matrix)),
      Figure("PC", i.pc), Figure("PCnum ha2", i.pcNumerator),
      Figure("PCintra %", i.pcIntraPercent), Figure("PCdirect %", i.pcDirectPercent),
      Figure("PCstep %", i.pcStepPercent), Figure("EC(IIC) ha", i.ecaIIC), Figure("IIC", i.iic),
      Figure("NC", count: i.componentCount), Figure("SLC ha", i.largestComponentSize),
    ]
    share("PCnum ha2", matrix, of: landscape)
  }

  /// The figures of measures, each alone and all together.
  public init(
    _ scores: [MeasureScore], together: ScenarioGain, of landscape: Landscape, scenario: String
  ) {
    self.init(
      landscape, job: "score", scenario: scenario, pcNumerator: together.pcNumeratorBefore)
    let best = scores.max {
      ($0.gain.ecaGain, $1.measure.name) < ($1.gain.ecaGain, $0.measure.name)
    }
    figures = [
      Figure("measures", count: scores.count),
      Figure("all together ECA gain ha", together.ecaGain),
      Figure("all together PC gain %", together.pcGainPercent),
      Figure(
        "across region borders % of gain", together.betweenGroups.flatMap(Self.crossBorderPercent)),
      Figure("best measure", best.flatMap { $0.gain.ecaGain > 0 ? $0.measure.name : nil }),
      Figure("best measure ECA gain ha", best?.gain.ecaGain),
    ]
    for score in scores {
      if let matrix = score.gain.betweenGroups {
        share("PCnum gain ha2 of \(score.measure.name)", matrix, of: landscape)
      }
    }
    if let matrix = together.betweenGroups {
      share("PCnum gain ha2 of all measures together", matrix, of: landscape)
    }
  }

  /// The figures of a ranking.
  public init(_ scores: [SegmentScore], of scorer: LandscapeScorer, scenario: String) {
    let landscape = scorer.landscape
    self.init(
      landscape, job: "rank", scenario: scenario, pcNumerator: scorer.eca * scorer.eca)
    ecaHa = scorer.eca
    let best = scores.byGain.first { $0.ecaGain > 0 }
    figures = [
      Figure("segments that would gain", count: scores.count { $0.ecaGain > 0 }),
      Figure("best segment", best.map { landscape.segments[$0.segment].title }),
      Figure("best segment ECA gain ha", best?.ecaGain),
    ]
  }
}
