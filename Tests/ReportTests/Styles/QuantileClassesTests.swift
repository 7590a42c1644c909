import Testing

@testable import Report

@Suite struct QuantileClassesTests {
  private func limits(_ values: [Double?], count: Int = 5) -> [[Double]] {
    QuantileClasses(of: values, count: count).classes.map { [$0.above, $0.upTo] }
  }

  @Test func classesHaveEquallyManyValues() {
    let values = (1...100).map(Double.init)
    let classes = QuantileClasses(of: values).classes
    #expect(classes.map(\.upTo) == [20, 40, 60, 80, 100])
    #expect(classes.map { range in values.count { range.contains($0) } } == [20, 20, 20, 20, 20])
    // The order of the values plays no part.
    #expect(QuantileClasses(of: values.reversed()).classes == classes)
  }

  @Test func limitsAreRoundAndTheLastOneIsNotBelowTheLargest() {
    let classes = QuantileClasses(of: [0.12345, 1.2345, 12.345, 123.45, 1234.5]).classes
    #expect(classes.map(\.upTo) == [0.13, 1.3, 13, 130, 1240])
    #expect(zip(classes, classes.dropFirst()).allSatisfy { $0.upTo == $1.above })
  }

  @Test func tiesAreNotParted() {
    #expect(limits([1, 1, 1, 1, 1, 1, 1, 1, 5, 9]) == [[0.0009, 1], [1, 9]])
    #expect(limits([7, 7, 7]) == [[0.0007, 7]])
    #expect(limits([0.3333333]) == [[0.00003, 0.334]])
  }

  @Test func nearValuesGetAThirdDigit() {
    #expect(
      limits([2240.9, 2252.1, 4024.5]).map(\.last) == [2250, 2260, 4030].map { $0 as Double? })
  }

  @Test func nothingIsGradedWithoutGains() {
    for values in [[], [nil], [0, 0], [-1, nil], [.nan, .infinity]] as [[Double?]] {
      #expect(QuantileClasses(of: values).classes.isEmpty)
    }
    #expect(QuantileClasses(of: [0.0]).hasZeros)
    #expect(!QuantileClasses(of: []).hasZeros)
  }

  @Test func lossesAndTracesAreToldApart() {
    let classes = QuantileClasses(of: [-3, 0, 0.0001, 50, 100])
    #expect(classes.hasLosses && classes.hasZeros && classes.hasTraces)
    #expect(classes.floor == 0.01)
    #expect(classes.classes.map(\.upTo) == [50, 100])
  }

  @Test(arguments: [
    (1234.5, 3, 1240.0), (1230, 3, 1230), (999.6, 3, 1000), (0.0012301, 3, 0.00124), (5, 1, 5),
  ])
  func roundingUp(value: Double, digits: Int, result: Double) {
    #expect(QuantileClasses.rounded(value, digits: digits, up: true) == result)
  }

  @Test func limitsHaveNoMoreDigitsThanNeeded() {
    #expect(
      [0.5, 12, 1240, 0.00002, 1_500_000].map(QuantileClasses.text)
        == ["0.5", "12", "1240", "2.0e-05", "1.5e+06"])
  }
}
