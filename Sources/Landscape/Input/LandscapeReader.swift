package import Geometry
package import Layers
package import Projection

/// Reads layers into the study's coordinate system, repairing and reporting what is wrong with them.
package final class LandscapeReader {
  package let geometryContext: GeometryContext
  package let studySystem: CoordinateSystem
  package private(set) var reports: [InputReport] = []
  package private(set) var notices: [String] = []
  private let projectionContext: ProjectionContext
  private let isStrict: Bool

  package init(rules: LandscapeRules, geometryContext: GeometryContext) throws {
    self.geometryContext = geometryContext
    isStrict = rules.strict
    projectionContext = ProjectionContext(dataDirectories: rules.gridDirectories)
    studySystem = try Self.system(
      rules.crs, of: "the study's coordinate system", in: projectionContext)
    guard studySystem.isProjected, studySystem.unitIsMetre else {
      throw LandscapeError.unsuitableStudySystem(studySystem.name)
    }
    if let notice = studySystem.notice { notices.append(notice) }
  }

  package func note(_ notice: String) { notices.append(notice) }
  func add(_ report: InputReport) { reports.append(report) }

  /// Rejects a feature of the layer that was read last, for a reason that shows only later.
  package func reject(_ issue: FeatureIssue) throws(LandscapeError) {
    if isStrict { throw .badFeature(issue) }
    reports[reports.count - 1].rejected.append(issue)
  }

  /// Reads the fields that are asked for; the features' attributes have their order.
  package func read(
    _ reference: LayerReference, filter: String?, fields: [String], role: GeometryRole,
    purpose: String
  ) throws -> InputLayer {
    let reader = try LayerReader(reference, where: filter, fields: fields)
    let name = "\(reader.path):\(reader.name)"
    let order = try fields.map { try reader.fieldIndex($0) }
    let transformation = try transformation(of: reader, named: name)
    var report = InputReport(
      path: reader.path, layer: reader.name, role: purpose,
      operation: transformation?.operation.summary ?? "none: already in \(studySystem.name)",
      accuracy: transformation.map(\.operation.accuracy) ?? 0,
      missingGrids: transformation?.operation.missingGrids ?? [])
    var features: [InputFeature] = []
    try reader.forEach { raw in
      report.featureCount += 1
      do {
        let geometry = try usableGeometry(of: raw, in: name, role: role, report: &report)
        features.append(
          InputFeature(
            id: raw.id,
            geometry: try transformation.map { try project(geometry, with: $0, of: raw, in: name) }
              ?? geometry,
            attributes: order.map { raw.attributes[$0] }))
      } catch let issue as RejectedFeature {
        if isStrict { throw LandscapeError.badFeature(issue.issue) }
        report.rejected.append(issue.issue)
      }
    }
    notices += reader.notices.map { "\(name): \($0)" }
    reports.append(report)
    if features.isEmpty {
      let reason =
        report.featureCount > 0
        ? "none of its \(report.featureCount) features can be used (\(report.rejected[0].reason))"
        : filter.map { "the layer is empty under the filter \($0)" } ?? "the layer is empty"
      throw LandscapeError.nothingUsable(layer: name, reason: reason)
    }
    return InputLayer(name: name, features: features)
  }

  /// Transforms a position that a user gave, in the system named, to the study's.
  func position(_ x: Double, _ y: Double, system: String) throws -> Coordinate {
    let source = try Self.system(system, of: "the position \(x),\(y)", in: projectionContext)
    if let suspicion = source.suspicion(minX: x, minY: y, maxX: x, maxY: y) {
      // The remedy that it ends with is that for layers.
      let reason = suspicion.prefix { $0 != ";" } + "; name their system with --crs"
      throw LandscapeError.suspectCoordinates(
        layer: "the position \(x),\(y)", reason: String(reason))
    }
    let moved = try Transformation(from: source, to: studySystem, in: projectionContext)(x: x, y: y)
    return Coordinate(moved.x, moved.y)
  }

  /// The system that a file declares; what is to be known of it becomes a notice.
  func system(of crs: LayerCRS, named name: String) throws -> CoordinateSystem {
    let system = try Self.system(
      crs.epsg.map { "EPSG:\($0)" } ?? crs.wkt, of: name, in: projectionContext)
    if let notice = system.notice { note("\(name): \(notice)") }
    return system
  }

  /// The way from the study's system to another.
  func transformation(to system: CoordinateSystem) throws -> Transformation {
    try Transformation(from: studySystem, to: system, in: projectionContext)
  }

  private static func system(
    _ definition: String, of place: String, in context: ProjectionContext
  ) throws(LandscapeError) -> CoordinateSystem {
    do throws(ProjectionError) {
      return try CoordinateSystem(definition, in: context)
    } catch {
      throw .projection(error, at: place)
    }
  }

  private func transformation(
    of reader: LayerReader, named name: String
  ) throws -> Transformation? {
    guard let crs = reader.crs else { throw LandscapeError.noCoordinateSystem(layer: name) }
    let source = try system(of: crs, named: name)
    if let extent = reader.extent,
      let suspicion = source.suspicion(
        minX: extent.minX, minY: extent.minY, maxX: extent.maxX, maxY: extent.maxY)
    {
      throw LandscapeError.suspectCoordinates(layer: name, reason: suspicion)
    }
    guard source != studySystem else { return nil }
    return try Transformation(from: source, to: studySystem, in: projectionContext)
  }

  private func project(
    _ geometry: Geometry, with transformation: Transformation, of raw: Feature, in layer: String
  ) throws -> Geometry {
    do {
      return try geometry.transformed { xy in try transformation.apply(&xy) }
    } catch {
      throw RejectedFeature(
        issue: FeatureIssue(layer: layer, feature: raw.id, reason: "\(error)", coordinate: nil))
    }
  }

  private func usableGeometry(
    of raw: Feature, in layer: String, role: GeometryRole, report: inout InputReport
  ) throws -> Geometry {
    func rejected(_ reason: String, at coordinate: Coordinate? = nil) -> RejectedFeature {
      RejectedFeature(
        issue: FeatureIssue(
          layer: layer, feature: raw.id, reason: reason, coordinate: coordinate))
    }
    if let problem = raw.problem { throw rejected("\(problem)") }
    guard let wkb = raw.wkb else { throw rejected("the feature has no geometry") }
    var geometry: Geometry
    do throws(GeometryError) {
      geometry = try Geometry(wkb: wkb, in: geometryContext)
    } catch {
      throw rejected(error.reason)
    }
    if geometry.isEmpty { throw rejected("the geometry is empty") }
    guard role.accepts(geometry.kind) else {
      throw rejected("the geometry is a \(geometry.kind), but \(report.role) are \(role.name)")
    }
    if let problem = try geometry.validityProblem() {
      let issue = FeatureIssue(
        layer: layer, feature: raw.id, reason: problem.reason, coordinate: problem.at)
      if isStrict { throw LandscapeError.badFeature(issue) }
      geometry = try repaired(geometry)
      if geometry.isEmpty { throw rejected("\(problem.reason), and nothing is left of it") }
      report.repaired.append(issue)
    }
    return geometry
  }

  /// The valid geometry of the same dimension: what make-valid leaves of lower dimension is dropped.
  private func repaired(_ geometry: Geometry) throws -> Geometry {
    let valid = try geometry.madeValid()
    guard geometry.isAreal else { return valid }
    return try Geometry.collection(valid.polygons(), in: geometryContext)
  }
}

/// The usable features of one layer.
package struct InputLayer {
  package let name: String
  package let features: [InputFeature]
}

private struct RejectedFeature: Error {
  let issue: FeatureIssue
}
