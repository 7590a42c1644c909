/// The library that draws the map: its script, its style and its licence's notice.
public struct LeafletSource: Sendable, Hashable {
  /// The script.
  public var script: String
  /// The style, which must ask for no other file.
  public var style: String
  /// The copyright notice.
  public var notice: String

  /// The library from its texts; what would make a browser ask for other files is taken out.
  public init(script: String, style: String, notice: String) {
    self.script = script.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("//# sourceMappingURL") }.joined(separator: "\n")
      .replacing("</script", with: "<\\/script")
    // The pictures are those of markers and of a control that the page doesn't use.
    self.style = style.replacing(#/url\([^)]*\)/#, with: "none")
      .replacing("</style", with: "<\\/style")
    self.notice = notice.replacing("*/", with: "").replacing("/*", with: "")
      .replacing("-->", with: "").replacing("</", with: "< /")
  }
}
