/// A time that is not measured here.
struct Published {
  var figure: Figure.Kind
  var tool: String
  var nodes: Int
  var links: Int
  var seconds: Double

  /// Conefor 2.7.3's command line, measured once on a machine like the one of the tables.
  static let conefor = [
    Published(figure: .importance, tool: "Conefor 2.7.3", nodes: 400, links: 1181, seconds: 178.6),
    Published(figure: .importance, tool: "Conefor 2.7.3", nodes: 500, links: 1478, seconds: 392.5),
    Published(figure: .linkImportance, tool: "Conefor 2.7.3", nodes: 152, links: 1704, seconds: 45),
  ]

  /// The time that the authors of the restoration study give, on 2 threads.
  static let restoration = [
    Published(
      figure: .score, tool: "published tool, 2 threads", nodes: 26_079, links: 68_866, seconds: 375)
  ]
}
