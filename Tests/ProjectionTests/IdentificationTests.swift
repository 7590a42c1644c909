import Projection
import Testing

/// WKT as programs write it, without or with authority codes.
@Suite struct IdentificationTests {
  private let context = ProjectionContext()

  private static let bd72Esri =
    #"GEOGCS["GCS_Belge_1972",DATUM["D_Belge_1972",SPHEROID["International_1924",6378388.0,297.0]],"#
    + #"PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]"#

  private static func esri(
    _ east: String, _ north: String, _ parallels: (String, String)
  ) -> String {
    #"PROJCS["Belge_Lambert_1972",\#(bd72Esri),PROJECTION["Lambert_Conformal_Conic"],"#
      + #"PARAMETER["False_Easting",\#(east)],PARAMETER["False_Northing",\#(north)],"#
      + #"PARAMETER["Central_Meridian",4.367486666666666],"#
      + #"PARAMETER["Standard_Parallel_1",\#(parallels.0)],"#
      + #"PARAMETER["Standard_Parallel_2",\#(parallels.1)],"#
      + #"PARAMETER["Latitude_Of_Origin",90.0],UNIT["Meter",1.0]]"#
  }

  private static func gdal(shift: String, codes: Bool) -> String {
    func code(_ number: Int) -> String { codes ? #",AUTHORITY["EPSG","\#(number)"]"# : "" }
    return #"PROJCS["Belge 1972 / Belgian Lambert 72",GEOGCS["Belge 1972","#
      + #"DATUM["Reseau_National_Belge_1972",SPHEROID["International 1924",6378388,297\#(code(7022))]"#
      + #"\#(shift)\#(code(6313))],PRIMEM["Greenwich",0\#(code(8901))],"#
      + #"UNIT["degree",0.0174532925199433\#(code(9122))]\#(code(4313))],"#
      + #"PROJECTION["Lambert_Conformal_Conic_2SP"],PARAMETER["standard_parallel_1",51.16666723333333],"#
      + #"PARAMETER["standard_parallel_2",49.8333339],PARAMETER["latitude_of_origin",90],"#
      + #"PARAMETER["central_meridian",4.367486666666666],PARAMETER["false_easting",150000.013],"#
      + #"PARAMETER["false_northing",5400088.438],UNIT["metre",1\#(code(9001))],"#
      + #"AXIS["X",EAST],AXIS["Y",NORTH]\#(code(31370))]"#
  }

  private static let shift =
    ",TOWGS84[-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747]"

  static let lambert72 = [
    esri("150000.013", "5400088.438", ("51.16666723333333", "49.8333339")),
    // As Flemish agencies publish it: an older false origin, the parallels exchanged.
    esri("150000.01256", "5400088.4378", ("49.8333339", "51.16666723333333")),
    gdal(shift: "", codes: true),
    gdal(shift: "", codes: false),
    gdal(shift: shift, codes: true),
    gdal(shift: shift, codes: false),
    #"COMPD_CS["with heights",\#(gdal(shift: shift, codes: true)),"#
      + #"VERT_CS["Ostend",VERT_DATUM["Ostend",2005],UNIT["metre",1]]]"#,
    "+proj=lcc +lat_1=51.16666723333333 +lat_2=49.8333339 +lat_0=90 +lon_0=4.367486666666666 "
      + "+x_0=150000.013 +y_0=5400088.438 +ellps=intl +towgs84=-106.8686,52.2978,-103.7239,"
      + "0.3366,-0.457,1.8422,-1.2747 +units=m +no_defs",
  ]

  @Test(arguments: lambert72)
  func `Lambert 72 is recognised as programs write it`(wkt: String) throws {
    let system = try CoordinateSystem(wkt, in: context)
    #expect(system.epsg == 31370)
    #expect(try system == CoordinateSystem("EPSG:31370", in: context))
    #expect(system.notice == nil)
  }

  @Test func `Lambert 72 shifted by a metre is another system on the same datum`() throws {
    let system = try CoordinateSystem(
      Self.esri("150001.013", "5400088.438", ("51.16666723333333", "49.8333339")), in: context)
    #expect(system.epsg == nil)
    let move = try Transformation(
      from: system, to: CoordinateSystem("31370", in: context), in: context)
    let point = try move(x: 150_001, y: 170_000)
    #expect(abs(point.x - 150_000) < 1e-6 && abs(point.y - 170_000) < 1e-6)
  }

  @Test func `the rotated Lambert 72 is refused as WKT too`() throws {
    let wkt =
      #"PROJCS["BD72_Belge_Lambert_72",\#(Self.bd72Esri),"#
      + #"PROJECTION["Lambert_Conformal_Conic_2SP_Belgium"],PARAMETER["latitude_of_origin",90.0],"#
      + #"PARAMETER["central_meridian",4.35693972222222],"#
      + #"PARAMETER["standard_parallel_1",49.8333333333333],"#
      + #"PARAMETER["standard_parallel_2",51.1666666666667],"#
      + #"PARAMETER["false_easting",150000.01256],PARAMETER["false_northing",5400088.4378],"#
      + #"UNIT["Meter",1.0]]"#
    let error = #expect(throws: ProjectionError.self) { try CoordinateSystem(wkt, in: context) }
    #expect(error?.description.hasPrefix("EPSG:31300 ") == true)
  }

  @Test(arguments: [31370, 3812, 3035, 4326, 4258, 3857, 32631, 25831, 3447])
  func `a system's own WKT leads back to its code`(code: Int) throws {
    let system = try CoordinateSystem("\(code)", in: context)
    #expect(system.epsg == code)
    #expect(try CoordinateSystem(system.wkt, in: context).epsg == code)
  }

  @Test func `Lambert 2008 with its new code is read as the old one`() throws {
    let wkt = try CoordinateSystem("3812", in: context).wkt
    let renamed = wkt.replacing("ID[\"EPSG\",3812]", with: "ID[\"EPSG\",11219]")
    #expect(renamed != wkt)
    let system = try CoordinateSystem(renamed, in: context)
    #expect(system.epsg == 3812)
    #expect(system.notice?.hasPrefix("EPSG:11219 ") == true)
  }

  @Test func `a code that the registry doesn't have is no code`() throws {
    let wkt = try CoordinateSystem("3812", in: context).wkt
    let system = try CoordinateSystem(
      wkt.replacing("ID[\"EPSG\",3812]", with: "ID[\"EPSG\",39999]"), in: context)
    #expect(system.epsg == 3812)
  }
}
