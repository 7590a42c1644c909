/// Why a study cannot be set up, read or written: what is wrong, where, and what to do about it.
public struct StudyError: Error, Sendable, Hashable {
  /// The part of the work that failed, by which a command chooses its exit code.
  public enum Code: Sendable, Hashable {
    /// The study file, the profile or the options are wrong.
    case configuration
    /// A data file is wrong.
    case input
    /// A result cannot be written.
    case output
  }

  /// The part of the work that failed.
  public var code: Code
  /// The file, as the user wrote it.
  public var file: String?
  /// The line in the file, counted from 1.
  public var line: Int?
  /// The key, option, node or link that is wrong.
  public var subject: String?
  /// What is wrong.
  public var problem: String
  /// What to do about it.
  public var remedy: String?

  /// An error from its parts.
  public init(
    _ code: Code, file: String? = nil, line: Int? = nil, subject: String? = nil, problem: String,
    remedy: String? = nil
  ) {
    self.code = code
    self.file = file
    self.line = line
    self.subject = subject
    self.problem = problem
    self.remedy = remedy
  }
}

extension StudyError: CustomStringConvertible {
  /// One line: `study.yml:12: barriers[1].kind: what is wrong; what to do`.
  public var description: String {
    let place = file.map { name in line.map { "\(name):\($0)" } ?? name }
    let message = remedy.map { "\(problem); \($0)" } ?? problem
    return [place, subject, message].compactMap(\.self).joined(separator: ": ")
  }
}
