extension LedgerTests {
  /// The report of the schematic's ledger by the schematic's regions.
  static let text = """
    Fixtures/zonienwoud/ledger.geojson
      13 features: 12.451 km count, 3.320 km do not, because they lie within 15 m of what counts

    Goals for 2030
      goal                   target km  status        km  % of goal  all six criteria km  all six % of goal
      linear-infrastructure       4000  realised   1.720      0.043                1.720              0.043
      linear-infrastructure       4000  committed  2.000      0.050                0.000              0.000
      linear-infrastructure       4000  planned    0.660      0.016                0.660              0.016
      landscape-element          10000  realised   3.700      0.037                1.700              0.017
      landscape-element          10000  committed  2.010      0.020                0.000              0.000
      landscape-element          10000  planned    2.360      0.024                2.360              0.024
      Realised so far: 0.043 % of linear-infrastructure, 0.043 % with all six criteria; 0.037 % of landscape-element, 0.017 % with all six criteria.

    By region
      goal                   region    planned km  committed km  realised km  realised, all six criteria km
      linear-infrastructure  Flanders       0.060         1.500        1.720                          1.720
      linear-infrastructure  Wallonia       0.600         0.500        0.000                          0.000
      landscape-element      Flanders       2.360         2.010        3.700                          1.700

    By year
      goal                   year  planned km  committed km  realised km  realised so far km  % of goal  all so far km
      linear-infrastructure  2024       0.000         0.000        1.720               1.720      0.043          1.720
      linear-infrastructure  2027       0.000         2.000        0.000               1.720      0.043          3.720
      linear-infrastructure  2029       0.660         0.000        0.000               1.720      0.043          4.380
      landscape-element      2023       0.000         0.000        0.300               0.300      0.003          0.300
      landscape-element      2025       0.000         0.000        3.000               3.300      0.033          3.300
      landscape-element      2026       0.000         2.010        0.400               3.700      0.037          5.710
      landscape-element      2028       2.360         0.000        0.000               3.700      0.037          8.070

    By organisation
      goal                   organisation         planned km  committed km  realised km  realised, all six criteria km
      linear-infrastructure  Railways                  0.600         2.000        0.000                          0.000
      linear-infrastructure  Road agency               0.060         0.000        1.720                          1.720
      landscape-element      Commune of Overijse       0.000         0.000        0.400                          0.400
      landscape-element      Province                  2.360         2.010        1.300                          1.300
      landscape-element      Water agency              0.000         0.000        2.000                          0.000

    Without all six criteria
      measure                            km  not met     not told
      Verge of the railway, La Hulpe  2.000  management  -
      Hedges Margijsbos - Loonbeek    2.010  -           species, integration
      IJse restored, Huldenberg       2.000  site        -
      Wildlife tunnel, N5             0.000  -           migration, species, biodiverse, site, integration, management

    Remarks
      Mitigated E411, Jezus-Eik: all of its 1.720 km lie within 15 m of 'Verge E411, Jezus-Eik' and count there
      Verge of the railway, drawn again: 1.000 km of its 1.600 km lie within 15 m of 'Verge of the railway, La Hulpe' and count there
      Hedge Margijsbos - Hagebos: length_km is 2.400 km, but the line is 2.010 km long; the line counts
      Tree row, Overijse: 0.600 km of its 1.000 km lie within 15 m of 'Tree row along the Roman road' and count there
      Wildlife tunnel, N5: a point has no length: give length_km for it to count
      New wood, Neerijse: an area has no length: give length_km for it to count

    """
}
