public import Connectivity
public import Landscape

extension UnitSummary {
  /// The figures of an analysis.
  public init(
    _ analysis: LandscapeAnalysis, _ indicators: RegionalIndicators, scenario: String
  ) {
    let (landscape, i) = (analysis.landscape, analysis.indices)
    self.init(landscape, job: "analyze", scenario: scenario, pcNumerator: i.pcNumerator)
    let matrix = analysis.betweenRegions
    figures = [
      Figure("ECA inside the region ha", landscape.focus.map { analysis.eca(ofRegion: $0.region) }),
      Figure("across region borders % of PCnum", Self.crossBorderPercent(matrix)),
      Figure("PC", i.pc), Figure("PCnum ha2", i.pcNumerator),
      Figure("PCintra %", i.pcIntraPercent), Figure("PCdirect %", i.pcDirectPercent),
      Figure("PCstep %", i.pcStepPercent), Figure("EC(IIC) ha", i.ecaIIC), Figure("IIC", i.iic),
      Figure("SLC ha", i.largestComponentSize),
    ]
    // Components of a window may hold nothing of its region.
    if landscape.focus == nil { figures.append(Figure("NC", count: i.componentCount)) }
    figures += Self.figures(of: indicators)
    for (index, sums) in analysis.between.weighted { share(index, sums, of: landscape) }
    // Not sums over weighted starts, of which a window has those of its region alone.
    if landscape.focus == nil {
      share("F", analysis.between.f, of: landscape)
      share("LCPnum ha2", analysis.between.lcpNumerator, of: landscape)
    }
  }

  /// The figures of the region, or of all regions together.
  private static func figures(of indicators: RegionalIndicators) -> [Figure] {
    let region = indicators.landscape.focus?.region
    let mesh = indicators.meshes.first { $0.region == region }
    let protection = indicators.protection.first { $0.region == region }
    let figures = [
      Figure("meff CUT km2", mesh?.cuttingOut), Figure("meff CBC km2", mesh?.crossBoundary),
      Figure("seff CUT per 1000 km2", mesh?.cuttingOutDensity),
      Figure("seff CBC per 1000 km2", mesh?.crossBoundaryDensity),
      Figure("Prot %", protection?.prot), Figure("ProtConn %", protection?.protConn),
      Figure("ProtUnconn %", protection?.protUnconn), Figure("RelConn %", protection?.relConn),
    ]
    return figures.filter { $0.number != nil }
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
        "across region borders % of gain",
        together.betweenGroups.flatMap {
          Self.crossBorderPercent(landscape.betweenRegions($0))
        }),
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

  /// How many of the best segments have their gains told apart by region.
  private static let toldApart = 10

  /// The figures of a ranking.
  public init(
    _ scores: [SegmentScore], of scorer: LandscapeScorer, mitigatedPermeability: Double,
    scenario: String
  ) async throws {
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
    let told = scores.byGain.prefix(Self.toldApart).filter { $0.ecaGain > 0 }.map(\.segment)
    let gains = try await scorer.gainsBetweenGroups(
      ofMitigating: told, to: mitigatedPermeability)
    for (segment, groups) in zip(told, gains) where !groups.isEmpty {
      share("PCnum gain ha2 of \(landscape.segments[segment].title)", groups, of: landscape)
    }
    if let groups = gains.first, !groups.isEmpty {
      figures.append(
        Figure(
          "best segment across region borders % of gain",
          Self.crossBorderPercent(landscape.betweenRegions(groups))))
    }
  }
}

extension GroupIndices {
  /// Each index that is a sum over weighted pairs, with its unit.
  fileprivate var weighted: [(String, [[Double]])] {
    [
      ("PCnum ha2", pcNumerator), ("PCintra ha2", pcIntra), ("PCdirect ha2", pcDirect),
      ("PCstep ha2", pcStep), ("IICnum ha2", iicNumerator), ("AWF ha2", awf),
    ]
  }
}
