import ArgumentParser
import Foundation
import Landscape
import Report
import River
import Study
import Surface

/// What the commands on a study share: from options to a landscape, and from a report to its outputs.
struct StudyCommand {
  let configuration: StudyConfiguration
  let run: StudyRun
  private let common: CommonOptions
  private let graph: String?
  private let file: ResultFile?
  private let raster: RasterFile?
  private var manifest: Manifest
  private var hasRejectedFeatures = false

  /// What a command writes to its output.
  enum Content {
    case table, raster, either

    fileprivate func isRaster(_ path: String) -> Bool {
      switch self {
      case .table: false
      case .raster: true
      case .either: RasterFile.isName(path)
      }
    }
  }

  /// Whether the output is a raster.
  var writesRaster: Bool { raster != nil }

  init(
    _ options: StudyOptions, _ common: CommonOptions, memory: MemorySize = MemorySize.usual,
    canBeGraph: Bool = false, writes content: Content = .table
  ) throws {
    self.common = common
    graph = options.graph
    let isRaster = common.output.map { content.isRaster($0) } ?? false
    raster = try (isRaster ? common.output : nil).map { path throws(StudyError) in
      try RasterFile(path: path, overwrite: common.overwrite)
    }
    file = try (isRaster ? nil : common.output).map { path throws(StudyError) in
      try ResultFile(path: path, overwrite: common.overwrite, canBeGraph: canBeGraph)
    }
    configuration = try options.configuration()
    run = StudyRun(
      configuration, threads: options.threads, memoryBudget: memory.bytes,
      progress: common.meter)
    manifest = Manifest(versions: .current, arguments: CommandLine.arguments)
    manifest.record(configuration)
  }

  /// The study's landscape; what should be known of it goes to standard error.
  ///
  /// - Parameter needsSurface: Whether the surface of least-cost links is asked for, and not only the links.
  /// - Returns: The landscape.
  /// - Throws: What is wrong with the study or its layers.
  mutating func landscape(needsSurface: Bool = true) async throws -> Landscape {
    common.tell(configuration.notices)
    return try note(await run.landscape(graph: graph, needsSurface: needsSurface))
  }

  /// The study's landscape with the least-cost links that other machines found, in some files.
  mutating func landscape(from parts: [String]) async throws -> Landscape {
    common.tell(configuration.notices)
    return try note(await run.landscape(from: parts, versions: .current, graph: graph))
  }

  private mutating func note(_ landscape: Landscape) throws -> Landscape {
    common.tell(landscape.notices)
    try record(landscape.inputs)
    manifest.notices += landscape.notices
    return landscape
  }

  /// The blue part of the study, if it has one; what should be known of it goes to standard error.
  mutating func river() throws -> RiverRun? {
    guard let blue = configuration.river, let river = try run.river() else { return nil }
    note(river.river.notices)
    try record(river.river.inputs)
    manifest.record(river.river, rules: blue.rules)
    return river
  }

  /// Tells what should be known, and keeps it for the manifest.
  mutating func note(_ notices: [String]) {
    common.tell(notices)
    manifest.notices += notices
  }

  /// Notes what was read, and tells of features that were repaired or rejected.
  mutating func record(_ inputs: [InputReport]) throws {
    for input in inputs {
      common.tell(input.repaired.map { "repaired: \($0)" })
      common.tell(input.rejected.map { "rejected: \($0)" })
    }
    hasRejectedFeatures = hasRejectedFeatures || inputs.contains { !$0.rejected.isEmpty }
    // Only a manifest needs the hashes of what was read.
    if file != nil || raster != nil { try manifest.record(inputs) }
  }

  /// The surface that the links of the study run over.
  func surface(of landscape: Landscape) throws -> LinkedSurface {
    guard let surface = landscape.linkedSurface else { throw straightLinks }
    return surface
  }

  /// Refuses a study without least-cost links.
  func requireLeastCostLinks() throws {
    if configuration.rules.links == .straight { throw straightLinks }
  }

  private var straightLinks: StudyError {
    StudyError(
      .configuration, file: configuration.file, problem: "the study's links are straight",
      remedy: "add links: leastCost and surface: {cell: 25} to it")
  }

  /// Writes the output and its manifest, prints the report unless it is in a text file, and ends with the right exit code.
  mutating func finish(
    _ report: some StudyReport, of landscape: Landscape, graph: LandscapeGraph? = nil,
    layers: (inout ResultLayers) throws -> Void
  ) throws {
    if let file {
      try file.write(report, of: landscape, graph: graph, layers: layers)
      try finishManifest(of: file.path)
    }
    try tell(report, isWritten: file?.isText == true)
  }

  /// Writes a raster and its manifest, prints the report, and ends with the right exit code.
  mutating func finish(
    _ report: some StudyReport, of landscape: Landscape, on frame: GridFrame,
    bands: () -> [RasterFile.Band]
  ) throws {
    if let raster {
      try raster.write(bands(), on: frame, of: landscape)
      try finishManifest(of: raster.path)
    }
    try tell(report, isWritten: false)
  }

  private mutating func finishManifest(of output: String) throws {
    manifest.outputs.append(try Manifest.FileRecord(path: output))
    try manifest.write(beside: output, overwrite: common.overwrite)
    common.tell(["wrote \(output)"])
  }

  private func tell(_ report: some StudyReport, isWritten: Bool) throws {
    if !isWritten {
      try TextOutput.print(common.json ? JSONText.pretty(report) + "\n" : report.text)
    }
    if hasRejectedFeatures { throw ExitCode.rejectedFeatures }
  }
}
