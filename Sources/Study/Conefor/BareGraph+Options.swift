import Connectivity
public import Report

extension BareGraph {
  /// What each option adds to PC, less than 0 where it loses, in the order of the file, and what the user should know.
  ///
  /// `gain` is in the unit of PCnum, `gain_percent` in percent of it; with costs, `cost_per_gain`
  /// is the cost of one unit of PCnum, empty where nothing is gained or no cost is known.
  ///
  /// `memoryBudget` is about how many bytes the kept distances may take.
  public func scores(
    of list: OptionList, memoryBudget: Int
  ) async throws(StudyError) -> (table: Table, notices: [String]) {
    let scorer = await ScenarioScorer(network: network, memoryBudget: memoryBudget)
    let scenarios = list.options.map(scenario)
    let gains: [ScenarioGain]
    do {
      gains = try await scorer.gains(of: scenarios)
    } catch {
      throw StudyError(.input, problem: "\(error)")
    }
    var table = Table(
      header: ["option", "gain", "gain_percent"] + (list.hasCosts ? ["cost_per_gain"] : []))
    for (option, gain) in zip(list.options, gains) {
      var row: [Table.Cell] = [
        .text(option.name), .real(gain.pcGain), .real(gain.pcGainPercent),
      ]
      if list.hasCosts {
        let price = gain.pcGain > 0 ? option.cost.map { $0 / gain.pcGain } : nil
        row.append(price.map { .real($0) } ?? .empty)
      }
      table.append(row)
    }
    return (table, list.options.flatMap(worseLinks))
  }

  /// New values for present links, and the links that are new; the better of two values for one.
  private func scenario(of option: OptionList.Option) -> Scenario {
    var scenario = Scenario()
    for link in option.links {
      let impedance = scale.impedance(of: link.value)
      if let index = linkIndex(from: link.from, to: link.to) {
        scenario.impedances[index] = min(scenario.impedances[index] ?? .infinity, impedance)
      } else {
        scenario.addedLinks.append(Link(from: link.from, to: link.to, impedance: impedance))
      }
    }
    return scenario
  }

  /// A notice for each link of an option that is worse than the one there is.
  private func worseLinks(of option: OptionList.Option) -> [String] {
    option.links.compactMap { link in
      guard let index = linkIndex(from: link.from, to: link.to),
        scale.impedance(of: link.value) > network.graph.links[index].impedance
      else { return nil }
      let pair = "\(nodes.ids[link.from])-\(nodes.ids[link.to])"
      return "\(link.place): option \(option.name): the \(scale.values.rawValue) \(link.value) of "
        + "\(pair) is worse than that of the present link, and counts as a loss"
    }
  }
}
