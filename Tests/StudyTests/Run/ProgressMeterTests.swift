import Synchronization
import Testing

@testable import Study

@Suite struct ProgressMeterTests {
  /// A clock that the test sets, and what was written.
  final class Desk: Sendable {
    let now = Mutex(Duration.zero)
    let lines = Mutex("")

    func meter(_ style: ProgressMeter.Style, isTerminal: Bool) -> ProgressMeter {
      ProgressMeter(
        style: style, isTerminal: isTerminal, elapsed: { self.now.withLock { $0 } },
        write: { text in self.lines.withLock { $0 += text } })
    }

    func run(_ meter: ProgressMeter) -> String {
      meter.begin("Scoring")
      now.withLock { $0 = .seconds(30) }
      meter.report(1, of: 4)
      now.withLock { $0 += .milliseconds(50) }
      meter.report(2, of: 4)
      now.withLock { $0 = .seconds(120) }
      meter.report(4, of: 4)
      meter.finish()
      return lines.withLock { $0 }
    }
  }

  @Test func rewritesOneLineOnATerminal() {
    let desk = Desk()
    let clear = "\r\u{1B}[K"
    #expect(
      desk.run(desk.meter(.auto, isTerminal: true))
        == "\(clear)Scoring: 0 %\(clear)Scoring: 25 %, 2 min left\(clear)Scoring: 100 %\n")
  }

  @Test func isSilentElsewhere() {
    let desk = Desk()
    #expect(desk.run(desk.meter(.auto, isTerminal: false)) == "")
    #expect(desk.run(desk.meter(.none, isTerminal: true)) == "")
  }

  @Test func writesJSONAnywhere() {
    let desk = Desk()
    #expect(
      desk.run(desk.meter(.json, isTerminal: false)) == """
        {"percent":0,"stage":"Scoring"}
        {"percent":25,"seconds_left":90,"stage":"Scoring"}
        {"percent":100,"seconds_left":0,"stage":"Scoring"}

        """)
  }

  @Test(arguments: [(0.4, "0 s"), (59, "59 s"), (90, "2 min"), (3660, "1 h 1 min")])
  func wordsOfTimes(_ seconds: Double, _ words: String) {
    #expect(ProgressMeter.words(seconds) == words)
  }
}
