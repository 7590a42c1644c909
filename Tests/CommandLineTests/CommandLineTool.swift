import Foundation
import Testing

/// The built program, which stands beside the test bundle.
struct CommandLineTool {
  /// How one run ended.
  struct Outcome: Equatable {
    var exitCode: Int32
    var output: String
    var errors: String
  }

  let executable: URL
  /// A folder of its own, in which the program runs.
  let folder: URL

  init() throws {
    executable = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("bocage")
    try #require(
      FileManager.default.isExecutableFile(atPath: executable.path),
      "build the product bocage first: \(executable.path)")
    folder = URL(fileURLWithPath: NSTemporaryDirectory())
      .appendingPathComponent("bocage-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  /// Runs the program in the folder with arguments parted by spaces.
  func run(_ arguments: String, in directory: URL? = nil) throws -> Outcome {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments.split(separator: " ").map(String.init)
    process.currentDirectoryURL = directory ?? folder
    // Files rather than pipes: a pipe that nobody empties would block the program.
    let streams = try ["stdout", "stderr"].map { name in
      let url = folder.appendingPathComponent(".\(name)-\(UUID().uuidString)")
      try Data().write(to: url)
      return (url: url, handle: try FileHandle(forWritingTo: url))
    }
    process.standardOutput = streams[0].handle
    process.standardError = streams[1].handle
    try process.run()
    process.waitUntilExit()
    let texts = try streams.map { stream in
      try stream.handle.close()
      defer { try? FileManager.default.removeItem(at: stream.url) }
      return try String(contentsOf: stream.url, encoding: .utf8)
    }
    return Outcome(exitCode: process.terminationStatus, output: texts[0], errors: texts[1])
  }
}
