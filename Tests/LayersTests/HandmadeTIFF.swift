/// The bytes of a TIFF without compression, made here so that no GDAL takes part in it.
///
/// It has one row of cells of one band, and maybe a mask.
struct HandmadeTIFF {
  /// The bytes of the cells, the least significant first.
  let cells: [UInt8]
  let columns: Int
  let bits: UInt32
  /// 1 unsigned, 2 signed, 3 real, 6 complex.
  let sampleFormat: UInt32
  /// False where a cell is masked.
  var mask: [Bool]?
  /// The cell size and the north-western corner.
  var place: (size: Double, x: Double, y: Double)?

  init<Value>(
    _ values: [Value], sampleFormat: UInt32, mask: [Bool]? = nil,
    place: (size: Double, x: Double, y: Double)? = (10, 100, 200)
  ) {
    cells = unsafe values.withUnsafeBytes { unsafe Array($0) }
    columns = values.count
    bits = UInt32(MemoryLayout<Value>.stride * 8)
    self.sampleFormat = sampleFormat
    self.mask = mask
    self.place = place
  }

  var bytes: [UInt8] {
    var data: [UInt8] = Array("II".utf8) + little(42, 2)
    let maskOffset = 8 + cells.count
    let maskBytes = mask.map { [$0.reversed().reduce(UInt8(0)) { $0 >> 1 | ($1 ? 128 : 0) }] } ?? []
    let placeOffset = maskOffset + maskBytes.count
    let placeBytes =
      place.map { place in
        [place.size, place.size, 0, 0, 0, 0, place.x, place.y, 0].flatMap {
          little($0.bitPattern, 8)
        }
      } ?? []
    var main: [[UInt8]] = [
      entry(256, UInt32(columns)), entry(257, 1), entry(258, bits), entry(259, 1), entry(262, 1),
      entry(273, 8), entry(277, 1), entry(278, 1), entry(279, UInt32(cells.count)),
      entry(339, sampleFormat),
    ]
    if place != nil {
      main.append(entry(33550, type: 12, count: 3, UInt32(placeOffset)))
      main.append(entry(33922, type: 12, count: 6, UInt32(placeOffset + 24)))
    }
    let first = placeOffset + placeBytes.count
    let second = first + 2 + main.count * 12 + 4
    data += little(UInt32(first), 4)
    data += cells + maskBytes + placeBytes
    data +=
      little(UInt16(main.count), 2) + main.joined() + little(UInt32(mask == nil ? 0 : second), 4)
    if mask != nil {
      let directory = [
        entry(254, 4), entry(256, UInt32(columns)), entry(257, 1), entry(258, 1), entry(259, 1),
        entry(262, 4), entry(273, UInt32(maskOffset)), entry(277, 1), entry(278, 1), entry(279, 1),
      ]
      data += little(UInt16(directory.count), 2) + directory.joined() + little(UInt32(0), 4)
    }
    return data
  }

  private func entry(_ tag: UInt16, type: UInt16 = 4, count: UInt32 = 1, _ value: UInt32) -> [UInt8]
  {
    little(tag, 2) + little(type, 2) + little(count, 4) + little(value, 4)
  }

  private func little(_ value: some FixedWidthInteger, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
