import Geometry
public import Landscape
import Layers

extension Manifest {
  /// Records layers that were read.
  public mutating func record(_ reports: [InputReport]) throws(StudyError) {
    for report in reports {
      coordinateOperations.append(
        CoordinateOperation(
          layer: report.reference.description, operation: report.operation,
          accuracy: report.accuracy, missingGrids: report.missingGrids))
      for path in InputFiles.paths(of: report.reference) {
        inputs.append(
          try FileRecord(path: path, layer: report.layer, features: report.featureCount))
      }
      repairedFeatures += report.repaired.map(RejectedFeature.init)
      rejectedFeatures += report.rejected.map(RejectedFeature.init)
    }
  }
}

extension Manifest.RejectedFeature {
  init(_ issue: FeatureIssue) {
    self.init(
      layer: issue.layer, feature: issue.feature, reason: issue.reason, x: issue.coordinate?.x,
      y: issue.coordinate?.y)
  }
}
