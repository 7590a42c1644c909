import Foundation

/// Real layers that stand beside the project on its developers' machines, and are no part of it.
///
/// Tests that read them are skipped where they are not there.
public enum SharedData {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared")

  /// Why a test that reads them is skipped.
  public static let skipReason = "skipped: ../shared is not beside the project"

  /// The path of a file or folder of them.
  public static func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// True where a file or folder of them is there.
  public static func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: path(name))
  }
}
