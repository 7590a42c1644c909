import Geometry
public import Layers

/// Reads proposed measures into the study's coordinate system.
public struct MeasureReader {
  private let rules: LandscapeRules
  private let profile: SpeciesProfile
  private let context = GeometryContext()

  /// A reader for one study.
  public init(rules: LandscapeRules, profile: SpeciesProfile) {
    self.rules = rules
    self.profile = profile
  }

  /// What a measures layer holds.
  public struct Result: Sendable {
    /// The measures, in the order of their first features.
    public var measures: [Measure]
    /// What was read.
    public var inputs: [InputReport]
    /// What a user should know.
    public var notices: [String]
  }

  /// The measures of a layer with the fields `name` and `type`, and optionally `measure`,
  /// `permeability`, `cost`, `cost_per_km`, `habitat`, `quality`, `factor`, and for a choice among
  /// measures `excludes`, `requires` and `fixed`.
  public func measures(in reference: LayerReference) throws(LandscapeError) -> Result {
    do {
      return try read(reference)
    } catch {
      throw LandscapeError(error)
    }
  }

  /// An ecoduct at a position in any coordinate system.
  public func ecoduct(
    x: Double, y: Double, system: String, permeability: Double?
  ) throws(LandscapeError) -> Measure {
    do {
      let reader = try LandscapeReader(rules: rules, geometryContext: context)
      let place = try reader.position(x, y, system: system)
      return Measure(
        name: "ecoduct at \(x),\(y)",
        features: [
          MeasureFeature(
            type: .structure(.ecoduct), wkb: try Geometry.point(place, in: context).wkb(),
            permeability: permeability)
        ])
    } catch {
      throw LandscapeError(error, at: "--ecoduct")
    }
  }

  private func read(_ reference: LayerReference) throws -> Result {
    let present = Set(try LayerReader(reference).fields.map(\.name))
    var fields = FieldList()
    func optional(_ name: String) -> Int? { present.contains(name) ? fields.add(name) : nil }
    let type: Int = fields.add("type")
    let name = optional("name")
    let measure = optional("measure")
    let permeability = optional("permeability")
    let cost = optional("cost")
    let habitat = optional("habitat")
    let quality = optional("quality")
    let factor = optional("factor")
    let choice = ChoiceFields(present: present, fields: &fields)

    let reader = try LandscapeReader(rules: rules, geometryContext: context)
    let layer = try reader.read(
      reference, filter: nil, fields: fields.names, role: .any, purpose: "measures")
    var measures: [Measure] = []
    var known: [String: Int] = [:]
    for feature in layer.features {
      let text = feature.text(type) ?? ""
      guard let kind = MeasureType(rawValue: text) else {
        throw LandscapeError.badMeasure(
          "\(layer.name), feature \(feature.id): the type '\(text)' is not a measure; give one of "
            + MeasureType.allCases.map(\.rawValue).joined(separator: ", "))
      }
      var own = MeasureFeature(type: kind, wkb: try feature.geometry.wkb())
      own.permeability = try feature.number(
        permeability, named: "permeability", layer: layer.name, in: 0...1)
      own.quality =
        try feature.number(quality, named: "quality", layer: layer.name, in: 0...1)
        ?? feature.text(habitat).flatMap(HabitatClass.init).map { profile.habitats[$0] ?? 0 }
      own.factor = try feature.number(
        factor, named: "factor", layer: layer.name, in: 0...(.infinity))
      let length =
        feature.geometry.isAreal
        ? 0 : try feature.geometry.lines().reduce(0) { $0 + Polyline($1).length }
      let euros = try choice.cost(
        of: feature,
        total: feature.number(cost, named: "cost", layer: layer.name, in: 0...(.infinity)),
        length: length, layer: layer.name)
      let title = feature.text(name) ?? feature.text(measure) ?? "\(text) \(feature.id)"
      if let group = feature.text(measure), let index = known[group] {
        measures[index].features.append(own)
        if let euros { measures[index].cost = (measures[index].cost ?? 0) + euros }
        measures[index].length += length
        try choice.read(feature, into: &measures[index], layer: layer.name)
      } else {
        if let group = feature.text(measure) { known[group] = measures.count }
        measures.append(
          Measure(
            name: feature.text(measure) ?? title, features: [own], cost: euros, length: length))
        try choice.read(feature, into: &measures[measures.count - 1], layer: layer.name)
      }
    }
    return Result(measures: measures, inputs: reader.reports, notices: reader.notices)
  }
}
