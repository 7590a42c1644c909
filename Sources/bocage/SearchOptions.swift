public import ArgumentParser
public import Optimization

/// How to search for the best set of measures.
struct SearchOptions: ParsableArguments {
  @Option(help: ArgumentHelp("What the set may cost at most, in the unit of the costs."))
  var budget: Double

  @Option(
    help: ArgumentHelp(
      "One measure after the other; with exchanges; exactly; or exactly if it fits.",
      discussion: """
        `exact` and `auto` solve a mixed-integer programme that begins with what the other methods \
        found, and tell how much better another set could be at most.
        """))
  var method = Optimizer.Method.auto

  @Option(
    help: ArgumentHelp(
      "About how long the search may take; then the best set so far is told, with its gap.",
      valueName: "seconds"))
  var timeLimit = 600.0

  func validate() throws {
    guard budget >= 0, budget < .infinity else {
      throw ValidationError("--budget must be a number, 0 or more")
    }
    guard timeLimit > 0 else { throw ValidationError("--time-limit must be above 0") }
  }

  /// The settings of a search.
  func settings(memory: Int, threads: Int? = nil) -> Optimizer.Settings {
    var settings = Optimizer.Settings()
    settings.method = method
    settings.timeLimit = timeLimit
    settings.memoryBudget = memory
    if let threads { settings.threads = threads }
    return settings
  }
}

extension Optimizer.Method: ExpressibleByArgument {}
