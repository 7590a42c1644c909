/// A colour of a map.
struct MapColor: Sendable, Equatable {
  private let value: UInt32

  /// A colour as the web writes it: `0xRRGGBB`.
  init(_ value: UInt32) { self.value = value }

  /// The colour as QGIS writes it.
  var qml: String {
    "\(value >> 16 & 255),\(value >> 8 & 255),\(value & 255),255"
  }
}

/// Five colours from light to dark.
///
/// They are those of ColorBrewer (Harrower & Brewer 2003) that colour-blind people tell apart, without
/// the lightest, which thin lines would lose on a white map.
struct ColorRamp: Sendable {
  private let colors: [MapColor]

  private init(_ colors: UInt32...) { self.colors = colors.map(MapColor.init) }

  /// The last of so many colours are the dark ones: the highest class is always the darkest.
  func colors(_ count: Int) -> [MapColor] { Array(colors.suffix(count)) }

  /// Habitat.
  static let greens = ColorRamp(0xd9_f0_a3, 0xad_dd_8e, 0x78_c6_79, 0x31_a3_54, 0x00_68_37)
  /// Movements.
  static let blues = ColorRamp(0xbd_d7_e7, 0x9e_ca_e1, 0x6b_ae_d6, 0x31_82_bd, 0x08_45_94)
  /// Barriers.
  static let reds = ColorRamp(0xfe_d9_76, 0xfe_b2_4c, 0xfd_8d_3c, 0xf0_3b_20, 0xbd_00_26)
  /// Measures.
  static let purples = ColorRamp(0xcb_c9_e2, 0xbc_bd_dc, 0x9e_9a_c8, 0x75_6b_b1, 0x54_27_8f)

  /// What is nothing, or not known.
  static let none = MapColor(0xbd_bd_bd)
  /// What makes matters worse.
  static let loss = MapColor(0x00_00_00)
}
