/// How a layer is graded by the values of a column.
struct Grading: Sendable {
  /// The column.
  var column: String
  /// What its values tell, for the legend: `ECA gain`.
  var title: String
  /// Their unit.
  var unit: String
  /// What the legend calls values of nothing.
  var nothing: String
  /// The colours.
  var palette: ColorRamp
  /// The widths of the lowest and the highest class, in millimetres.
  var widths: ClosedRange<Double>
  /// 0...1.
  var opacity = 1.0
  /// A further condition on the features, as an expression of QGIS.
  var condition: String?

  /// The rules for values, the highest first.
  ///
  /// - Parameters:
  ///   - values: The values of the column.
  ///   - shape: What the rules draw.
  ///   - quantiles: The classes of more values than these: those without any of these have no rule.
  /// - Returns: The rules.
  func rules(
    _ values: [Double?], shape: MapSymbol.Shape, in quantiles: QuantileClasses? = nil
  ) -> [LayerStyle.Rule] {
    let own = QuantileClasses(of: values)
    let quantiles = quantiles ?? own
    let name = LayerStyle.quoted(column)
    let classes = quantiles.classes
    let colors = palette.colors(classes.count)
    func rule(_ label: String, _ filter: String, _ color: MapColor, _ width: Double)
      -> LayerStyle.Rule
    {
      LayerStyle.Rule(
        label: label, filter: [condition, filter].compactMap(\.self).joined(separator: " AND "),
        symbol: MapSymbol(shape: shape, color: color, width: width, opacity: opacity))
    }
    var rules: [LayerStyle.Rule] = []
    for (index, range) in classes.enumerated().reversed()
    where values.contains(where: { range.contains($0) }) {
      let isHighest = index == classes.count - 1
      let filter = "\(name) > \(range.above)" + (isHighest ? "" : " AND \(name) <= \(range.upTo)")
      rules.append(
        rule(
          "\(title) \(Self.span(range, isLowest: index == 0 && !quantiles.hasTraces)) \(unit)",
          filter, colors[index], width(index, of: classes.count)))
    }
    if values.contains(where: { $0.map { 0...quantiles.floor ~= $0 } ?? false }) {
      let traces = "\(QuantileClasses.text(quantiles.floor)) \(unit) or less"
      rules.append(
        rule(
          quantiles.hasTraces ? "\(title) \(traces)" : nothing,
          "\(name) >= 0 AND \(name) <= \(quantiles.floor)", ColorRamp.none, widths.lowerBound))
    }
    if own.hasLosses {
      rules.append(
        rule("\(title) below 0: a loss", "\(name) < 0", ColorRamp.loss, widths.upperBound))
    }
    return rules
  }

  private func width(_ index: Int, of count: Int) -> Double {
    // The highest class is the widest, however many there are.
    let step = (widths.upperBound - widths.lowerBound) / 5
    let tenths = ((widths.upperBound - Double(count - 1 - index) * step) * 20).rounded()
    return tenths / 20
  }

  private static func span(_ range: QuantileClasses.Class, isLowest: Bool) -> String {
    let end = QuantileClasses.text(range.upTo)
    return isLowest ? "up to \(end)" : "\(QuantileClasses.text(range.above)) - \(end)"
  }

  /// The value that only so many others reach, for labels; nothing where none is above 0.
  static func threshold(of values: some Sequence<Double?>, best count: Int = 10) -> Double? {
    let gains = values.compactMap(\.self).filter { $0 > 0 }.sorted(by: >)
    return gains.prefix(count).last
  }
}
