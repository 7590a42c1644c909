extension Optimizer {
  /// Bounds what any set is worth, and solves the programme where the method asks for it.
  ///
  /// What would take more memory or time than there is, is left out with a notice.
  func bound(
    _ search: inout SearchLog, _ valuer: SetValuer, _ deadline: Deadline
  ) async throws(OptimizationError) -> Double {
    progress("bounding what any set can win")
    let extremes = try extremes()
    let efforts = extremes.map {
      BoundEffort($0, candidateCount: problem.candidates.count, threads: settings.threads)
    }
    var bound = try await routeBound(&search, extremes, efforts, valuer, deadline)
    if settings.method == .exact || settings.method == .auto {
      let bytes = efforts.map(\.programBytes).max() ?? 0
      if bytes > settings.memoryBudget {
        search.notices.append("no mixed-integer programme: \(tooMuch(bytes))")
      } else {
        progress("solving the mixed-integer programme")
        bound = min(bound, try await exact(&search, extremes, valuer, deadline))
      }
    }
    return bound
  }

  private func tooMuch(_ bytes: Int) -> String {
    func megabytes(_ bytes: Int) -> Int { (bytes + 999_999) / 1_000_000 }
    return "its tables would take about \(megabytes(bytes)) MB, more than the"
      + " \(megabytes(settings.memoryBudget)) MB allowed; allow more memory"
  }

  private func extremes() throws(OptimizationError) -> [Extremes] {
    var extremes: [Extremes] = []
    for species in problem.objectives.indices {
      extremes.append(try Extremes(problem, species))
    }
    return extremes
  }

  /// What no set is worth more than, by the routes that candidates open; infinite where that takes
  /// too much.
  private func routeBound(
    _ search: inout SearchLog, _ extremes: [Extremes], _ efforts: [BoundEffort],
    _ valuer: SetValuer, _ deadline: Deadline
  ) async throws(OptimizationError) -> Double {
    let bytes = efforts.map(\.routeBytes).max() ?? 0
    guard bytes <= settings.memoryBudget else {
      search.notices.append("no bound by the routes which measures open: \(tooMuch(bytes))")
      return .infinity
    }
    let steps = efforts.reduce(0) { $0 + $1.routeSteps }
    guard settings.method != .greedy || steps <= BoundEffort.fewSteps else {
      search.notices.append(
        "no bound by the routes which measures open: it would take long beside a greedy search;"
          + " choose another method")
      return .infinity
    }
    var gains = try await valuer.gains(of: [problem.fixed])[0]
    for (species, extremes) in extremes.enumerated() {
      guard
        let most = try await RouteBound(
          problem, extremes, threads: settings.threads, deadline: deadline
        ).bound(by: [[], search.best.set])
      else {
        search.notices.append(
          "no bound by the routes which measures open: the time was over before it was found")
        return .infinity
      }
      gains[species] += most
    }
    return valuer.score(gains)
  }

  /// Solves the programme; the bound that it gives.
  private func exact(
    _ search: inout SearchLog, _ extremes: [Extremes], _ valuer: SetValuer, _ deadline: Deadline
  ) async throws(OptimizationError) -> Double {
    let start = ContinuousClock.now
    do throws(ExactSearch.Obstacle) {
      let result = try await ExactSearch(valuer: valuer, threads: settings.threads).run(
        from: search.best.set, extremes: extremes, until: deadline)
      search.notices.append(
        "the mixed-integer programme has \(result.size.columns) variables and \(result.size.rows)"
          + " conditions")
      if let set = result.set { try await record(set, &search, since: start) }
      if !result.isProven {
        search.notices.append(
          "the time was over before the set was proven the best: the gap says how much better"
            + " another could be")
      }
      return result.bound
    } catch {
      switch error {
      case .kernel:
        search.notices.append(
          "no mixed-integer programme: its flows need a kernel that is exponential or a mixture of"
            + " exponentials")
      case .size(let columns):
        search.notices.append(
          "no mixed-integer programme: it would have more than \(columns) variables; the bound is"
            + " that of the routes which measures open")
      case .time:
        search.notices.append("no mixed-integer programme: the time was over before it was set up")
      case .failed(.solver(let reason)):
        search.notices.append(
          "the mixed-integer programme was not solved, as \(reason); the bound is that of the routes"
            + " which measures open")
      case .failed(let error): throw error
      }
      return .infinity
    }
  }

  private func record(
    _ set: [Int], _ search: inout SearchLog, since start: ContinuousClock.Instant
  ) async throws(ExactSearch.Obstacle) {
    do {
      try await search.record("exact", set, seconds: ContinuousClock.now - start)
    } catch {
      throw .failed(error)
    }
  }
}
