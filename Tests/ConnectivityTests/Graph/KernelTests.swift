import Connectivity
import Foundation
import Testing

@Suite struct KernelTests {
  static let kernels: [Kernel] = [
    .exponential, .mixture(share: 0.9, tailRate: 0.25), .mixture(share: 0, tailRate: 0.5),
    .mixture(share: 1, tailRate: 0.5), .weibull(shape: 0.6), .weibull(shape: 2),
  ]

  @Test func followsItsFormula() {
    #expect(agree(Kernel.exponential.probability(2), 0.1353352832366127))
    // 0.5 e^-2 + 0.5 e^-1
    #expect(
      agree(Kernel.mixture(share: 0.5, tailRate: 0.5).probability(2), 0.2516073622040275))
    // e^-sqrt(4)
    #expect(agree(Kernel.weibull(shape: 0.5).probability(4), 0.1353352832366127))
  }

  @Test(arguments: kernels)
  func fallsFromOneToZero(kernel: Kernel) {
    #expect(kernel.probability(0) == 1)
    #expect(kernel.probability(.infinity) == 0)
    #expect(kernel.impedance(ofProbability: 1) == 0)
    #expect(kernel.impedance(ofProbability: 0) == .infinity)
  }

  @Test(arguments: kernels, [0.999, 0.5, 0.05, 1e-6, 1e-12])
  func isTheInverseOfItsInverse(kernel: Kernel, probability: Double) {
    let impedance = kernel.impedance(ofProbability: probability)
    #expect(agree(kernel.probability(impedance), probability, tolerance: 1e-11))
  }
}
