import Geometry
public import Landscape
public import Layers

/// Reads proposed measures in rivers, and plans what they change.
public struct RiverMeasureReader: Sendable {
  private let river: River
  private let rules: RiverRules
  private let studyRules: LandscapeRules

  /// A reader for measures in one river.
  public init(river: River, rules: RiverRules, studyRules: LandscapeRules) {
    self.river = river
    self.rules = rules
    self.studyRules = studyRules
  }

  /// What a measures layer holds for rivers.
  public struct Result: Sendable {
    /// The measures, in the order of their first features.
    public var measures: [RiverMeasure]
    /// What was read.
    public var inputs: [InputReport]
    /// What a user should know.
    public var notices: [String]
  }

  /// The measures of a layer with the fields `name` and `type`, and optionally `measure`, `up`, `down`,
  /// `quality` and `cost`.
  ///
  /// Features with measures of the green network alone are left out, and a notice says so.
  public func measures(in reference: LayerReference) throws(LandscapeError) -> Result {
    do {
      return try read(reference)
    } catch {
      throw LandscapeError(error)
    }
  }

  private func read(_ reference: LayerReference) throws -> Result {
    let present = Set(try LayerReader(reference).fields.map(\.name))
    var fields = FieldList()
    func optional(_ name: String) -> Int? { present.contains(name) ? fields.add(name) : nil }
    let type: Int = fields.add("type")
    let (name, measure) = (optional("name"), optional("measure"))
    let (up, down) = (optional("up"), optional("down"))
    let (quality, cost) = (optional("quality"), optional("cost"))
    let context = GeometryContext()
    let reader = try LandscapeReader(rules: studyRules, geometryContext: context)
    let layer = try reader.read(
      reference, filter: nil, fields: fields.names, role: .any, purpose: "measures")
    let planner = RiverMeasurePlanner(river: river, rules: rules, context: context)
    var drafts: [RiverMeasureDraft] = []
    var known: [String: Int] = [:]
    var green = 0
    for feature in layer.features {
      let text = feature.text(type) ?? ""
      guard let kind = RiverMeasureType(rawValue: text) else {
        guard MeasureType(rawValue: text) != nil else { throw unknownType(text, feature, layer) }
        green += 1
        continue
      }
      let group = feature.text(measure)
      let title = group ?? feature.text(name) ?? "\(text) \(feature.id)"
      let index = group.flatMap { known[$0] } ?? drafts.count
      if index == drafts.count {
        drafts.append(RiverMeasureDraft(name: title))
        if let group { known[group] = index }
      }
      func share(_ field: Int?, _ name: String) throws -> Double? {
        try feature.number(field, named: name, layer: layer.name, in: 0...1)
      }
      try planner.add(
        kind, feature.geometry, up: try share(up, "up"), down: try share(down, "down"),
        quality: try share(quality, "quality"), to: &drafts[index])
      if let euros = try feature.number(cost, named: "cost", layer: layer.name, in: 0...(.infinity))
      {
        drafts[index].measure.cost = (drafts[index].measure.cost ?? 0) + euros
      }
    }
    if green > 0 {
      reader.note(
        "\(layer.name): left out of the blue network because of the green one:"
          + " \(counted(green, "feature"))")
    }
    return Result(
      measures: try drafts.map { try planner.finished($0) }, inputs: reader.reports,
      notices: reader.notices)
  }

  private func unknownType(
    _ text: String, _ feature: InputFeature, _ layer: InputLayer
  ) -> LandscapeError {
    .badMeasure(
      "\(layer.name), feature \(feature.id): the type '\(text)' is not a measure; give one of "
        + RiverMeasureType.allCases.map(\.rawValue).joined(separator: ", "))
  }
}
