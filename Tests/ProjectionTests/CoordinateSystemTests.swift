import Testing

@testable import Projection

struct CoordinateSystemTests {
  private let context = ProjectionContext()

  @Test func codes() throws {
    let lambert = try CoordinateSystem("EPSG:31370", in: context)
    #expect(lambert.epsg == 31370)
    #expect(lambert.name == "BD72 / Belgian Lambert 72")
    #expect(lambert.isProjected && lambert.unitIsMetre && !lambert.isGeographic)
    #expect(try CoordinateSystem("31370", in: context) == lambert)
    let degrees = try CoordinateSystem("EPSG:4326", in: context)
    #expect(degrees.isGeographic && !degrees.isProjected && !degrees.unitIsMetre)
    #expect(try !CoordinateSystem("EPSG:2277", in: context).unitIsMetre)
  }

  @Test func wellKnownTextIsRecognised() throws {
    // As GDAL writes it, and as ESRI's .prj has it.
    let gdal =
      #"PROJCS["BD72 / Belgian Lambert 72",GEOGCS["BD72",DATUM["Reseau_National_Belge_1972",SPHEROID["International 1924",6378388,297]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Lambert_Conformal_Conic_2SP"],PARAMETER["latitude_of_origin",90],PARAMETER["central_meridian",4.36748666666667],PARAMETER["standard_parallel_1",51.1666672333333],PARAMETER["standard_parallel_2",49.8333339],PARAMETER["false_easting",150000.013],PARAMETER["false_northing",5400088.438],UNIT["metre",1]]"#
    let esri =
      #"PROJCS["Belge_Lambert_1972",GEOGCS["GCS_Belge_1972",DATUM["D_Belge_1972",SPHEROID["International_1924",6378388.0,297.0]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",150000.013],PARAMETER["False_Northing",5400088.438],PARAMETER["Central_Meridian",4.367486666666666],PARAMETER["Standard_Parallel_1",49.8333339],PARAMETER["Standard_Parallel_2",51.16666723333333],PARAMETER["Latitude_Of_Origin",90.0],UNIT["Meter",1.0]]"#
    for text in [gdal, esri] {
      #expect(try CoordinateSystem(text, in: context).epsg == 31370)
    }
  }

  @Test func theSuccessorOfLambert2008IsTakenAsIt() throws {
    let system = try CoordinateSystem("EPSG:11219", in: context)
    #expect(system.epsg == 3812)
    #expect(system.notice == "EPSG:11219 is taken as EPSG:3812, which it succeeds")
  }

  @Test func lambert72WithRotationIsRefused() {
    #expect {
      _ = try CoordinateSystem("EPSG:31300", in: context)
    } throws: {
      "\($0)".hasPrefix("EPSG:31300 is refused: PROJ 9.1 loses its rotation")
    }
  }

  @Test(arguments: [
    ("EPSG:1", "the coordinate system 'EPSG:1' is not known ("),
    ("nonsense", "the coordinate system 'nonsense' is not known ("),
    ("EPSG:5710", "'EPSG:5710' is no coordinate system for positions on a map"),
  ])
  func unknownSystems(definition: String, message: String) {
    #expect {
      _ = try CoordinateSystem(definition, in: context)
    } throws: {
      "\($0)".hasPrefix(message)
    }
  }

  @Test func aCompoundSystemCountsByItsPositions() throws {
    // Lambert 72 with heights above Ostend.
    #expect(try CoordinateSystem("EPSG:6190", in: context).epsg == 31370)
  }

  @Test func versionIsThatOfPROJ() {
    #expect(ProjectionContext.libraryVersion.split(separator: ".").count == 3)
  }
}

struct SuspicionTests {
  private func suspicion(
    _ system: String, _ minX: Double, _ minY: Double, _ maxX: Double, _ maxY: Double
  ) throws -> String? {
    try CoordinateSystem(system, in: ProjectionContext())
      .suspicion(minX: minX, minY: minY, maxX: maxX, maxY: maxY)
  }

  @Test func plausibleCoordinatesRaiseNone() throws {
    #expect(try suspicion("EPSG:31370", 22_000, 21_000, 295_000, 244_000) == nil)
    #expect(try suspicion("EPSG:3812", 638_000, 650_000, 682_000, 682_000) == nil)
    #expect(try suspicion("EPSG:4326", 2.5, 49.5, 6.4, 51.5) == nil)
    #expect(try suspicion("EPSG:3035", 3_900_000, 3_000_000, 4_000_000, 3_100_000) == nil)
  }

  @Test(arguments: [
    ("EPSG:31370", [4.3, 50.7, 4.5, 50.9], "look like EPSG:4326 (degrees), not EPSG:31370"),
    ("EPSG:4326", [150_000.0, 160_000, 151_000, 161_000], "look like EPSG:31370, not EPSG:4326"),
    ("EPSG:3812", [150_000.0, 160_000, 151_000, 161_000], "look like EPSG:31370, not EPSG:3812"),
    ("EPSG:31370", [650_000.0, 660_000, 651_000, 661_000], "look like EPSG:3812, not EPSG:31370"),
    (
      "EPSG:4326", [50.7, 4.3, 50.9, 4.5],
      "look like EPSG:4326 (degrees) with x and y (longitude and latitude) exchanged"
    ),
    (
      "EPSG:3035", [4.3, 50.7, 4.5, 50.9], "look like degrees, although EPSG:3035 is not in degrees"
    ),
    ("EPSG:4326", [1e6, 2e6, 1.1e6, 2.1e6], "are no degrees, although EPSG:4326 is in degrees"),
  ])
  func suspectCoordinates(system: String, box: [Double], message: String) throws {
    let found = try #require(try suspicion(system, box[0], box[1], box[2], box[3]))
    #expect(found.hasSuffix(message))
    #expect(found.hasPrefix("the coordinates ("))
  }
}
