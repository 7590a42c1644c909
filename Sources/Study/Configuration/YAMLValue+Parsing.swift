import Foundation
import Yams

extension YAMLValue {
  /// The whole content of a YAML text; `file` is its name in messages.
  init(parsing text: String, file: String) throws(StudyError) {
    let root: Node?
    do {
      root = try compose(yaml: text)
    } catch let error as YamlError {
      throw error.studyError(file: file)
    } catch {
      throw StudyError(.configuration, file: file, problem: "\(error)")
    }
    guard let root, root.null == nil else {
      throw StudyError(.configuration, file: file, problem: "the file is empty")
    }
    self.init(node: root, file: file, line: root.mark?.line ?? 1, path: "")
  }

  /// The whole content of a YAML file.
  init(readingFile path: String) throws(StudyError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw StudyError(
        .configuration, file: path, problem: "the file cannot be read",
        remedy: "check its name and that you may read it")
    }
    guard let text = String(bytes: data, encoding: .utf8) else {
      throw StudyError(
        .configuration, file: path, problem: "the file is not UTF-8 text",
        remedy: "save it as UTF-8")
    }
    try self.init(parsing: text, file: path)
  }
}

extension YamlError {
  /// The same error in one line that starts with the place in the file.
  fileprivate func studyError(file: String) -> StudyError {
    switch self {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let detail = context.map { "\($0.text) (line \($0.mark.line)), \(problem)" } ?? problem
      return StudyError(
        .configuration, file: file, line: mark.line, problem: "not valid YAML: \(detail)",
        remedy: "check the indentation, colons and quotes there")
    case .duplicatedKeysInMapping(let duplicates, let context):
      return StudyError(
        .configuration, file: file, line: context.mark.line,
        subject: duplicates.joined(separator: ", "),
        problem: "stands here and again further on in the same group of keys",
        remedy: "remove one of the two")
    case .reader(let problem, _, _, _):
      return StudyError(
        .configuration, file: file, problem: "not valid YAML: \(problem)",
        remedy: "remove the characters that are not text")
    default:
      return StudyError(.configuration, file: file, problem: "not valid YAML: \(self)")
    }
  }
}
