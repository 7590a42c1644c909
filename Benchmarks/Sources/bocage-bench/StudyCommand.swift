import ArgumentParser
import LandscapeGenerator

/// The command `bocage-bench study`.
struct StudyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "study",
    abstract: "Write layers, a study and a batch, for whole runs of Bocage.",
    discussion: """
      EXAMPLE
        bocage-bench study --patches 10000 -o .build/study-10000
        bocage batch .build/study-10000/batch.yml
      """)

  @Option(help: "The number of patches.")
  var patches = 1000

  @Option(help: "What the random numbers start from.")
  var seed: UInt64 = 1

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write to.", valueName: "folder"))
  var output: String

  func validate() throws {
    guard (9...GeneratedStudy.largest).contains(patches) else {
      throw ValidationError("--patches must be from 9 to \(GeneratedStudy.largest)")
    }
  }

  func run() throws { try GeneratedStudy(patches: patches, seed: seed).write(to: output) }
}
