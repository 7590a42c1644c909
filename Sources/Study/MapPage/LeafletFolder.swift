import Foundation
public import Report

/// The folder that the library Leaflet is installed in, such as Debian's.
public struct LeafletFolder: Sendable {
  /// The folder.
  public let path: String

  /// Where Debian's package `libjs-leaflet` puts it.
  public static let debian = LeafletFolder("/usr/share/javascript/leaflet")

  /// A folder that has `leaflet.js` or `leaflet.min.js`, and `leaflet.css`.
  public init(_ path: String) { self.path = path }

  /// Reads the library.
  public func source() throws(StudyError) -> LeafletSource {
    let full = text("leaflet.js")
    guard let script = text("leaflet.min.js") ?? full, let style = text("leaflet.css") else {
      throw StudyError(
        .input, file: path, problem: "the library Leaflet, which draws the map, is not there",
        remedy: "install Debian's package libjs-leaflet, or name a folder that has leaflet.js and"
          + " leaflet.css with --leaflet")
    }
    // The minified script has lost the notice at the head of the full one.
    let comment = String((full ?? script).prefix(2000)).firstMatch(of: #//\*[\s\S]*?\*//#)
    let notice = comment.map { String($0.0) } ?? "Leaflet"
    return LeafletSource(script: script, style: style, notice: notice + "\n" + Self.licence)
  }

  private func text(_ name: String) -> String? {
    try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }

  /// The terms under which Leaflet may be passed on, which are to go with it.
  private static let licence = """
    Leaflet is under the BSD 2-clause licence. Redistribution and use in source and binary forms, with
    or without modification, are permitted provided that the following conditions are met:
    1. Redistributions of source code must retain the above copyright notice, this list of conditions
       and the following disclaimer.
    2. Redistributions in binary form must reproduce the above copyright notice, this list of
       conditions and the following disclaimer in the documentation and/or other materials provided
       with the distribution.
    THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR
    IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND
    FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR
    CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
    DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,
    DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER
    IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT
    OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
    """
}
