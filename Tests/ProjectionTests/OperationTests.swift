import Testing

@testable import Projection

@Suite struct OperationTests {
  private func operation(
    _ accuracy: Double?, grid: Bool = false, missing: [String] = [], step: String
  ) -> Projection.Operation {
    Operation(
      name: step, accuracy: accuracy, usesGrid: grid, missingGrids: missing, steps: [step])
  }

  @Test func `accuracies of steps add up`() throws {
    let both = operation(0.01, grid: true, step: "a")
      .followed(by: operation(1, missing: ["b.tif", "c.tif"], step: "b"))
    #expect(both.steps == ["a", "b"])
    #expect(both.usesGrid)
    #expect(
      both.summary
        == "a + b; accuracy 1.01 m; with a grid; without b.tif and c.tif, missing in PROJ's data path"
    )
  }

  @Test func `an unknown accuracy makes the whole unknown`() {
    let both = operation(nil, step: "a").followed(by: operation(1, step: "b"))
    #expect(both.accuracy == nil)
    #expect(both.summary == "a + b; accuracy unknown")
  }

  @Test(arguments: [
    (0, "0"), (0.2, "0.2"), (0.1 + 0.2, "0.3"), (1.005, "1.005"), (12, "12"), (-0.25, "-0.25"),
    (0.0004, "0"), (1e300, "1e+300"),
  ])
  func `lengths are printed to the millimetre`(length: Double, text: String) {
    #expect(shortened(length, decimals: 3) == text)
  }
}
