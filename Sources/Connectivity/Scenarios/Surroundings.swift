/// The weighted nodes around the ends of a scenario, with their old distances from and to the ends.
struct Surroundings {
  /// The nodes that an end reaches or that reach an end.
  private(set) var nodes: [UInt32] = []
  /// [end][node], the distance from the end.
  private(set) var out: [Double]
  /// [end][node], the distance to the end.
  private(set) var into: [Double]

  /// Looks around `ends`, but leaves out `others`.
  ///
  /// `places` is working memory, `noPlace` for each present node, and is left so.
  init(
    _ ends: [Int], _ distances: EndDistances, _ metric: Metric, weighted: [Bool],
    without others: [Int], places: inout [UInt32]
  ) {
    let indices = ends.compactMap { distances.index[$0] }
    for other in others { places[other] = 0 }
    for index in indices {
      for row in [distances.out[index], distances.into(index)] {
        for node in row.nodes where places[Int(node)] == noPlace && weighted[Int(node)] {
          places[Int(node)] = UInt32(nodes.count)
          nodes.append(node)
        }
      }
    }
    for other in others { places[other] = noPlace }
    let count = nodes.count
    func matrix(_ row: (Int) -> DistanceRow) -> [Double] {
      var matrix = [Double](repeating: .infinity, count: indices.count * count)
      for (end, index) in indices.enumerated() {
        let row = row(index)
        for (node, distance) in zip(row.nodes, row.distances) where places[Int(node)] != noPlace {
          matrix[end * count + Int(places[Int(node)])] = distance
        }
      }
      return matrix
    }
    out = matrix { distances.out[$0] }
    into = metric.isSymmetric ? out : matrix { distances.into($0) }
    for node in nodes { places[Int(node)] = noPlace }
  }

  /// The distances to some ends that get shorter by way of others.
  ///
  /// `old` is [end][node], `length` the new distance between an end by which the way may lead and
  /// one that is asked for; the result is [end][node], infinite where it is not shorter or beyond
  /// reach.
  func shorter(
    _ old: [Double], through: [Int], to ends: [Int], within reach: Double,
    length: (Int, Int) -> Double
  ) -> [Double] {
    let count = nodes.count
    var best = [Double](repeating: .infinity, count: ends.count * count)
    for (row, end) in ends.enumerated() {
      for via in through {
        let length = length(via, end)
        guard length <= reach, length < .infinity else { continue }
        lower(&best, from: row * count, by: old, from: via * count, plus: length, count: count)
      }
      for place in 0..<count {
        let new = best[row * count + place]
        guard new > reach || !isShorter(new, than: old[end * count + place]) else { continue }
        best[row * count + place] = .infinity
      }
    }
    return best
  }
}

/// Lowers values to others plus a constant where those are less.
func lower(
  _ values: inout [Double], from first: Int, by others: [Double], from start: Int,
  plus constant: Double, count: Int
) {
  var values = values.mutableSpan
  let others = others.span
  for index in 0..<count {
    let sum = others[start &+ index] + constant
    let value = values[first &+ index]
    values[first &+ index] = sum < value ? sum : value
  }
}
