import Foundation
import Testing

@testable import Layers

struct LayerReferenceTests {
  @Test(arguments: [
    ("a.gpkg", "a.gpkg", nil), ("a.gpkg:roads", "a.gpkg", "roads"),
    ("/data/a.gpkg:main roads", "/data/a.gpkg", "main roads"), ("a.gpkg:", "a.gpkg:", nil),
    ("https://x.org/a", "https://x.org/a", nil),
  ])
  func parsing(text: String, path: String, layer: String?) {
    let reference = LayerReference(parsing: text)
    #expect(reference.path == path && reference.layer == layer)
    #expect(reference.description == text)
  }

  @Test func aFileWhoseNameHasAColonIsTakenAsItIs() throws {
    let folder = try TestFolder()
    let path = try folder.write("", to: "a:b.gpkg")
    #expect(LayerReference(parsing: path).path == path)
    #expect(LayerReference(parsing: "\(path):c").layer == "c")
  }

  @Test func relativePathsStartAtTheFolder() {
    #expect(LayerReference(parsing: "a.gpkg:b", relativeTo: "data").path == "data/a.gpkg")
    #expect(LayerReference(parsing: "a.gpkg", relativeTo: "").path == "a.gpkg")
    #expect(LayerReference(parsing: "/a.gpkg", relativeTo: "data").path == "/a.gpkg")
  }
}

struct AttributeValueTests {
  @Test(
    arguments: [
      (AttributeValue.null, nil, nil, nil), (.integer(3), "3", 3, true),
      (.integer(0), "0", 0, false),
      (.real(2), "2", 2, true), (.real(0.5), "0.5", 0.5, true), (.text("yes"), "yes", nil, true),
      (.text("viaduct"), "viaduct", nil, true), (.text("no"), "no", nil, false),
      (.text("FALSE"), "FALSE", nil, false), (.text(""), "", nil, nil),
      (.text(" 1.5 "), " 1.5 ", 1.5, true),
    ] as [(AttributeValue, String?, Double?, Bool?)])
  func meanings(value: AttributeValue, text: String?, real: Double?, boolean: Bool?) {
    #expect(value.text == text)
    #expect(value.real == real)
    #expect(value.boolean == boolean)
  }
}
