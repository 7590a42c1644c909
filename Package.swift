// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "bocage",
  products: [
    .executable(name: "bocage", targets: ["bocage"]),
    .library(name: "Connectivity", targets: ["Connectivity"]),
    .library(name: "River", targets: ["River"]),
    .library(name: "Surface", targets: ["Surface"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CGEOS", pkgConfig: "geos",
      providers: [.apt(["libgeos-dev"]), .brew(["geos"])]),
    .systemLibrary(
      name: "CPROJ", pkgConfig: "proj",
      providers: [.apt(["libproj-dev"]), .brew(["proj"])]),
    .systemLibrary(
      name: "CGDAL", pkgConfig: "gdal",
      providers: [.apt(["libgdal-dev"]), .brew(["gdal"])]),
    .systemLibrary(
      name: "CCBC", pkgConfig: "cbc",
      providers: [.apt(["coinor-libcbc-dev"]), .brew(["cbc"])]),

    .target(name: "Geometry", dependencies: ["CGEOS"]),
    .target(name: "Projection", dependencies: ["CPROJ"]),
    .target(name: "Layers", dependencies: ["CGDAL"]),
    .target(name: "Connectivity"),
    .target(name: "MixedInteger", dependencies: ["CCBC"]),
    .target(name: "Optimization", dependencies: ["Connectivity", "MixedInteger"]),
    .target(name: "Surface", dependencies: ["Geometry"]),
    .target(
      name: "Landscape",
      dependencies: ["Connectivity", "Geometry", "Layers", "Projection", "Surface"]),
    .target(
      name: "River",
      dependencies: ["Connectivity", "Geometry", "Landscape", "Layers", "Projection"]),
    .target(
      name: "Report",
      dependencies: [
        "Connectivity", "Geometry", "Landscape", "Layers", "Optimization", "River", "Surface",
      ],
      resources: [.embedInCode("Map/Resources")]),
    .target(
      name: "Study",
      dependencies: [
        "Connectivity", "Geometry", "Landscape", "Layers", "Optimization", "Projection", "Report",
        "River", "Surface",
        .product(name: "Yams", package: "Yams"),
      ],
      resources: [
        .embedInCode("Resources/Profiles"), .embedInCode("Resources/FishProfiles"),
        .embedInCode("Resources/Templates"),
      ]),
    .executableTarget(
      name: "bocage",
      dependencies: [
        "Connectivity", "Geometry", "Landscape", "Layers", "MixedInteger", "Optimization",
        "Projection", "Report", "River", "Study", "Surface",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "GeometryTests", dependencies: ["Geometry", "TestSupport"]),
    .testTarget(name: "ProjectionTests", dependencies: ["Projection", "TestSupport"]),
    .testTarget(name: "LayersTests", dependencies: ["Geometry", "Layers", "TestSupport"]),
    .testTarget(name: "ConnectivityTests", dependencies: ["Connectivity", "TestSupport"]),
    .testTarget(name: "SurfaceTests", dependencies: ["Surface", "Geometry", "TestSupport"]),
    .testTarget(name: "MixedIntegerTests", dependencies: ["MixedInteger"]),
    .testTarget(
      name: "OptimizationTests",
      dependencies: ["Connectivity", "MixedInteger", "Optimization", "TestSupport"]),
    .testTarget(name: "LandscapeTests", dependencies: ["Landscape", "TestSupport"]),
    .testTarget(
      name: "RiverTests", dependencies: ["Geometry", "Landscape", "Layers", "River", "TestSupport"]),
    .testTarget(
      name: "ReportTests",
      dependencies: ["Geometry", "Landscape", "Layers", "Report", "TestSupport"]),
    .testTarget(
      name: "StudyTests",
      dependencies: [
        "Connectivity", "Geometry", "Landscape", "Layers", "Optimization", "Report", "River",
        "Study",
        "Surface", "TestSupport",
      ]),
    .testTarget(name: "CommandLineTests", dependencies: ["bocage", "Layers", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

// The strictest checks that the compiler has, for every target that is ours.
for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}
