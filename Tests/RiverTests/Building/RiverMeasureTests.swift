import Landscape
import Testing

@testable import River

/// What measures change, alone and one after the other.
@Suite struct RiverMeasureTests {
  private let folder: RiverFolder
  private let river: River

  /// Two reaches of 1 km with quality 0.5, and an impassable weir between them.
  init() throws {
    folder = try RiverFolder()
    river = try folder.river(
      [RiverFolder.line([(0, 0), (2000, 0)], #"{"quality":0.5}"#)],
      barriers: [
        RiverFolder.point(1000, 0, #"{"up":0,"down":0.9,"name":"Weir"}"#)
      ]
    ) { $0.weighting = .quality }
  }

  private func measures(
    _ features: [String], in river: River? = nil
  ) throws -> RiverMeasureReader.Result {
    var rules = RiverRules()
    rules.weighting = (river ?? self.river).weighting
    return try RiverMeasureReader(
      river: river ?? self.river, rules: rules, studyRules: LandscapeRules(crs: "EPSG:31370")
    ).measures(in: folder.layer("measures", features))
  }

  @Test func aFishPassHasThePassabilityOfItsFieldsOrTheProfile() throws {
    let read = try measures([
      RiverFolder.point(1010, 10, #"{"type":"fish-passage","name":"A","cost":5}"#),
      RiverFolder.point(990, 0, #"{"type":"fish-passage","name":"B","up":0.3,"down":1}"#),
      RiverFolder.point(1000, 0, #"{"type":"barrier-removal","name":"C"}"#),
      RiverFolder.point(1000, 80, #"{"type":"barrier-removal","name":"D"}"#),
    ]).measures
    #expect(read.map(\.name) == ["A", "B", "C", "D"])
    #expect(read[0].change.passabilities == [0: Passability(up: 0.6, down: 0.8)])
    #expect(read[0].cost == 5)
    #expect(read[1].change.passabilities == [0: Passability(up: 0.3, down: 1)])
    #expect(read[2].change.passabilities == [0: .open])
    #expect(read[3].change.isEmpty)
    #expect(
      read[3].remarks == [
        "no barrier of the river lies within 50.0 m (barrier-distance): it changes nothing"
      ])
  }

  @Test func whatIsBetterAlreadyStays() async throws {
    let open = try folder.river(
      [RiverFolder.line([(0, 0), (2000, 0)])],
      barriers: [RiverFolder.point(1000, 0, #"{"up":0.9,"down":0.9,"name":"Ramp"}"#)])
    let read = try measures(
      [RiverFolder.point(1000, 0, #"{"type":"fish-passage","name":"A"}"#)], in: open)
    #expect(
      read.measures[0].remarks == ["Ramp is passed as well already (0.9 up, 0.9 down)"])
    let scores = try await RiverScorer(open.network).scores(of: read.measures)
    #expect(scores[0].gain == .zero)
  }

  // 500 m of the lower reach, quality 0.5 -> 0.9: its weight is 1000 (0.5 x 0.5 + 0.5 x 0.9) = 700.
  @Test func restorationRaisesTheShareOfAReachThatItCovers() async throws {
    let read = try measures([
      RiverFolder.line(
        [(1500, 5), (2000, 5)], #"{"type":"river-restoration","name":"R","quality":0.9}"#),
      RiverFolder.rectangle(
        -10, -50, 2010, 50,
        #"{"type":"river-restoration","name":"All","quality":1,"up":0.5,"down":0.5}"#),
    ]).measures
    #expect(Array(read[0].change.weights.keys) == [1])
    #expect(abs((read[0].change.weights[1] ?? 0) - 700) < 1e-6)
    #expect(read[0].change.passabilities.isEmpty)
    #expect(read[1].change.passabilities == [0: Passability(up: 0.5, down: 0.5)])
    #expect(read[1].change.weights.keys.sorted() == [0, 1])
    // Now 500 + 500 without a way: 50 %. With the restored stretch (700^2 - 500^2) / 1000^2 more.
    let scorer = try await RiverScorer(river.network)
    #expect(scorer.indices.potamodromous == 50)
    let scores = try await scorer.scores(of: read)
    #expect(abs(scores[0].gain.potamodromous - 24) < 1e-6)
    // Twice the weight, and up x down = 0.5 x 0.9: (2 + 2 x 0.45) 1000^2 / 1000^2 - 50 %.
    #expect(abs(scores[1].gain.potamodromous - 240) < 1e-6)
  }

  // Of the lower reach, 0.5 now: 250 m get 1, the other 250 m of its half 0.8; nothing counts twice.
  @Test func theOrderOfTheFeaturesOfARestorationMakesNoDifference() throws {
    func restored(_ from: Double, _ to: Double, _ quality: Double) -> String {
      RiverFolder.line(
        [(from, 0), (to, 0)],
        #"{"type":"river-restoration","measure":"R","quality":\#(quality)}"#)
    }
    let apart = [restored(1500, 1750, 1), restored(1750, 2000, 0.8)]
    let overlapping = [restored(1500, 2000, 0.8), restored(1500, 1750, 1)]
    let twice = apart + overlapping
    let lower = apart + [restored(1000, 2000, 0.3)]
    let expected = 1000 * (0.5 * 0.5 + 0.25 * 1 + 0.25 * 0.8)
    for features in [apart, overlapping, twice, lower] {
      let forth = try measures(features).measures
      let back = try measures(features.reversed()).measures
      #expect(forth.count == 1)
      #expect(Array(forth[0].change.weights.keys) == [1])
      #expect(abs((forth[0].change.weights[1] ?? 0) - expected) < 1e-6)
      #expect(abs((back[0].change.weights[1] ?? 0) - expected) < 1e-6)
    }
    // The review's example: quality 1 on one part, the present one on another.
    let same = [restored(1500, 1750, 1), restored(1750, 2000, 0.5)]
    for features in [same, same.reversed()] {
      let read = try measures(features).measures[0]
      #expect(abs((read.change.weights[1] ?? 0) - 625) < 1e-6)
      #expect(read.remarks == ["reach 2 is as good already (quality 0.5)"])
    }
  }

  @Test func aRestorationMayRaiseOneWayOnly() throws {
    func restored(_ fields: String, at y: Double = 0) -> String {
      RiverFolder.rectangle(
        900, y - 50, 1100, y + 50, #"{"type":"river-restoration","name":"R",\#(fields)}"#)
    }
    let read = try measures([
      restored(#""up":0.4"#), restored(#""down":0.95"#), restored(#""up":0.4"#, at: 500),
      RiverFolder.line(
        [(1500, 0), (2000, 0)], #"{"type":"river-restoration","name":"L","down":1}"#),
    ]).measures
    #expect(read[0].change.passabilities == [0: Passability(up: 0.4, down: 0.9)])
    #expect(read[1].change.passabilities == [0: Passability(up: 0, down: 0.95)])
    #expect(
      read[2].remarks == [
        "no barrier of the river lies in its area: its up and down change nothing",
        "no river lies in its area: it changes nothing",
      ])
    #expect(
      read[3].remarks == [
        "no barrier of the river lies within 20.0 m (restoration-distance): its up and down change nothing"
      ])
  }

  @Test func severalPointsPassTheNearestBarrierEach() throws {
    let near = try folder.river(
      [RiverFolder.line([(0, 0), (2000, 0)])],
      barriers: [
        RiverFolder.point(1000, 0, Self.closed), RiverFolder.point(1020, 0, Self.closed),
        RiverFolder.point(1500, 0, Self.closed),
      ])
    let type = #"{"type":"barrier-removal","name":"R"}"#
    let read = try measures(
      [
        RiverFolder.point(1002, 0, type), RiverFolder.points([(1002, 0)], type),
        RiverFolder.points([(1002, 0), (1500, 5)], type),
        RiverFolder.points([(1002, 0), (300, 5)], type),
      ], in: near
    ).measures
    #expect(read.map { $0.change.passabilities.keys.sorted() } == [[0], [0], [0, 2], [0]])
    #expect(
      read.map(\.remarks) == [
        [], [], [],
        [
          "no barrier of the river lies within 50.0 m (barrier-distance) of 1 of its 2 parts: they change nothing"
        ],
      ])
  }

  private static let closed = #"{"up":0,"down":0}"#

  @Test func qualityWithoutWeight() throws {
    let plain = try folder.river([RiverFolder.line([(0, 0), (2000, 0)])])
    let read = try measures(
      [RiverFolder.line([(0, 0), (500, 0)], #"{"type":"river-restoration","name":"R"}"#)],
      in: plain)
    #expect(
      read.measures[0].remarks == [
        "quality has no weight in this study (weight: length): the restoration changes no reach; set weight: quality"
      ])
  }

  @Test func otherTypes() throws {
    let read = try measures([
      RiverFolder.point(0, 0, #"{"type":"ecoduct","name":"E"}"#),
      RiverFolder.point(1000, 0, #"{"type":"barrier-removal","name":"C"}"#),
    ])
    #expect(read.measures.map(\.name) == ["C"])
    #expect(
      read.notices.last?.hasSuffix(
        "left out of the blue network because of the green one: 1 feature") == true)
    #expect {
      _ = try measures([RiverFolder.point(0, 0, #"{"type":"bridge"}"#)])
    } throws: {
      "\($0)".hasSuffix(
        "feature 0: the type 'bridge' is not a measure; give one of fish-passage, barrier-removal, river-restoration"
      )
    }
  }

  /// Two weirs in a row: passing one alone wins little, the second on top more.
  @Test func sequences() async throws {
    let two = try folder.river(
      [RiverFolder.line([(0, 0), (3000, 0)])],
      barriers: [
        RiverFolder.point(1000, 0, #"{"up":0,"down":1}"#),
        RiverFolder.point(2000, 0, #"{"up":0,"down":1}"#),
      ])
    let proposed = try measures(
      [
        RiverFolder.point(1000, 0, #"{"type":"fish-passage","name":"upper","up":0.5,"down":1}"#),
        RiverFolder.point(2000, 0, #"{"type":"barrier-removal","name":"lower"}"#),
      ], in: two
    ).measures
    let scorer = try await RiverScorer(two.network)
    // 3/9 now. Upper alone: + 2 x 0.5 / 9; lower alone + 2 / 9; both (3 + 2 (0.5 + 1 + 0.5)) / 9.
    let given = try await scorer.sequence(of: proposed, order: .given, life: .potamodromous)
    #expect(given.steps.map(\.measure.name) == ["upper", "lower"])
    func ninths(_ value: Double) -> Double { (value * 9 / 100 * 1e9).rounded() / 1e9 }
    #expect(given.steps.map { ninths($0.gainAlone.potamodromous) } == [1, 2])
    #expect(given.steps.map { ninths($0.gain.potamodromous) } == [1, 3])
    #expect(given.steps.map { ninths($0.gainLast.potamodromous) } == [2, 3])
    #expect(given.steps.map { ninths($0.indices.potamodromous) } == [4, 7])
    let greedy = try await scorer.sequence(of: proposed, order: .greedy, life: .potamodromous)
    #expect(greedy.steps.map(\.measure.name) == ["lower", "upper"])
    #expect(greedy.steps.last?.indices == given.steps.last?.indices)
  }

  @Test func rankingByGainAndByCost() async throws {
    let two = try folder.river(
      [RiverFolder.line([(0, 0), (4000, 0)])],
      barriers: [
        RiverFolder.point(1000, 0, #"{"up":0,"down":1,"cost":100000}"#),
        RiverFolder.point(2000, 0, #"{"up":0,"down":1,"cost":1000000}"#),
      ])
    let scorer = try await RiverScorer(two.network)
    let scores = try await scorer.rank(
      mitigatedTo: Passability(up: 0.5, down: 0.5), obstacles: two.obstacles)
    // The better of both ways: up 0.5, down 1. Upper: 2 x 1 x 1 x 0.5 / 16; lower: 2 x 1 x 2 x 0.5 / 16.
    #expect(scores.map { $0.mitigation.gain.potamodromous } == [6.25, 12.5])
    #expect(scores.map { $0.removal.potamodromous } == [12.5, 25])
    #expect(scores.ordered(by: .potamodromous, perCost: false).map(\.barrier) == [1, 0])
    #expect(scores.ordered(by: .potamodromous, perCost: true).map(\.barrier) == [0, 1])
    #expect(scores.map { $0.mitigation.gainPerCost(.potamodromous) } == [6.25, 1.25])
  }

  @Test func whatIsFreeComesFirstByCost() {
    func score(_ barrier: Int, _ gain: Double, _ cost: Double?) -> BarrierScore {
      let indices = RiverIndices(potamodromous: gain, fromMouth: 0, toMouth: 0)
      return BarrierScore(
        barrier: barrier, mitigation: RiverScore(gain: indices, cost: cost), removal: .zero)
    }
    let scores = [
      score(0, 9, nil), score(1, 5, 1), score(2, 1, 0), score(3, 0, 0), score(4, 2, 0),
      score(5, 5, 1),
    ]
    let ordered = scores.ordered(by: .potamodromous, perCost: true)
    #expect(ordered.map(\.barrier) == [4, 2, 1, 5, 3, 0])
    #expect(scores[2].mitigation.gainPerCost(.potamodromous) == nil)
    #expect(
      scores.ordered(by: .potamodromous, perCost: false).map(\.barrier) == [0, 1, 5, 4, 2, 3])
  }
}
