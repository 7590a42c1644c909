extension CoordinateSystem {
  /// Reads a definition.
  ///
  /// Heights are left out. WKT that equals an EPSG entry, or that differs from Lambert 72 or
  /// Lambert 2008 by less than 5 mm, becomes that entry, and the entry's own operations replace a
  /// shift to WGS 84 (TOWGS84) that the WKT brings along.
  ///
  /// - Parameters:
  ///   - definition: An EPSG code with or without "EPSG:", WKT of any age, PROJJSON, a URN, or a
  ///     PROJ string.
  ///   - context: Where PROJ finds its database.
  /// - Throws: `ProjectionError` when PROJ can't read the definition, when it has no horizontal
  ///   coordinates, and for EPSG:31300.
  public init(_ definition: String, in context: ProjectionContext) throws(ProjectionError) {
    let stated = try Self.read(definition, in: context)
    guard let horizontal = stated.object.horizontal, let plain = horizontal.withoutShift,
      plain.isProjected || plain.isGeographic
    else { throw .notHorizontal(definition: definition) }
    guard plain.methodEPSG != BelgianCode.rotatedLambertMethod else {
      throw .refused(system: "EPSG:31300 (\(plain.name))", reason: Self.rotationReason)
    }

    let geodeticEPSG = plain.geodeticEPSG
    let epsg = plain.epsg ?? (plain.isProjected ? horizontal.nearlyEqualLambert : nil)
    let registered = epsg.flatMap { ProjObject(definition: "EPSG:\($0)", in: context)?.horizontal }
    // A datum in the registry has better operations than the shift that old WKT carries.
    let kept = registered ?? (geodeticEPSG == nil ? horizontal : plain)
    guard let wkt = kept.wkt else {
      throw .unreadable(definition: definition, reason: context.message)
    }
    let facts = registered ?? plain
    let unitSize = facts.unitSize ?? 0
    self.init(
      epsg: epsg, name: facts.name, isGeographic: facts.isGeographic,
      unitIsMetre: facts.isProjected && unitSize == 1, wkt: wkt, notice: stated.notice,
      isInGreenwichDegrees: facts.isGeographic && facts.isFromGreenwich
        && abs(unitSize * 180 - .pi) < 1e-9,
      geodeticEPSG: registered.map(\.geodeticEPSG) ?? geodeticEPSG)
  }

  /// The system's object in a context.
  func object(in context: ProjectionContext) throws(ProjectionError) -> ProjObject {
    let definition = epsg.map { "EPSG:\($0)" } ?? wkt
    guard let object = ProjObject(definition: definition, in: context)?.horizontal else {
      throw .unreadable(definition: definition, reason: context.message)
    }
    return object
  }

  private static func read(
    _ definition: String, in context: ProjectionContext
  ) throws(ProjectionError) -> (object: ProjObject, notice: String?) {
    guard context.hasDatabase else { throw .noDatabase }
    let text = definition.trimmed
    guard !text.isEmpty else { throw .unreadable(definition: definition, reason: "it is empty") }
    guard !text.utf8.contains(0) else {
      throw .unreadable(definition: definition, reason: "it contains a null character")
    }
    let code = epsgCode(in: text)
    if code == BelgianCode.newLambert2008 { return try (lambert2008(in: context), successorNotice) }

    // Without its type, PROJ reads a system as the operation that leads to it.
    let lacksType =
      text.hasPrefix("+proj=") && !text.contains("+type=crs") && !text.contains("+proj=pipeline")
    let readable = code.map { "EPSG:\($0)" } ?? (lacksType ? text + " +type=crs" : text)
    guard let object = ProjObject(definition: readable, in: context) else {
      throw .unreadable(definition: definition, reason: context.message)
    }
    guard object.identifier?.code != "\(BelgianCode.newLambert2008)" else {
      return try (lambert2008(in: context), successorNotice)
    }
    return (object, nil)
  }

  private static func lambert2008(
    in context: ProjectionContext
  ) throws(ProjectionError) -> ProjObject {
    let definition = "EPSG:\(BelgianCode.lambert2008)"
    guard let object = ProjObject(definition: definition, in: context) else {
      throw .unreadable(definition: definition, reason: context.message)
    }
    return object
  }

  /// The code of "31370", "EPSG:31370" and the registry's URN and address; nil for all else.
  private static func epsgCode(in text: String) -> Int? {
    let digits = text.reversed().prefix { $0.isASCII && $0.isNumber }.reversed()
    let rest = text.dropLast(digits.count).lowercased()
    let isPrefix =
      ["", "epsg:"].contains(rest) || rest.hasPrefix("urn:ogc:def:crs:epsg:")
      || (rest.hasPrefix("http") && rest.contains("/def/crs/epsg/"))
    return isPrefix && !rest.contains("+") && !rest.contains(",") ? Int(String(digits)) : nil
  }

  private static let successorNotice =
    "EPSG:11219 is unknown to this PROJ and read as EPSG:3812, the same Lambert 2008 on an older "
    + "realisation of the same datum"

  private static let rotationReason =
    "PROJ leaves out the rotation of its method, which puts coordinates more than 700 m off; "
    + "declare EPSG:31370 if the coordinates are in the usual Lambert 72"
}

extension String {
  /// The text without the white space and byte-order mark around it.
  fileprivate var trimmed: String {
    func isBlank(_ character: Character) -> Bool {
      character.isWhitespace || character == "\u{FEFF}"
    }
    let start = drop(while: isBlank)
    return String(start.dropLast(start.reversed().prefix(while: isBlank).count))
  }
}
