import Foundation
import Report
import Synchronization

/// Tells on standard error how far the work is.
///
/// It may be told from any task; it speaks at most ten times a second.
public final class ProgressMeter: Sendable {
  /// How progress is told.
  public enum Style: String, Sendable, CaseIterable {
    /// One line that is rewritten, on a terminal only.
    case auto
    /// One JSON object per line, for programs.
    case json
    /// Nothing.
    case none
  }

  private struct State {
    var stage = ""
    var started = Duration.zero
    var lastSpoken: Duration?
    var lineIsOpen = false
  }

  private let style: Style
  private let elapsed: @Sendable () -> Duration
  private let write: @Sendable (String) -> Void
  private let state = Mutex(State())

  /// A meter that writes to standard error.
  public convenience init(style: Style) {
    let start = ContinuousClock.now
    self.init(
      style: style, isTerminal: isatty(STDERR_FILENO) == 1,
      elapsed: { ContinuousClock.now - start },
      write: { FileHandle.standardError.write(Data($0.utf8)) })
  }

  init(
    style: Style, isTerminal: Bool, elapsed: @escaping @Sendable () -> Duration,
    write: @escaping @Sendable (String) -> Void
  ) {
    self.style = style == .auto && !isTerminal ? .none : style
    self.elapsed = elapsed
    self.write = write
  }

  /// Starts a stage of the work: "Scoring measures".
  public func begin(_ stage: String) {
    state.withLock { state in
      close(&state)
      state.stage = stage
      state.started = elapsed()
      state.lastSpoken = nil
    }
    report(0, of: 1)
  }

  /// Tells how much of the stage is done.
  public func report(_ done: Int, of total: Int) {
    guard style != .none, total > 0 else { return }
    state.withLock { state in
      let now = elapsed()
      if let last = state.lastSpoken, now - last < .milliseconds(100), done < total { return }
      state.lastSpoken = now
      let share = Double(done) / Double(total)
      let spent = (now - state.started) / .seconds(1)
      let left = share > 0 ? spent * (1 - share) / share : nil
      speak(&state, percent: 100 * share, secondsLeft: left)
    }
  }

  /// Ends the work: leaves the terminal on a line of its own.
  public func finish() {
    state.withLock { close(&$0) }
  }

  private func close(_ state: inout State) {
    if state.lineIsOpen { write("\n") }
    state.lineIsOpen = false
  }

  private func speak(_ state: inout State, percent: Double, secondsLeft: Double?) {
    let rounded = (percent * 10).rounded(.down) / 10
    if style == .json {
      let report = Report(stage: state.stage, percent: rounded, secondsLeft: secondsLeft?.rounded())
      write(JSONText.line(report) + "\n")
    } else {
      let left = secondsLeft.map { $0 < 1 ? "" : ", \(Self.words($0)) left" } ?? ""
      write("\r\u{1B}[K\(state.stage): \(Int(rounded)) %\(left)")
      state.lineIsOpen = true
    }
  }

  /// A time in words: "45 s", "3 min", "2 h 5 min".
  static func words(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\((whole + 30) / 60) min" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }
}

/// One line of `--progress json`.
private struct Report: Encodable {
  let stage: String
  let percent: Double
  let secondsLeft: Double?
}
