/// The tables of the page.
enum Sections {
  /// All tables that there are figures for.
  static func all(_ figures: FigureTable) -> [String] {
    [
      distances(figures), sweep(figures), importance(figures), naive(figures), core(figures),
      score(figures), optimum(figures), conefor(figures), surfaceCosts(figures),
      surfaceLinks(figures),
    ]
  }

  static func section(_ title: String, _ table: MarkdownTable, _ text: String) -> String {
    table.rows.isEmpty ? "" : "### \(title)\n\n\(text)\n\n\(table.text)"
  }

  /// Best paths from one node to all, by every tool.
  private static func distances(_ figures: FigureTable) -> String {
    let tools = figures.tools(.distances).filter { $0 != "Bocage" }
    let names = tools.map { "\($0) \(figures.version($0) ?? "")" }
    var table = MarkdownTable(["patches", "links", "Bocage"] + names + ["growth"])
    var smaller: Figure?
    for own in figures.all(.distances) {
      let theirs = tools.map { tool -> String in
        guard let figure = figures.figure(.distances, tool: tool, like: own) else { return "" }
        return "\(nanoseconds(figure)) (\((figure.seconds / own.seconds).digits(2)) x)"
      }
      table.add(
        [own.nodes.grouped, own.links.grouped, nanoseconds(own)] + theirs
          + [growth(own, smaller)])
      smaller = own
    }
    return section(
      "Best paths from one node to all", table,
      """
      Nanoseconds of one processor per node settled; in brackets the time of the other tool as a \
      multiple of Bocage's. All agree on the sum of distances.
      """)
  }

  static func nanoseconds(_ figure: Figure) -> String {
    (1e9 * figure.seconds / Double(figure.nodes)).digits(3)
  }

  /// The sweep that importance rests on, by size.
  private static func sweep(_ figures: FigureTable) -> String {
    var table = MarkdownTable("patches", "links", "processor ms per source", "growth", "peak MB")
    var smaller: Figure?
    for figure in figures.all(.sweep) {
      let whole = smaller.map { 1 + figure.exponent(from: $0) }
      table.add([
        figure.nodes.grouped, figure.links.grouped, (1000 * figure.processorSeconds).digits(3),
        whole?.digits(3) ?? "", megabytes(figure),
      ])
      smaller = figure
    }
    return section(
      "Losses without each node and each link", table,
      """
      All are removed in one sweep per source: `Network.importance` on one thread, nothing read or \
      written. Growth is that of the whole, all sources. A source only reaches what the cutoff of \
      1e-12 lets it, so that growth 1 is what a wide landscape needs.
      """)
  }

  /// `bocage graph importance`, by size.
  private static func importance(_ figures: FigureTable) -> String {
    var table = MarkdownTable(
      "patches", "links", "seconds", "processor seconds", "processor ms per patch", "growth",
      "peak MB")
    var smaller: Figure?
    for figure in figures.all(.importance) where figure.nodes >= 1000 {
      table.add([
        figure.nodes.grouped, figure.links.grouped, figure.seconds.digits(3),
        figure.processorSeconds.digits(3),
        (1000 * figure.processorSeconds / Double(figure.nodes)).digits(3),
        growth(figure, smaller), megabytes(figure),
      ])
      smaller = figure
    }
    return section(
      "What every patch is worth", table,
      """
      `bocage graph importance`: dPC of all nodes, with reading and writing; growth of processor time.
      """)
  }

  /// The same by recomputing everything without each node.
  private static func naive(_ figures: FigureTable) -> String {
    var table = MarkdownTable(
      "patches", "links", "igraph, s per removed patch", "igraph, all patches (extrapolated)",
      "Bocage, all patches, processor s", "ratio")
    for naive in figures.all(.naiveImportance, tool: "igraph") {
      guard let own = figures.figure(.importance, like: naive) else { continue }
      let all = naive.seconds * Double(naive.nodes)
      let seconds = own.processorSeconds
      table.add([
        naive.nodes.grouped, naive.links.grouped, naive.seconds.digits(3), "\(all.digits(3)) s",
        seconds.digits(3), "\((all / seconds).digits(2)) x",
      ])
    }
    return section(
      "The same without an algorithm of its own", table,
      """
      All pairs of paths found anew without a patch, for a sample of patches; only igraph's search is \
      timed. Its losses are checked against Bocage's. Bocage's time is that of the whole command.
      """)
  }

  /// The micro-benchmarks.
  private static func core(_ figures: FigureTable) -> String {
    var table = MarkdownTable(
      "what", "nodes", "links", "time", "samples", "processor time", "peak MB")
    let rows: [(Figure.Kind, String)] = [
      (.wholeWithoutCutoff, "all nodes and links, no cutoff"),
      (.wholeWithCutoff, "all nodes and links, cutoff 1e-6"),
      (.ecoductBase, "scorer of a network"),
      (.ecoduct, "one ecoduct by that scorer"),
      (.restorationBase, "scorer of the restoration instance"),
      (.restoration, "all its options by that scorer"),
    ]
    for (kind, name) in rows {
      for figure in figures.all(kind) {
        table.add([
          name, figure.nodes.grouped, figure.links.grouped, duration(figure.seconds),
          "\(duration(figure.low ?? figure.seconds)) to \(duration(figure.high ?? figure.seconds))",
          duration(figure.processorSeconds), megabytes(figure),
        ])
      }
    }
    return section(
      "Parts of the core", table,
      "`bocage-bench micro`: medians, nothing read or written; memory with the landscape's own.")
  }

  /// `bocage graph score` on the restoration instance.
  private static func score(_ figures: FigureTable) -> String {
    var table = MarkdownTable(
      "nodes", "arcs", "tool", "seconds", "processor seconds", "peak MB", "ratio")
    for own in figures.all(.score) {
      table.add([
        own.nodes.grouped, own.links.grouped, "Bocage", own.seconds.digits(3),
        own.processorSeconds.digits(3), megabytes(own), "1",
      ])
      for theirs in Published.restoration
      where own.nodes == theirs.nodes && own.links == theirs.links {
        table.add([
          own.nodes.grouped, own.links.grouped, theirs.tool, theirs.seconds.digits(3), "", "",
          "\((theirs.seconds / own.seconds).digits(2)) x",
        ])
      }
    }
    return section(
      "Ranking restoration options", table,
      """
      `bocage graph score --directed`, options of about 10 arcs, with reading and writing. A published \
      time is for another graph with these counts.
      """)
  }

  /// `bocage graph optimize` on the restoration instance.
  private static func optimum(_ figures: FigureTable) -> String {
    var table = MarkdownTable("nodes", "arcs", "seconds", "processor seconds", "peak MB")
    for figure in figures.all(.optimize) {
      table.add([
        figure.nodes.grouped, figure.links.grouped, figure.seconds.digits(3),
        figure.processorSeconds.digits(3), megabytes(figure),
      ])
    }
    return section(
      "Choosing among restoration options", table,
      """
      `bocage graph optimize --method greedy`: the same options until a tenth of what all cost is \
      spent, with a bound on what any set can win, with reading and writing.
      """)
  }

  /// Cases of the sizes at which Conefor was timed.
  private static func conefor(_ figures: FigureTable) -> String {
    var table = MarkdownTable(
      "what", "Conefor's graph", "Conefor 2.7.3", "Bocage's graph", "Bocage", "ratio")
    for theirs in Published.conefor {
      // Another graph of the same model: a few links on the hull more or less.
      let own = figures.all(theirs.figure).first {
        $0.nodes == theirs.nodes && abs($0.links - theirs.links) * 50 < theirs.links
      }
      guard let own else { continue }
      table.add([
        theirs.figure == .importance ? "dPC of all patches" : "dPC of all links",
        "\(theirs.nodes) patches, \(theirs.links.grouped) links", "\(theirs.seconds.digits(4)) s",
        "\(own.nodes) patches, \(own.links.grouped) links", duration(own.seconds),
        "\((theirs.seconds / own.seconds).digits(2)) x",
      ])
    }
    return section(
      "Beside Conefor", table,
      "Whole commands; Conefor's times are not measured here (see the end of this page).")
  }

  static func growth(_ figure: Figure, _ smaller: Figure?) -> String {
    smaller.map { figure.exponent(from: $0).digits(3) } ?? ""
  }

  static func megabytes(_ figure: Figure) -> String {
    figure.peak.map { (Double($0) * 1024 / 1e6).digits(3) } ?? ""
  }

  private static func duration(_ seconds: Double) -> String {
    if seconds >= 1 { return "\(seconds.digits(3)) s" }
    return seconds >= 1e-3
      ? "\((1e3 * seconds).digits(3)) ms" : "\((1e6 * seconds).digits(3)) us"
  }
}
