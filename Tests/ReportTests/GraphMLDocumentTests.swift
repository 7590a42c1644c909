import Foundation
import FoundationXML
import Testing

@testable import Report

@Suite struct GraphMLDocumentTests {
  private func document(isDirected: Bool = false) -> GraphMLDocument {
    GraphMLDocument(
      title: "A & B", isDirected: isDirected,
      nodeColumns: [.init("name", .string), .init("area_ha", .double), .init("number", .long)],
      linkColumns: [.init("length_m", .double)],
      nodes: [
        [.text("<Zoniënwoud> \"1\""), .real(2.5), .integer(1)],
        [.empty, .real(.infinity), .integer(2)],
      ],
      links: [.init(from: 0, to: 1, cells: [.real(0.1 + 0.2)])])
  }

  @Test func theTextIsTheGraph() {
    #expect(
      document().text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
        xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
        http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
        <key id="title" for="graph" attr.name="title" attr.type="string"/>
        <key id="v0" for="node" attr.name="name" attr.type="string"/>
        <key id="v1" for="node" attr.name="area_ha" attr.type="double"/>
        <key id="v2" for="node" attr.name="number" attr.type="long"/>
        <key id="e0" for="edge" attr.name="length_m" attr.type="double"/>
        <graph id="graph" edgedefault="undirected">
        <data key="title">A &amp; B</data>
        <node id="n1"><data key="v0">&lt;Zoniënwoud&gt; &quot;1&quot;</data><data key="v1">2.5</data>\
        <data key="v2">1</data></node>
        <node id="n2"><data key="v2">2</data></node>
        <edge id="e1" source="n1" target="n2"><data key="e0">0.30000000000000004</data></edge>
        </graph>
        </graphml>

        """)
    #expect(XMLParser(data: Data(document().text.utf8)).parse())
  }

  @Test func aDirectedGraphSaysSo() {
    #expect(document(isDirected: true).text.contains("edgedefault=\"directed\""))
  }
}
