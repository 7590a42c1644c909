import Foundation

/// What a user should know, on standard error.
enum Notice {
  static func tell(_ notices: [String]) {
    for notice in notices {
      try? FileHandle.standardError.write(contentsOf: Data("bocage: notice: \(notice)\n".utf8))
    }
  }
}
