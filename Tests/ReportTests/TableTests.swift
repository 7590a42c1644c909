import Testing

@testable import Report

@Suite struct TableTests {
  var table: Table {
    var table = Table(header: ["id", "dPC"], extraHeader: ["IF"])
    table.append([.text("a,\"b\""), .real(0.1 + 0.2), .integer(3)])
    table.append([.text("c"), .empty, .real(1e-20)])
    return table
  }

  @Test func csvHasTheColumnsInFullPrecision() {
    #expect(table.csv == "id,dPC\n\"a,\"\"b\"\"\",0.30000000000000004\nc,\n")
  }

  @Test func jsonHasTheExtraColumnsToo() {
    #expect(
      table.json == """
        [
          {
            "IF" : 3,
            "dPC" : 0.30000000000000004,
            "id" : "a,\\"b\\""
          },
          {
            "IF" : 1e-20,
            "dPC" : null,
            "id" : "c"
          }
        ]

        """)
  }

  @Test func namesAndValuesAreOneObject() {
    var table = Table(header: ["index", "value"])
    table.append([.text("EC(PC)"), .real(2.5)])
    table.append([.text("NC"), .integer(1)])
    #expect(table.keyedJSON == "{\n  \"EC(PC)\" : 2.5,\n  \"NC\" : 1\n}\n")
  }
}
