import Projection
import Testing

/// The check point that the Belgian mapping agency publishes in both Lambert systems.
@Suite struct CheckPointTests {
  private typealias Result = (x: Double, y: Double, operation: Projection.Operation)

  private func lambert2008(
    in context: ProjectionContext, target: String = "EPSG:3812"
  ) throws -> Result {
    let transformation = try Transformation(
      from: CoordinateSystem("EPSG:31370", in: context),
      to: CoordinateSystem(target, in: context), in: context)
    let point = try transformation(x: 149186.41, y: 170810.74)
    return (point.x, point.y, transformation.operation)
  }

  @Test(.needs(GridDirectory.grid), arguments: ["EPSG:3812", "EPSG:11219"])
  func `with the grid the point is right to 0.1 mm`(target: String) throws {
    let context = ProjectionContext(dataDirectories: [GridDirectory.path])
    let point = try lambert2008(in: context, target: target)
    #expect(abs(point.x - 649186.03701863) < 0.0001)
    #expect(abs(point.y - 670811.16949360) < 0.0001)
    #expect(point.operation.usesGrid)
    #expect(point.operation.missingGrids.isEmpty)
    #expect(point.operation.accuracy == 0.01)
    #expect(
      point.operation.steps
        == ["Inverse of Belgian Lambert 72", "BD72 to ETRS89 (3)", "Belgian Lambert 2008"])
    #expect(
      point.operation.summary
        == "Inverse of Belgian Lambert 72 + BD72 to ETRS89 (3) + Belgian Lambert 2008; "
        + "accuracy 0.01 m; with a grid")
  }

  @Test func `without the grid the point is right to the stated accuracy`() throws {
    let point = try BareFolder().withContext { try lambert2008(in: $0) }
    #expect(abs(point.x - 649186.0068) < 0.001)
    #expect(abs(point.y - 670811.0482) < 0.001)
    let offX = point.x - 649186.03701863
    let offY = point.y - 670811.16949360
    let accuracy = try #require(point.operation.accuracy)
    #expect((offX * offX + offY * offY).squareRoot() < accuracy)
    #expect(accuracy == 0.2)
    #expect(!point.operation.usesGrid)
    #expect(point.operation.missingGrids == [GridDirectory.grid])
    #expect(
      point.operation.summary
        == "Inverse of Belgian Lambert 72 + BD72 to ETRS89 (2) + Belgian Lambert 2008; "
        + "accuracy 0.2 m; without be_ign_bd72lb72_etrs89lb08.tif, missing in PROJ's data path"
    )
  }

  @Test func `the new name of Lambert 2008 gives the same coordinates`() throws {
    let (old, new) = try BareFolder().withContext {
      try (lambert2008(in: $0), lambert2008(in: $0, target: "EPSG:11219"))
    }
    #expect(old == new)
  }
}
