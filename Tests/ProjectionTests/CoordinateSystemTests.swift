import Testing

@testable import Projection

@Suite struct CoordinateSystemTests {
  private let context = ProjectionContext()

  @Test(arguments: [
    "EPSG:31370", "31370", "epsg:31370", "  EPSG:31370\n", "urn:ogc:def:crs:EPSG::31370",
    "http://www.opengis.net/def/crs/EPSG/0/31370", "BD72 / Belgian Lambert 72", "EPSG:31370+5710",
  ])
  func `every way to state Lambert 72 is one system`(definition: String) throws {
    let system = try CoordinateSystem(definition, in: context)
    #expect(system.epsg == 31370)
    #expect(system.name == "BD72 / Belgian Lambert 72")
    #expect(system.isProjected && !system.isGeographic && system.unitIsMetre)
    #expect(system.notice == nil)
    #expect(system.label == "EPSG:31370")
    #expect(system.description == "EPSG:31370 (BD72 / Belgian Lambert 72)")
    #expect(system.wkt.hasPrefix("PROJCRS[\"BD72 / Belgian Lambert 72\""))
    #expect(try system == CoordinateSystem("EPSG:31370", in: context))
  }

  @Test(arguments: ["EPSG:4326", "OGC:CRS84", "EPSG:4979", "WGS84", "+proj=longlat +datum=WGS84"])
  func `every way to state WGS 84 is one system`(definition: String) throws {
    let system = try CoordinateSystem(definition, in: context)
    #expect(system.epsg == 4326)
    #expect(system.isGeographic && !system.isProjected && !system.unitIsMetre)
  }

  @Test(arguments: ["EPSG:11219", "11219", "urn:ogc:def:crs:EPSG::11219"])
  func `the new name of Lambert 2008 is read as the old one, with a notice`(
    definition: String
  ) throws {
    let system = try CoordinateSystem(definition, in: context)
    #expect(system.epsg == 3812)
    #expect(
      system.notice
        == "EPSG:11219 is unknown to this PROJ and read as EPSG:3812, the same Lambert 2008 on an "
        + "older realisation of the same datum")
    #expect(try system == CoordinateSystem("EPSG:3812", in: context))
  }

  @Test func `systems without a code are compared by definition`() throws {
    let line = "+proj=laea +lat_0=50 +lon_0=4 +datum=WGS84 +units=m"
    let system = try CoordinateSystem(line, in: context)
    #expect(system.epsg == nil)
    #expect(system.label == "unknown")
    #expect(system.isProjected && system.unitIsMetre)
    #expect(try system == CoordinateSystem(line, in: context))
    #expect(
      try system != CoordinateSystem("+proj=laea +lat_0=51 +lon_0=4 +datum=WGS84", in: context))
    #expect(try system != CoordinateSystem("EPSG:31370", in: context))
    #expect(try Set([system, CoordinateSystem(line, in: context)]).count == 1)
    #expect(try CoordinateSystem(system.wkt, in: context) == system)
  }

  @Test func `feet are not metres`() throws {
    let system = try CoordinateSystem("EPSG:2263", in: context)
    #expect(system.isProjected && !system.unitIsMetre)
  }

  @Test(arguments: ["EPSG:31300", "31300"])
  func `the system whose rotation PROJ loses is refused`(definition: String) throws {
    let error = #expect(throws: ProjectionError.self) {
      try CoordinateSystem(definition, in: context)
    }
    #expect(
      error?.description
        == "EPSG:31300 (BD72 / Belge Lambert 72) is refused: PROJ leaves out the rotation of its "
        + "method, which puts coordinates more than 700 m off; declare EPSG:31370 if the "
        + "coordinates are in the usual Lambert 72")
  }

  @Test(arguments: [
    ("EPSG:999999", "crs not found"),
    ("", "it is empty"),
    ("EPSG:3137O", "crs not found"),
    ("EPSG:31370\0", "it contains a null character"),
  ])
  func `what PROJ can't read is refused with its reason`(
    definition: String, reason: String
  ) throws {
    let error = #expect(throws: ProjectionError.self) {
      try CoordinateSystem(definition, in: context)
    }
    #expect(
      error?.description
        == "'\(definition)' is no coordinate system that PROJ knows (\(reason)); "
        + "give an EPSG code such as EPSG:31370, or WKT")
  }

  @Test(arguments: [
    "EPSG:5710", "EPSG:4978", "Belgium", "+proj=pipeline +step +proj=utm +zone=31",
  ])
  func `what has no horizontal coordinates is refused`(definition: String) throws {
    let error = #expect(throws: ProjectionError.self) {
      try CoordinateSystem(definition, in: context)
    }
    #expect(
      error?.description
        == "'\(definition)' has no projected or geographic coordinates; "
        + "give a projected or geographic system such as EPSG:31370 or EPSG:4326")
  }

  @Test func `a long definition is shortened to one line in messages`() throws {
    let definition = "PROJCS[\"a\",\n" + String(repeating: " nonsense,", count: 100)
    let error = #expect(throws: ProjectionError.self) {
      try CoordinateSystem(definition, in: context)
    }
    let message = try #require(error?.description)
    #expect(message.hasPrefix("'PROJCS[\"a\", nonsense, nonsense,"))
    #expect(!message.contains("\n"))
    #expect(message.count < 300)
  }

  @Test func `a missing database is named`() throws {
    let bare = ProjectionContext(searchPath: ["/nowhere"])
    let error = #expect(throws: ProjectionError.self) {
      try CoordinateSystem("EPSG:31370", in: bare)
    }
    #expect(
      error?.description
        == "PROJ doesn't find its database proj.db; install PROJ's data (package proj-data), "
        + "or name its folder in the environment variable PROJ_DATA")
  }

  @Test func `the version of PROJ has three parts`() {
    let parts = ProjectionContext.libraryVersion.split(separator: ".").compactMap { Int($0) }
    #expect(parts.count == 3)
    #expect(parts.first.map { $0 >= 9 } == true)
  }
}
