import Foundation

/// A number of hectares, metres or kilometres for a message: one decimal below ten, none above.
func rounded(_ value: Double) -> String {
  value < 10 ? String(format: "%.1f", value) : String(format: "%.0f", value)
}

/// A distance for a message: metres below a kilometre.
func distanceText(_ metres: Double) -> String {
  metres < 1000 ? String(format: "%.0f m", metres) : String(format: "%.1f km", metres / 1000)
}
