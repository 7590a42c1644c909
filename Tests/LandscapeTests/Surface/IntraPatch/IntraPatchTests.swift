import Connectivity
import Foundation
import Surface
import TestSupport
import Testing

@testable import Landscape

@Suite struct IntraPatchTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func indicesAreThoseOfTheNaivePaths(seed: UInt64) async throws {
    let landscape = try await GateStudy(seed: seed).build()
    let naive = try NaivePassing(landscape)
    let all = naive.probabilities()
    let sum = naive.sum(all)
    let analysis = try await LandscapeAnalysis(landscape, threads: 2)
    #expect(isSame(analysis.indices.pcNumerator, sum), "seed \(seed)")
    let direct = naive.sum(directProbabilities(of: landscape))
    #expect(isSame(analysis.indices.pcStep, sum - analysis.indices.pcIntra - direct, partOf: sum))
    #expect(isSame(analysis.indices.pcDirect, direct))
    let indices = try await landscape.indices(threads: 1)
    #expect(isSame(indices.pcNumerator, sum))
    #expect(isSame(indices.diameter, analysis.indices.diameter))
    let farthest = all.joined().filter { $0 > 0 }.min() ?? 1
    #expect(isSame(exp(-indices.diameter), farthest))
    let scorer = try await LandscapeScorer(landscape, threads: 1)
    #expect(isSame(scorer.eca * scorer.eca, sum))

    // What counts links, components or hops is that of the graph without the ways through patches.
    var free = landscape
    free.surface?.gates = nil
    let freeIndices = try await free.indices(threads: 1)
    #expect(sum <= freeIndices.pcNumerator * (1 + 1e-12))
    #expect(analysis.indices.iicNumerator == freeIndices.iicNumerator)
    #expect(analysis.indices.componentCount == freeIndices.componentCount)
    #expect(analysis.indices.harary == freeIndices.harary)
    #expect(analysis.indices.f == freeIndices.f)
  }

  private func directProbabilities(of landscape: Landscape) -> [[Double]] {
    let count = landscape.patches.count
    var direct = (0..<count).map { _ in (0..<count).map { _ in 0.0 } }
    let dispersal = landscape.profile.dispersal
    for link in landscape.links {
      let probability = dispersal.kernel.probability(link.impedance(alpha: dispersal.alpha))
      direct[link.from][link.to] = probability
      direct[link.to][link.from] = probability
    }
    return direct
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func importanceIsWhatLeavingOutLoses(seed: UInt64) async throws {
    let landscape = try await GateStudy(seed: seed).build()
    let naive = try NaivePassing(landscape)
    let all = naive.probabilities()
    let total = naive.sum(all)
    let analysis = try await LandscapeAnalysis(landscape, threads: 2)
    #expect(analysis.patchImportance.count == landscape.patches.count)
    for (patch, importance) in analysis.patchImportance.enumerated() {
      let without = naive.probabilities(withoutPatch: patch)
      let weight = landscape.patches[patch].weight
      #expect(importance.node == patch)
      #expect(isSame(importance.pc.total, total - naive.sum(without), partOf: total))
      #expect(isSame(importance.pc.intra, weight * weight, partOf: total))
      let flux = naive.sum(all) { ($0 == patch) != ($1 == patch) }
      #expect(isSame(importance.pc.flux, flux, partOf: total))
      #expect(isSame(importance.interactionFlux, naive.sum(all) { one, _ in one == patch }))
      #expect(importance.pc.connector >= 0)
      #expect(importance.varPC == nil)
      // Pairs that have another path as good may pass or not.
      let through = naive.probabilities(passing: patch)
      let isPair = { (one: Int, other: Int) in one < other && one != patch && other != patch }
      let must = naive.sum(all) {
        isPair($0, $1) && without[$0][$1] < all[$0][$1] * (1 - 1e-12)
      }
      let may = naive.sum(all) {
        isPair($0, $1) && through[$0][$1] >= all[$0][$1] * (1 - 1e-12)
      }
      #expect(importance.betweennessPC >= must - 1e-9 * total, "seed \(seed), patch \(patch)")
      #expect(importance.betweennessPC <= may + 1e-9 * total, "seed \(seed), patch \(patch)")
    }
    for (link, importance) in analysis.linkImportance.enumerated() {
      let without = naive.sum(naive.probabilities(withoutLink: link))
      #expect(importance.link == link)
      #expect(
        isSame(importance.pcLoss, total - without, partOf: total), "seed \(seed), link \(link)")
    }
  }

  /// Three patches in a row: the middle one is 8 cells long, at twice the resistance of the rest.
  @Test func passingAPatchCostsItsLength() async throws {
    let row: [Float?] = [1, 1, 1] + Array(repeating: 2, count: 8) + [1, 1, 1]
    var study = try GateStudy([row])
    for columns in [0..<1, 3..<11, 13..<14] {
      study.add(GateStudy.Rectangle(columns: columns, rows: 0..<1))
    }
    let alpha = study.profile.dispersal.alpha
    let landscape = try await study.build()
    // A link is 3 steps long, the last between resistances 1 and 2; 7 steps pass the patch.
    let (link, passing) = (100.0 + 100 + 150, 7 * 200.0)
    let analysis = try await LandscapeAnalysis(landscape, threads: 1)
    let (near, far) = (exp(-alpha * link), exp(-alpha * (2 * link + passing)))
    let sum = 1 + 64 + 1 + 2 * (8 * near + 8 * near + far)
    #expect(isSame(analysis.indices.pcNumerator, sum))
    #expect(isSame(analysis.indices.pcIntra, 66))
    #expect(isSame(analysis.indices.pcStep, 2 * far))
    #expect(isSame(analysis.indices.diameter, alpha * (2 * link + passing)))
    let middle = analysis.patchImportance[1]
    #expect(isSame(middle.pc.flux, 2 * 16 * near))
    #expect(isSame(middle.pc.connector, 2 * far))
    #expect(isSame(middle.betweennessPC, far))
    #expect(analysis.patchImportance[0].pc.connector == 0)
    #expect(analysis.patchImportance[0].betweennessPC == 0)
    #expect(isSame(analysis.linkImportance[0].pcLoss, 2 * (8 * near + far)))
    #expect(
      landscape.notices.contains { $0.contains("between 4 cells where links end, over 1 ways") })

    study.rules.surface.intraPatch = false
    let free = try await study.build().indices(threads: 1)
    let freeSum = 66 + 2 * (16 * near + exp(-2 * alpha * link))
    #expect(isSame(free.pcNumerator, freeSum))
  }

  @Test func regionsShareWhatPathsAreWorth() async throws {
    var study = try GateStudy(seed: 7)
    let regions = try study.study.layer(
      "regions",
      [
        TestStudy.rectangle(-900, -900, 650, 3000, #"{"name":"west"}"#),
        TestStudy.rectangle(650, -900, 3000, 3000, #"{"name":"east"}"#),
      ])
    study.sources.regions = RegionSource(layer: regions, name: "name")
    let landscape = try await study.build()
    let analysis = try await LandscapeAnalysis(landscape, threads: 2)
    let naive = try NaivePassing(landscape)
    let all = naive.probabilities()
    for first in landscape.regions.indices {
      for second in landscape.regions.indices {
        var sum = 0.0
        for one in landscape.patches {
          for other in landscape.patches {
            sum +=
              one.weight * one.regionShares[first] * other.weight * other.regionShares[second]
              * all[one.number - 1][other.number - 1]
          }
        }
        #expect(isSame(analysis.betweenRegions[first][second], sum))
      }
    }
    let shares = analysis.between
    let parts = zip(shares.pcIntra.joined(), zip(shares.pcDirect.joined(), shares.pcStep.joined()))
      .reduce(0) { $0 + $1.0 + $1.1.0 + $1.1.1 }
    #expect(isSame(parts, analysis.indices.pcNumerator))
    #expect(analysis.indices.pc != nil)
    #expect(analysis.patchImportance.allSatisfy { $0.varPC != nil })
  }

  @Test func threadsDontChangeTheAnalysis() async throws {
    let landscape = try await GateStudy(seed: 5).build()
    let one = try await LandscapeAnalysis(landscape, threads: 1)
    let many = try await LandscapeAnalysis(landscape, threads: 3)
    #expect(one.indices == many.indices)
    #expect(one.between == many.between)
    #expect(one.patchImportance == many.patchImportance)
    #expect(one.linkImportance == many.linkImportance)
  }

  @Test func reservesArePassedAtNoCost() async throws {
    var study = try GateStudy(seed: 1)
    study.sources.reserves = ReserveSource(layer: try study.study.layer("r", study.patches))
    let reserves = try await LandscapeBuilder(
      sources: study.sources, profile: study.profile, rules: study.rules
    ).reserves(threads: 1)
    #expect(reserves?.surface != nil)
    #expect(reserves?.surface?.gates == nil)
    #expect(reserves?.notices.contains { $0.contains("reserves are passed at no cost") } == true)
  }

  @Test func patchesThatAreFreeToPassAreRefused() async throws {
    var study = try GateStudy(seed: 1)
    study.rules.surface.stepRule = .fourNeighbours
    await #expect {
      try await study.build()
    } throws: {
      "\($0)".contains(
        "intra-patch distances: they need neighbours: 8, as with 4 patches are passed at no cost; leave out"
          + " surface: intra-patch")
    }
  }

  @Test func windowsAndPartsAreRefused() async throws {
    var study = try GateStudy(seed: 1)
    let regions = try study.study.layer(
      "regions", [TestStudy.rectangle(-900, -900, 3000, 3000, #"{"name":"all"}"#)])
    study.sources.regions = RegionSource(layer: regions, name: "name")
    let landscape = try await study.build()
    #expect {
      try landscape.window(around: 0, buffer: 1000)
    } throws: {
      "\($0)".contains(
        "intra-patch distances: they are not computed in the window of a region; leave")
    }
    #expect {
      try landscape.analysisPlan()
    } throws: {
      "\($0)".contains("intra-patch distances: an analysis can't be computed in parts; leave out")
    }
  }
}

/// Whether two numbers differ by rounding alone; `total` is what they are a part of, if anything.
func isSame(_ value: Double, _ expected: Double, partOf total: Double = 0) -> Bool {
  abs(value - expected) <= 1e-9 * max(abs(expected), total)
}
