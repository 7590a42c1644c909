// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "bocage-benchmarks",
  products: [
    .executable(name: "bocage-bench", targets: ["bocage-bench"]),
    .library(name: "LandscapeGenerator", targets: ["LandscapeGenerator"]),
  ],
  dependencies: [
    .package(name: "bocage", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0"),
  ],
  targets: [
    .target(
      name: "LandscapeGenerator", dependencies: [.product(name: "Connectivity", package: "bocage")]),
    .executableTarget(
      name: "bocage-bench",
      dependencies: [
        "LandscapeGenerator",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Connectivity", package: "bocage"),
        .product(name: "River", package: "bocage"),
        .product(name: "Surface", package: "bocage"),
      ]),
    .testTarget(
      name: "LandscapeGeneratorTests",
      dependencies: [
        "LandscapeGenerator", .product(name: "Connectivity", package: "bocage"),
      ]),
    .testTarget(name: "BenchTests", dependencies: ["bocage-bench"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}
