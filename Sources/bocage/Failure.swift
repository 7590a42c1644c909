import ArgumentParser
import Foundation
import Landscape
import Study

/// How a run that does not end well tells so: a message and an exit code.
struct Failure {
  /// What is printed: help and versions on standard output, errors on standard error.
  let message: String
  let exitCode: ExitCode

  init(_ error: any Error) {
    switch error {
    case let error as StudyError:
      message = Self.line(error.description)
      exitCode = error.code == .configuration ? .wrongUse : .failure
    case LandscapeError.unsuitableStudySystem, LandscapeError.badMeasure, LandscapeError.noTiles,
      LandscapeError.onlyTiles, LandscapeError.regressionInParts:
      message = Self.line("\(error)")
      exitCode = .wrongUse
    case let code as ExitCode:
      message = ""
      exitCode = code
    default:
      switch Bocage.exitCode(for: error) {
      case .success:
        message = Bocage.fullMessage(for: error)
        exitCode = .success
      case .validationFailure:
        let problem = Bocage.message(for: error)
        let sentence = problem.hasSuffix(".") ? String(problem.dropLast()) : problem
        message = Self.line(sentence + Self.hint(error))
        exitCode = .wrongUse
      default:
        message = Self.line("\(error)")
        exitCode = .failure
      }
    }
  }

  /// Prints the message and ends the process.
  func end() -> Never {
    if !message.isEmpty {
      let stream = exitCode == .success ? FileHandle.standardOutput : .standardError
      try? stream.write(contentsOf: Data("\(message)\n".utf8))
    }
    Foundation.exit(exitCode.rawValue)
  }

  /// An error as one line.
  private static func line(_ text: String) -> String {
    "bocage: error: " + text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// Where the command's help is: "; see bocage graph indices --help".
  private static func hint(_ error: any Error) -> String {
    let lines = Bocage.fullMessage(for: error).split(separator: "\n")
    guard let quoted = lines.last?.split(separator: "'"), quoted.count > 1,
      quoted[1].hasSuffix("--help")
    else { return "" }
    return "; see \(quoted[1])"
  }
}

extension ExitCode {
  /// The arguments, the study file or the profile are wrong.
  static var wrongUse: ExitCode { ExitCode(2) }
  /// The work is done, but some features of the input could not be used.
  static var rejectedFeatures: ExitCode { ExitCode(3) }
}
