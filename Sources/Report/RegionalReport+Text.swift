extension RegionalReport {
  /// Each section with its title.
  var sections: [String] {
    var sections: [String] = []
    if let meshes {
      sections.append(
        "Meshes that barriers leave (meff in km2, seff in meshes per 1,000 km2;"
          + " CUT ends at borders, CBC does not)\n" + Self.table(of: meshes).text)
    }
    if let protection {
      sections.append(
        "Protected land, % of the land (RelConn: % of what is protected)\n"
          + Self.table(of: protection).text)
      sections.append(
        "What connects it, % of ProtConn\n" + Self.fractionTable(of: protection).text)
    }
    if let zones {
      sections.append("Zones by the distance to settlements\n" + Self.table(of: zones).text)
    }
    if let betweenZones {
      sections.append("Between zones\n" + Self.table(of: betweenZones).text)
    }
    return sections
  }

  private static func table(of rows: [MeshRow]) -> Table {
    Table(
      header: ["region", "km2", "meshes", "meff CUT", "meff CBC", "seff CUT", "seff CBC"],
      rows: rows.map {
        [
          .text($0.region), .real($0.areaKm2, decimals: 1), .integer($0.meshes),
          .real($0.meffCutKm2, decimals: 2), .real($0.meffCbcKm2, decimals: 2),
          .init($0.seffCut, decimals: 2), .init($0.seffCbc, decimals: 2),
        ]
      })
  }

  private static func table(of rows: [ProtectionRow]) -> Table {
    Table(
      header: ["region", "protected ha", "Prot", "ProtConn", "ProtUnconn", "RelConn"],
      rows: rows.map {
        [
          .text($0.region), .real($0.protectedHa, decimals: 1), .real($0.protPercent, decimals: 2),
          .real($0.protconnPercent, decimals: 2), .real($0.protunconnPercent, decimals: 2),
          .init($0.relconnPercent, decimals: 2),
        ]
      })
  }

  private static func fractionTable(of rows: [ProtectionRow]) -> Table {
    Table(
      header: [
        "region", "within reserves", "between neighbours", "unprotected land", "reserves outside",
      ],
      rows: rows.map { row in
        let fractions = row.fractionsPercent
        return [.text(row.region)]
          + [fractions?.within, fractions?.contig, fractions?.unprot, fractions?.trans].map {
            .init($0, decimals: 2)
          }
      })
  }

  private static func table(of rows: [ZoneRow]) -> Table {
    Table(
      header: ["zone", "habitat ha", "ECA inside ha", "inside % of PCnum"],
      rows: rows.map {
        [
          .text($0.zone), .real($0.habitatHa, decimals: 1), .real($0.ecaHa, decimals: 1),
          .real($0.insidePercent, decimals: 2),
        ]
      })
  }

  private static func table(of rows: [ZonePairRow]) -> Table {
    Table(
      header: ["between", "and", "% of PCnum"],
      rows: rows.map { [.text($0.zone), .text($0.other), .real($0.percent, decimals: 2)] })
  }
}

extension Table.Cell {
  /// A number, or an empty cell.
  init(_ value: Double?, decimals: Int) {
    self = value.map { .real($0, decimals: decimals) } ?? .empty
  }
}
