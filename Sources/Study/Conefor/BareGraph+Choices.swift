import Connectivity
public import Optimization

extension BareGraph {
  /// The problem of choosing among options.
  ///
  /// - Parameters:
  ///   - list: The options, each with a cost.
  ///   - rules: Which sets may be chosen.
  /// - Returns: The problem, with the options in the order of their file.
  /// - Throws: An option without a cost, one that makes a link worse, or what is wrong with a rule.
  public func problem(
    choosingAmong list: OptionList, rules: NamedRules
  ) throws(StudyError) -> SetProblem {
    var candidates: [Candidate] = []
    var links: [ConditionalLink] = []
    for (choice, option) in list.options.enumerated() {
      guard let cost = option.cost else {
        throw StudyError(
          .input, subject: option.links.first?.place,
          problem: "the option \(option.name) has no cost",
          remedy: "give one in the column cost: option,from,to,value,cost")
      }
      candidates.append(Candidate(name: option.name, cost: cost))
      for change in option.links {
        let impedance = scale.impedance(of: change.value)
        if let index = linkIndex(from: change.from, to: change.to),
          impedance > network.graph.links[index].impedance
        {
          throw StudyError(
            .input, subject: change.place,
            problem: "option \(option.name) makes the link"
              + " \(nodes.ids[change.from])-\(nodes.ids[change.to]) worse",
            remedy: "leave the row out: what is chosen may only improve links")
        }
        links.append(
          ConditionalLink(
            Link(from: change.from, to: change.to, impedance: impedance), needs: [choice]))
      }
    }
    do {
      let conditional = try ConditionalNetwork(
        network, links: links, choiceCount: candidates.count)
      return try SetProblem(
        candidates: candidates,
        rules: try rules.rules(for: candidates.map(\.name), source: "the options"),
        objectives: [Objective(name: "the graph", network: conditional)])
    } catch let error as StudyError {
      throw error
    } catch let error as OptimizationError {
      throw StudyError(error)
    } catch {
      throw StudyError(.input, problem: "\(error)")
    }
  }
}
