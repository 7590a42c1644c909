public import ArgumentParser
import Foundation
public import Study

/// The options that every command has.
struct CommonOptions: ParsableArguments {
  @Flag(help: "Print JSON, with every number that there is.")
  var json = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to this file rather than to standard output.",
      discussion: """
        A study's results go to a .gpkg for QGIS, a .csv or a .json; a graph to a .graphml too. A \
        manifest OUT.manifest.json \
        beside it records how the result was made.
        """,
      valueName: "file"))
  var output: String?

  @Flag(help: "Replace the output file if there is one.")
  var overwrite = false

  @Flag(name: .shortAndLong, help: "Print no notices and no progress.")
  var quiet = false

  @Option(
    help: ArgumentHelp(
      "How to tell progress: on a terminal only, as JSON lines, or not at all.",
      valueName: "style"))
  var progress = ProgressMeter.Style.auto
}

extension CommonOptions {
  /// A meter for long work, silent when the user wants silence.
  var meter: ProgressMeter { ProgressMeter(style: quiet ? .none : progress) }

  /// Tells the user what was guessed, repaired or left out.
  func tell(_ notices: [String]) {
    if !quiet { Notice.tell(notices) }
  }

  /// Plans the output; call it before the work, so that an output in the way stops the run at once.
  func plannedOutput() throws -> TextOutput {
    try TextOutput(path: output, overwrite: overwrite)
  }
}

extension ProgressMeter.Style: ExpressibleByArgument {}
