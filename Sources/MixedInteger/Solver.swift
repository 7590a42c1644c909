import CCBC
import Synchronization

/// Solves mixed-integer programmes by branch and cut, with the COIN-OR library CBC.
@safe public final class Solver {
  private let model: UnsafeMutableRawPointer
  /// CBC keeps its options in global variables of its own: one search at a time.
  private static let turn = Mutex(())

  /// A solver for one programme.
  ///
  /// - Parameter program: What to minimise.
  /// - Throws: What is wrong with the programme.
  public init(_ program: MixedIntegerProgram) throws(MixedIntegerError) {
    try program.check()
    guard let model = unsafe Cbc_newModel() else { throw .noSolution("out of memory") }
    unsafe self.model = model
    // Nothing of the solver's own may reach standard output, where results go.
    set("log", "0")
    unsafe Cbc_setLogLevel(model, 0)
    load(program)
  }

  deinit { unsafe Cbc_deleteModel(model) }

  /// The version of the library in use, such as "2.10.8".
  public static var libraryVersion: String {
    guard let version = unsafe Cbc_getVersion() else { return "unknown" }
    return unsafe String(cString: version)
  }

  /// Searches for the best point.
  ///
  /// - Parameters:
  ///   - seconds: How long the search may take, by the clock.
  ///   - start: Values of some variables, whole numbers, of a point to begin with.
  /// - Returns: The best point, and the bound.
  /// - Throws: That there is no point, or why the search ended without a bound.
  public func solve(
    seconds: Double = .infinity, start: [(column: Int, value: Double)] = []
  ) throws(MixedIntegerError) -> MixedIntegerSolution {
    guard seconds >= 0 else { throw .input("a time limit of \(seconds) s") }
    if seconds < 1e9 {
      set("timeMode", "elapsed")
      set("seconds", "\(seconds)")
    }
    // With its cuts and a point to begin with, the library's version 2.10.8 "proves" wrong optima: 4 of
    // 1,400 runs on small programmes whose optimum is known; without cuts none did.
    set("preprocess", "off")
    set("cutsOnOff", "off")
    set("ratioGap", "0")
    set("allowableGap", "0")
    if !start.isEmpty {
      let columns = start.map { Int32($0.column) }
      let values = start.map(\.value)
      unsafe Cbc_setMIPStartI(model, Int32(start.count), columns, values)
    }
    Self.turn.withLock { _ in _ = unsafe Cbc_solve(model) }
    if unsafe Cbc_isProvenInfeasible(model) != 0 { throw .infeasible }
    if unsafe Cbc_isContinuousUnbounded(model) != 0 { throw .unbounded }
    if unsafe Cbc_isAbandoned(model) != 0 {
      throw .noSolution("numerical difficulties made the search end")
    }
    return solution()
  }

  private func solution() -> MixedIntegerSolution {
    let isOptimal = unsafe Cbc_isProvenOptimal(model) != 0
    // Without whole numbers there is no search, and the solution is that of the relaxation.
    let isRelaxed = unsafe Cbc_getNumIntegers(model) == 0
    let bound =
      isRelaxed ? unsafe Cbc_getObjValue(model) : unsafe Cbc_getBestPossibleObjValue(model)
    let searched = unsafe UnsafePointer(Cbc_bestSolution(model))
    let found = unsafe isRelaxed && isOptimal ? Cbc_getColSolution(model) : searched
    guard let best = unsafe found else {
      return MixedIntegerSolution(
        values: nil, objective: .infinity, bound: bound, isOptimal: false)
    }
    let count = Int(unsafe Cbc_getNumCols(model))
    let values = unsafe Array(UnsafeBufferPointer(start: best, count: count))
    let objective = unsafe Cbc_getObjValue(model)
    return MixedIntegerSolution(
      values: values, objective: objective, bound: isOptimal ? min(bound, objective) : bound,
      isOptimal: isOptimal)
  }

  private func set(_ name: String, _ value: String) {
    unsafe Cbc_setParameter(model, name, value)
  }

  /// Hands over the programme, column by column.
  private func load(_ program: MixedIntegerProgram) {
    var counts = [Int32](repeating: 0, count: program.columnCount + 1)
    for row in program.rows {
      for term in row { counts[term.column + 1] += 1 }
    }
    for column in 0..<program.columnCount { counts[column + 1] += counts[column] }
    var next = counts
    var rows = [Int32](repeating: 0, count: program.termCount)
    var coefficients = [Double](repeating: 0, count: program.termCount)
    for (index, row) in program.rows.enumerated() {
      for term in row {
        let place = Int(next[term.column])
        rows[place] = Int32(index)
        coefficients[place] = term.coefficient
        next[term.column] += 1
      }
    }
    unsafe Cbc_loadProblem(
      model, Int32(program.columnCount), Int32(program.rowCount), counts, rows, coefficients,
      program.lower, program.upper, program.objective, program.rowLower, program.rowUpper)
    for (column, isInteger) in program.isInteger.enumerated() where isInteger {
      unsafe Cbc_setInteger(model, Int32(column))
    }
  }
}
