/// What a user should know of single measures, below the table that has them all.
enum RiverRemarks {
  /// The measures that have remarks, each with its own.
  static func text(_ measures: [(name: String, remarks: [String])]) -> String {
    measures.filter { !$0.remarks.isEmpty }.map { measure in
      "\n\(measure.name)\n" + measure.remarks.map { "  \($0)\n" }.joined()
    }.joined()
  }
}
