import Foundation
import Geometry
import Layers
import Testing

@testable import Landscape

/// What is done about bad input, class by class.
struct ReaderTests {
  private let study: TestStudy

  init() throws { study = try TestStudy() }

  private func read(
    _ features: [String], crs: Int? = 31370, strict: Bool = false, role: GeometryRole = .polygons,
    filter: String? = nil, studySystem: String = "EPSG:31370"
  ) throws -> (features: [InputFeature], report: InputReport) {
    var rules = LandscapeRules(crs: studySystem)
    rules.strict = strict
    let reader = try LandscapeReader(rules: rules, geometryContext: GeometryContext())
    let layer = try reader.read(
      study.layer("layer", features, crs: crs), filter: filter, fields: [], role: role,
      purpose: "patches")
    return (layer.features, reader.reports[0])
  }

  private static let good = TestStudy.rectangle(0, 0, 100, 100)
  private static let bowTie = TestStudy.feature(
    #"{"type":"Polygon","coordinates":[[[150000,160000],[150100,160100],[150100,160000],[150000,160100],[150000,160000]]]}"#
  )

  @Test func unusableFeaturesAreReportedAndTheOthersRead() throws {
    let (features, report) = try read([
      Self.good, TestStudy.feature("null"),
      TestStudy.point(1, 1),
    ])
    #expect(features.map(\.id) == [0])
    #expect(report.featureCount == 3)
    #expect(
      report.rejected.map(\.reason) == [
        "the feature has no geometry",
        "the geometry is a point, but patches are polygons",
      ])
    #expect(
      report.rejected[0].description.hasSuffix(
        "layer.geojson:layer, feature 1: the feature has no geometry"))
  }

  @Test func invalidGeometryIsRepairedAndReported() throws {
    let (features, report) = try read([Self.bowTie])
    #expect(abs(features[0].geometry.area - 5000) < 1e-6)
    #expect(report.repaired.map(\.reason) == ["Self-intersection"])
    #expect(report.repaired[0].coordinate == Coordinate(150_050, 160_050))
  }

  @Test func strictRefusesIt() throws {
    #expect {
      _ = try read([Self.bowTie], strict: true)
    } throws: {
      "\($0)".hasSuffix(
        "layer.geojson:layer, feature 0 at (150050.0, 160050.0): Self-intersection; repair it, or leave"
          + " out --strict to have it repaired and reported")
    }
    #expect {
      _ = try read([TestStudy.feature("null")], strict: true)
    } throws: {
      "\($0)".contains("feature 0: the feature has no geometry; repair it")
    }
  }

  @Test func nothingUsableIsAnError() throws {
    #expect {
      _ = try read([TestStudy.point(1, 1)])
    } throws: {
      "\($0)".hasSuffix(
        "none of its 1 features can be used (the geometry is a point, but patches are polygons)")
    }
    #expect {
      _ = try read([Self.good], filter: "FID > 7")
    } throws: {
      "\($0)".hasSuffix("the layer is empty under the filter FID > 7")
    }
  }

  @Test func coordinatesOfAnotherSystemAreRefused() throws {
    // GeoJSON without a system is in degrees.
    #expect {
      _ = try read([Self.good], crs: nil)
    } throws: {
      "\($0)".contains("look like EPSG:31370, not EPSG:4326")
    }
    #expect {
      _ = try read([Self.good], crs: 3812)
    } throws: {
      "\($0)".contains(
        "look like EPSG:31370, not EPSG:3812; correct the coordinate system that the layer declares"
      )
    }
    let degrees = TestStudy.feature(
      #"{"type":"Polygon","coordinates":[[[4.3,50.7],[4.4,50.7],[4.4,50.8],[4.3,50.7]]]}"#)
    #expect {
      _ = try read([degrees], crs: 31370)
    } throws: {
      "\($0)".contains("look like EPSG:4326 (degrees), not EPSG:31370")
    }
  }

  @Test func aLayerWithoutSystemIsRefused() throws {
    let path = study.folder.appendingPathComponent("bare.gpkg").path
    let context = GeometryContext()
    let writer = try DatasetWriter(path: path, overwrite: false)
    let layer = try writer.addLayer(name: "bare", kind: .polygon, crs: nil, fields: [])
    try writer.write(
      layer,
      wkb: try Geometry.box(Box(minX: 0, minY: 0, maxX: 9, maxY: 9), in: context).wkb(),
      attributes: [])
    try writer.finish()
    let reader = try LandscapeReader(rules: .test, geometryContext: context)
    #expect {
      _ = try reader.read(
        LayerReference(path: path), filter: nil, fields: [], role: .polygons, purpose: "patches")
    } throws: {
      "\($0)".hasPrefix("\(path):bare: the layer has no coordinate system; set it in the file")
    }
  }

  @Test func layersAreTransformedToTheStudysSystem() throws {
    let (features, report) = try read([Self.good], studySystem: "EPSG:3812")
    let box = try #require(features[0].geometry.envelope)
    #expect(abs(box.minX - 650_000) < 200 && abs(box.minY - 660_000) < 200)
    #expect(abs(features[0].geometry.area - 10_000) < 1)
    #expect(report.operation.contains("accuracy 0.2 m"))
    #expect((report.accuracy ?? 0) > 0)
  }

  @Test(arguments: ["EPSG:4326", "EPSG:31300", "EPSG:1"])
  func unsuitableStudySystemsAreRefused(system: String) throws {
    #expect(throws: (any Error).self) { _ = try read([Self.good], studySystem: system) }
  }
}
