/// The tables about resistance surfaces.
extension Sections {
  /// The cost from the nearest patch to every cell, by every tool.
  static func surfaceCosts(_ figures: FigureTable) -> String {
    let tools = figures.tools(.costDistance).filter { $0 != "Bocage" }
    let names = tools.map { "\($0) \(figures.version($0) ?? "")" }
    var table = MarkdownTable(["cells", "patches", "Bocage"] + names + ["peak MB"])
    for own in figures.all(.costDistance) {
      let theirs = tools.map { tool -> String in
        guard let figure = figures.figure(.costDistance, tool: tool, like: own) else { return "" }
        return "\(nanoseconds(figure)) (\((figure.seconds / own.seconds).digits(2)) x)"
      }
      table.add(
        [own.nodes.grouped, own.links.grouped, nanoseconds(own)] + theirs + [megabytes(own)])
    }
    return section(
      "Least costs on a surface", table,
      """
      The cost from the nearest patch to every cell, to eight neighbours: nanoseconds of one processor per \
      cell; in brackets the time of the other tool as a multiple of Bocage's. Only the search is timed: \
      what r.cost takes to read and to write its maps is taken off. All agree on every cell's cost.
      """)
  }

  /// Links and what is found around them.
  static func surfaceLinks(_ figures: FigureTable) -> String {
    let kinds: [(Figure.Kind, String)] = [
      (.planarLinks, "zones and planar links"), (.corridors, "corridors 10 % wide"),
      (.barrierMap, "gains of each cell"),
    ]
    var table = MarkdownTable(
      "what", "cells", "links", "seconds", "processor seconds", "growth", "peak MB")
    for (kind, name) in kinds {
      var smaller: Figure?
      for figure in figures.all(kind) {
        table.add([
          name, figure.nodes.grouped, figure.links.grouped, figure.seconds.digits(3),
          figure.processorSeconds.digits(3), growth(figure, smaller), megabytes(figure),
        ])
        smaller = figure
      }
    }
    return section(
      "Links on a surface", table,
      """
      `bocage-bench surface`, nothing read or written; corridors and gains without the links, which are \
      found before. Growth is that of processor time with cells; memory with the surface's own.
      """)
  }
}
