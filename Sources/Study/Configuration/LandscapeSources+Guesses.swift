import Landscape
import Layers

extension PatchSource {
  init(guessing guess: inout FieldGuess) {
    self.init(
      layer: guess.survey.reference, habitat: guess.kind(HabitatClass.self),
      quality: guess.field("quality", ["quality", "kwaliteit", "qualite"]),
      region: guess.field("region", ["region", "gewest"]),
      name: guess.field("name", WellKnownFields.name))
  }
}

extension BarrierSource {
  init(guessing guess: inout FieldGuess) throws(StudyError) {
    guard let kind = guess.kind(BarrierKind.self) else {
      throw guess.survey.needsStudyFile(
        "a kind of barrier",
        lines: "barriers: [{layer: \"\(guess.survey.reference)\", kind: motorway}]")
    }
    self.init(
      layer: guess.survey.reference, kind: kind,
      group: guess.field("group", ["group", "ref", "linecalfa", "linecnum", "lijn", "ligne"]),
      traffic: guess.field("traffic", ["aadt", "traffic", "tmja", "intensiteit"]),
      bridge: guess.field("bridge", ["bridge", "brug", "pont"]),
      tunnel: guess.field("tunnel", ["tunnel"]),
      width: guess.field("width", ["width", "breedte", "largeur"]))
  }
}

extension CrossingSource {
  init(guessing guess: inout FieldGuess) throws(StudyError) {
    guard let kind = guess.kind(StructureKind.self) else {
      throw guess.survey.needsStudyFile(
        "a kind of crossing structure",
        lines: "crossings: [{layer: \"\(guess.survey.reference)\", kind: ecoduct}]")
    }
    self.init(
      layer: guess.survey.reference, kind: kind,
      permeability: guess.field("permeability", ["permeability", "doorlaatbaarheid"]),
      name: guess.field("name", WellKnownFields.name))
  }
}

extension LinearElementSource {
  init(guessing guess: inout FieldGuess) throws(StudyError) {
    guard let kind = guess.kind(LinearElementKind.self) else {
      throw guess.survey.needsStudyFile(
        "a kind of linear element",
        lines: "linear-elements: [{layer: \"\(guess.survey.reference)\", kind: hedge}]")
    }
    self.init(layer: guess.survey.reference, kind: kind)
  }
}

extension RegionSource {
  init(guessing guess: inout FieldGuess) throws(StudyError) {
    let names = WellKnownFields.name + ["region", "gewest", "namedut", "namefre"]
    guard let name = guess.field("name", names) else {
      throw guess.survey.needsStudyFile(
        "the regions' names", lines: "regions: {layer: \"\(guess.survey.reference)\", name: FIELD}")
    }
    self.init(layer: guess.survey.reference, name: name)
  }
}

private enum WellKnownFields {
  static var name: [String] { ["name", "naam", "nom"] }
}

extension LayerSurvey {
  /// The error where neither fields nor names tell what is needed: what to write instead.
  fileprivate func needsStudyFile(_ what: String, lines: String) -> StudyError {
    let has = fields.isEmpty ? "no fields" : "the fields \(fields.joined(separator: ", "))"
    return StudyError(
      .configuration, subject: "\(reference)",
      problem: "neither the layer's name nor its fields tell \(what) (it has \(has))",
      remedy: "write a study file STUDY.yml with a line such as \(lines)")
  }
}
