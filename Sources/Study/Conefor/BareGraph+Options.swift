import Connectivity
public import Report

extension BareGraph {
  /// What each option adds to PC, in the order of the file, and what the user should know.
  ///
  /// `gain` is in the unit of PCnum, `gain_percent` in percent of it; with costs, `cost_per_gain`
  /// is the cost of one unit of PCnum, empty where nothing is gained or no cost is known.
  ///
  /// `memoryBudget` is about how many bytes the kept distances may take.
  public func scores(
    of list: OptionList, memoryBudget: Int
  ) async throws(StudyError) -> (table: Table, notices: [String]) {
    let scorer = await ScenarioScorer(network: network, memoryBudget: memoryBudget)
    let scenarios = list.options.map { option in
      Scenario(
        addedLinks: option.links.map {
          Link(from: $0.from, to: $0.to, impedance: scale.impedance(of: $0.value))
        })
    }
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

  /// A notice for each link of an option that is worse than the one there is.
  private func worseLinks(of option: OptionList.Option) -> [String] {
    option.links.compactMap { link in
      guard let present = impedance(from: link.from, to: link.to),
        scale.impedance(of: link.value) > present
      else { return nil }
      let pair = "\(nodes.ids[link.from])-\(nodes.ids[link.to])"
      return "\(link.place): option \(option.name): the \(scale.values.rawValue) \(link.value) of "
        + "\(pair) is worse than that of the present link, which stays"
    }
  }
}
