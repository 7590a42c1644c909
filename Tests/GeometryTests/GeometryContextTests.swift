import Geometry
import TestSupport
import Testing

@Suite struct GeometryContextTests {
  @Test func versionOfTheLibrary() throws {
    let numbers = GeometryContext.libraryVersion.split(separator: ".").compactMap { Int($0) }
    #expect(numbers.count == 3)
    #expect(numbers.lexicographicallyPrecedes([3, 11, 0]) == false)
  }

  @Test func errorsReadAsOneSentence() {
    let error = GeometryError(operation: "buffer", reason: "too wide")
    #expect(error.description == "cannot buffer: too wide")
  }

  @Test func contextsWorkInParallel() async throws {
    let seeds = Array(0..<32)
    let alone = try seeds.map { try Self.work(seed: $0) }
    let together = try await withThrowingTaskGroup(of: (Int, [Double]).self) { group in
      for seed in seeds {
        group.addTask { (seed, try Self.work(seed: seed)) }
      }
      var results = [[Double]](repeating: [], count: seeds.count)
      for try await (seed, result) in group { results[seed] = result }
      return results
    }
    #expect(together == alone)
    #expect(Set(alone).count == seeds.count)
  }

  @Test func eachContextKeepsItsOwnMessages() async {
    let reasons = await withTaskGroup(of: (Int, String).self) { group in
      for task in 0..<32 {
        group.addTask {
          let context = GeometryContext()
          var reasons: Set<String> = []
          for _ in 0..<50 {
            do throws(GeometryError) {
              _ = try Geometry(wkt: "KIND\(task) (1 1)", in: context)
            } catch {
              reasons.insert(error.reason)
            }
          }
          return (task, reasons.sorted().joined(separator: "; "))
        }
      }
      return await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
    }
    for task in 0..<32 {
      #expect(reasons[task] == "ParseException: Unknown type: 'KIND\(task)'")
    }
  }

  /// A bit of everything in a context of its own.
  private static func work(seed: Int) throws -> [Double] {
    var random = RandomSource(seed: UInt64(seed))
    let context = GeometryContext()
    let shapes = try (0..<20).map { _ in
      try RandomShape.polygon(in: context, using: &random)
    }
    let index = try SpatialIndex(shapes.compactMap(\.envelope), in: context)
    let whole = try Geometry.union(of: shapes, in: context)
    let prepared = try whole.prepared()
    var results = [whole.area, whole.length, try whole.buffered(by: 1).area]
    for _ in 0..<20 {
      let place = try RandomShape.geometry(in: context, using: &random)
      let nearest = try index.nearest(to: place, among: shapes)
      results += [nearest.map { Double($0.index) } ?? -1, try prepared.distance(to: place)]
    }
    return results
  }
}
