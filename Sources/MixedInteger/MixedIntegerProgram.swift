/// A linear programme of which some variables are whole numbers: what to minimise, and the conditions.
public struct MixedIntegerProgram: Sendable {
  /// The cost of one of each variable.
  private(set) var objective: [Double] = []
  private(set) var lower: [Double] = []
  private(set) var upper: [Double] = []
  private(set) var isInteger: [Bool] = []
  private(set) var rowLower: [Double] = []
  private(set) var rowUpper: [Double] = []
  /// Per row the column and the coefficient of each term.
  private(set) var rows: [[Term]] = []

  /// A variable times a number.
  public struct Term: Sendable, Hashable {
    /// The variable's index.
    public var column: Int
    /// What it is multiplied by.
    public var coefficient: Double

    /// A term of a row.
    public init(_ column: Int, _ coefficient: Double) {
      self.column = column
      self.coefficient = coefficient
    }
  }

  /// A programme without variables.
  public init() {}

  /// The number of variables.
  public var columnCount: Int { objective.count }
  /// The number of conditions.
  public var rowCount: Int { rows.count }
  /// The number of terms of all conditions.
  public var termCount: Int { rows.reduce(0) { $0 + $1.count } }

  /// Adds a variable.
  ///
  /// - Parameters:
  ///   - cost: What one of it adds to the objective, which is minimised.
  ///   - range: The least and the greatest value.
  ///   - isInteger: Whether it is a whole number.
  /// - Returns: Its index.
  @discardableResult
  public mutating func addColumn(
    cost: Double, in range: ClosedRange<Double>, isInteger: Bool = false
  ) -> Int {
    objective.append(cost)
    lower.append(range.lowerBound)
    upper.append(range.upperBound)
    self.isInteger.append(isInteger)
    return objective.count - 1
  }

  /// Raises what one of a variable adds to the objective.
  public mutating func addCost(_ cost: Double, to column: Int) { objective[column] += cost }

  /// Adds a condition: the sum of the terms lies in a range.
  public mutating func addRow(_ terms: [Term], in range: ClosedRange<Double>) {
    rows.append(terms)
    rowLower.append(range.lowerBound)
    rowUpper.append(range.upperBound)
  }

  /// Refuses numbers that are none, and terms of variables that there are not.
  func check() throws(MixedIntegerError) {
    guard objective.allSatisfy(\.isFinite) else { throw .input("a cost is not a finite number") }
    for (index, row) in rows.enumerated() {
      for term in row {
        guard objective.indices.contains(term.column) else {
          throw .input("row \(index) has a term of column \(term.column), which there is not")
        }
        guard term.coefficient.isFinite else {
          throw .input("row \(index) has a coefficient that is not a finite number")
        }
      }
    }
  }
}
