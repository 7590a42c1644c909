extension RandomAccessCollection where Index == Int {
  /// The first index whose element, as all after it, satisfies a condition.
  // Landscape asks it for each cell, which takes several times as long across the border of a module.
  @inlinable
  package func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
